package dk.almendata.building;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A property factor ({@code ejendomsfaktor}) of a utility's billing system: a number from 0 to 999 under which a value about an installation's
 * property is kept.
 *
 * <p>Source: {@code forbrugerdatabaser.txt} 3.4. A measure's number does not follow its factor's: 572 is measure 7,3 and 573 is 7,2. Immutable;
 * may be shared between threads.
 *
 * <p>Example: {@code PropertyFactor.of(602).orElseThrow().danish()} is {@code Samlet boligareal}.
 *
 * @param number the number, written with three digits
 * @param kind what its value is
 * @param danish the Danish label; of a measure without its group
 * @param english a gloss of ours
 * @param group the group of a measure, such as {@code 7. Automatik}; empty for all others
 * @param measure the number of a measure, such as {@code 7,3}; empty for all others
 */
public record PropertyFactor(
        int number, FactorKind kind, String danish, String english, Optional<String> group, Optional<String> measure) {

    /** The factor that says how large the dwellings are, from which figures per m² are made unless others are configured. */
    public static final int DWELLING_AREA = 602;

    /** The factor that says who is to be told at once before the heat is closed, such as dentists and hairdressers. */
    public static final int IMMEDIATE_NOTICE = 901;

    private static final int OWN_END = 500;

    /** Checks that no part is missing. */
    public PropertyFactor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(measure, "measure");
    }

    /**
     * The factor of a number.
     *
     * @param number the number
     * @return for 0 to 499 the utility's own; empty for a number that is not defined
     */
    public static Optional<PropertyFactor> of(int number) {
        if (number >= 0 && number < OWN_END) {
            return Optional.of(new PropertyFactor(
                    number, FactorKind.OWN, "Værkets egen", "The utility's own", Optional.empty(), Optional.empty()));
        }
        return Optional.ofNullable(PropertyFactors.BY_NUMBER.get(number));
    }

    /**
     * Every factor that is defined, the utility's own apart.
     *
     * @return by number
     */
    public static List<PropertyFactor> defined() {
        return List.copyOf(PropertyFactors.BY_NUMBER.values());
    }

    /**
     * The list that its value is a code of.
     *
     * @return empty unless the kind is {@link FactorKind#CODE}
     */
    public Optional<BbrList> list() {
        return List.of(BbrList.values()).stream()
                .filter(list -> list.factor().orElse(-1) == number)
                .findFirst();
    }

    /**
     * Where BBR holds the same.
     *
     * @return empty for what no register of buildings holds
     */
    public Optional<BbrField> field() {
        return BbrField.ofFactor(number);
    }

    /**
     * The label exactly as the utility's text has it: of a measure with its group and number. Only a stray blank in that of 607 is left out.
     *
     * @return for example {@code 7. Automatik; 7,3 Etablering af CTS mm.}
     */
    public String label() {
        return group.map(text -> text + "; ").orElse("")
                + measure.map(text -> text + " ").orElse("")
                + danish;
    }

    /**
     * The number as the utility writes it.
     *
     * @return three digits
     */
    public String text() {
        return Integer.toString(1000 + number).substring(1);
    }
}
