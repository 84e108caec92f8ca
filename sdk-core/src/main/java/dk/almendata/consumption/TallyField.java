package dk.almendata.consumption;

import java.util.Objects;
import java.util.function.Function;

/**
 * What consumers are counted by. The utility's counts take any number of these at once (utility text, {@code optællinger}).
 *
 * <p>Immutable; may be shared between threads.
 */
public final class TallyField {

    /** The kind of consumer. */
    public static final TallyField KIND =
            new TallyField("kind", consumer -> consumer.kind().name());

    /** The energy district. */
    public static final TallyField ENERGY_DISTRICT = new TallyField("energyDistrict", Consumer::energyDistrict);

    /** The number of the reading method; its names can be changed by the user. */
    public static final TallyField READING_METHOD = new TallyField(
            "readingMethod",
            consumer -> consumer.readingMethod().map(Object::toString).orElse(""));

    /** The code of the building's use in BBR. */
    public static final TallyField BBR_TYPE = new TallyField("bbrType", Consumer::bbrType);

    private final String name;
    private final Function<Consumer, String> value;

    private TallyField(String name, Function<Consumer, String> value) {
        this.name = name;
        this.value = value;
    }

    /**
     * How often an installation has a component.
     *
     * @param component its name, such as {@code Gulvvarme}
     * @return a field whose values are 0, 1, 2 …
     */
    public static TallyField component(String component) {
        Objects.requireNonNull(component, "component");
        return new TallyField(component, consumer -> Integer.toString(consumer.component(component)));
    }

    /**
     * The value of a property factor, such as the code of the heating installation, 702.
     *
     * @param factor its number
     * @return a field whose value is empty where a consumer does not have the factor
     */
    public static TallyField factor(int factor) {
        return new TallyField(
                "factor " + factor, consumer -> consumer.factor(factor).orElse(""));
    }

    String valueOf(Consumer consumer) {
        return value.apply(consumer);
    }

    /** Its name, as a heading. */
    @Override
    public String toString() {
        return name;
    }
}
