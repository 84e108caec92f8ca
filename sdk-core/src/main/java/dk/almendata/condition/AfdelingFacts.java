package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.util.Locale;
import java.util.Objects;

/**
 * What makes afdelinger alike: kind, age and size.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param afdeling the afdeling
 * @param kind what it has, such as {@code familie}, {@code ungdom} or {@code ældre}
 * @param built the year most of it was built
 * @param dwellings how many dwellings it has, from 1 on
 */
public record AfdelingFacts(LbfNumber afdeling, String kind, int built, int dwellings) {

    /**
     * Checks the facts.
     *
     * @throws IllegalArgumentException if there is no dwelling
     */
    public AfdelingFacts {
        Objects.requireNonNull(afdeling, "afdeling");
        Objects.requireNonNull(kind, "kind");
        if (dwellings < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one dwelling in " + afdeling + ", found " + dwellings);
        }
    }

    /**
     * The group of alike afdelinger (decision: the same kind, built within the same twenty years from 1900 on, and of the same size: up to 25, up
     * to 100, up to 300, or more dwellings).
     *
     * @return a name, the same for alike afdelinger, such as {@code familie 1960-1979 26-100}
     */
    public String group() {
        int first = built < 1900 ? 0 : 1900 + (built - 1900) / 20 * 20;
        String age = first == 0 ? "-1899" : first + "-" + (first + 19);
        String size = dwellings <= 25 ? "1-25" : dwellings <= 100 ? "26-100" : dwellings <= 300 ? "101-300" : "301-";
        return kind.strip().toLowerCase(Locale.ROOT) + " " + age + " " + size;
    }
}
