package dk.almendata.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dk.almendata.address.HouseNumberMode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is a house number: 1 to 999 and at most one letter.
 *
 * <p>How strictly it is taken, and whether the letters I, J, O and Q are refused, says {@link #mode}.
 *
 * <p>{@code null} is valid (add {@code @NotNull} if it must be there); an empty or blank text is not.
 *
 * <pre>{@code
 * record Entrance(@HouseNumber String existing, @HouseNumber(mode = FOR_NEW_ADDRESS) String proposed) {}
 * }</pre>
 *
 * <p>The message is the sentence of the {@link dk.almendata.address.AddressReason}, in Danish or English. A {@code message} of your own may use
 * {@code {english}} and {@code {danish}} to include it. With Hibernate Validator the reason is the dynamic payload of the violation.
 */
@Documented
@Constraint(validatedBy = HouseNumberValidator.class)
@Repeatable(HouseNumber.List.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface HouseNumber {

    /**
     * How strictly the text is taken.
     *
     * @return as people write it by default
     */
    HouseNumberMode mode() default HouseNumberMode.READING;

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
        HouseNumber[] value();
    }
}
