package dk.almendata.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dk.almendata.lbf.LbfLevel;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is an LBF number of the stated level.
 *
 * <p>By default a text is valid exactly if {@link dk.almendata.lbf.LbfNumber#parse(LbfLevel, String)} accepts it, repairs and warnings
 * included. That is what a field needs which a person fills in and the program then parses: the repair is reported there, and nobody is
 * sent back for a leading zero. Where the text itself is stored or sent on, nothing parses it afterwards and a repair would be lost, so
 * set {@link #strict}: only the canonical digits are then valid, and the message names them.
 *
 * <p>{@code null} is valid (add {@code @NotNull} if it must be there); an empty or blank text is not.
 *
 * <pre>{@code
 * record Request(
 *         @LbfNumber(level = ORGANISATION) String organisation,
 *         List<@LbfNumber(level = AFDELING, strict = true) String> afdelinger) {}
 * }</pre>
 *
 * <p>The message is the core's own, in Danish or English. A {@code message} of your own may use {@code {english}} and {@code {danish}} to
 * include it. With Hibernate Validator the {@link dk.almendata.lbf.LbfReading} is the dynamic payload of the violation.
 */
@Documented
@Constraint(validatedBy = LbfNumberValidator.class)
@Repeatable(LbfNumber.List.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface LbfNumber {

    /**
     * What the number must stand for.
     *
     * @return the level
     */
    LbfLevel level();

    /**
     * Whether only the canonical digits are valid.
     *
     * @return false by default: everything that the core can read with certainty is valid
     */
    boolean strict() default false;

    /**
     * The message.
     *
     * @return by default the core's sentences
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
        LbfNumber[] value();
    }
}
