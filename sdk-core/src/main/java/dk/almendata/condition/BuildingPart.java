package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of the about twenty chosen building parts, as a review saw it.
 *
 * <p>The strategy means more and more to be registered, so what is not stated is empty. Immutable; may be shared between threads.
 *
 * @param place the afdeling or byggeafsnit
 * @param number the number of the part among the chosen ones
 * @param type what it is, such as {@code Tag}
 * @param installed the year it was installed; empty if not stated
 * @param life the years it is expected to last from then; empty if not stated
 * @param condition the condition in the word of the review; may be empty
 * @param reviewed the day of the review
 * @param reviewer who reviewed it, a company or a function; may be empty
 * @param remedy what is to be done; empty if nothing is stated
 * @param material what it is made of; may be empty
 * @param footprint its climate footprint in kg CO2; empty if not stated
 */
public record BuildingPart(
        LbfNumber place,
        int number,
        String type,
        OptionalInt installed,
        OptionalInt life,
        String condition,
        LocalDate reviewed,
        String reviewer,
        Optional<Remedy> remedy,
        String material,
        Optional<BigDecimal> footprint) {

    /** Checks that no part is missing. */
    public BuildingPart {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(installed, "installed");
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(footprint, "footprint");
    }

    /**
     * The year in which its expected life ends.
     *
     * @return the year; empty if installation or life is not stated
     */
    public OptionalInt endOfLife() {
        return installed.isEmpty() || life.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(installed.getAsInt() + life.getAsInt());
    }
}
