package dk.almendata.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is the code of a road in its municipality: 1 to 9999, with or without zeros in front.
 *
 * <p>Codes from 9900 are no physical roads; {@link #physical} refuses them.
 *
 * <p>{@code null} is valid (add {@code @NotNull} if it must be there); an empty or blank text is not.
 *
 * <pre>{@code
 * record Installation(@RoadCode(physical = true) String roadCode) {}
 * }</pre>
 *
 * <p>The message is the sentence of the {@link dk.almendata.address.AddressReason}, in Danish or English. A {@code message} of your own may use
 * {@code {english}} and {@code {danish}} to include it. With Hibernate Validator the reason is the dynamic payload of the violation.
 */
@Documented
@Constraint(validatedBy = RoadCodeValidator.class)
@Repeatable(RoadCode.List.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface RoadCode {

    /**
     * Whether only the form of four digits is valid, for texts that nothing parses afterwards.
     *
     * @return false by default: everything that the core reads with certainty is valid
     */
    boolean strict() default false;

    /**
     * Whether the code must be that of a physical road.
     *
     * @return false by default: administrative codes are valid
     */
    boolean physical() default false;

    /**
     * The message.
     *
     * @return by default the core's sentence
     */
    String message() default "{dk.almendata.validation.message}";

    /**
     * The groups.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none by default
     */
    Class<? extends Payload>[] payload() default {};

    /** Several of these constraints on one element, for different groups. */
    @Documented
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @Retention(RUNTIME)
    @interface List {

        /**
         * The constraints.
         *
         * @return all of them
         */
        RoadCode[] value();
    }
}
