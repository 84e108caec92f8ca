package dk.almendata.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The draft has nothing to complain of: every {@link dk.almendata.draft.Violation} of {@link dk.almendata.draft.Draft#check()} becomes a
 * constraint violation at its own property path.
 *
 * <p>Put it on a draft type of your own, or where a draft is used:
 *
 * <pre>{@code
 * record Form(@Checked OrderDraft order, List<@Checked OrderDraft> others) {}
 * }</pre>
 *
 * <p>A violation at {@code organisations[2]} is then found at {@code order.organisations[2]}. A {@code null} draft is valid.
 *
 * <p>The message is the core's own, in Danish or English. A {@code message} of your own may use {@code {english}} and {@code {danish}} to
 * include it. With Hibernate Validator the core's {@code Violation}, and so its code, is the dynamic payload of the constraint violation.
 */
@Documented
@Constraint(validatedBy = CheckedValidator.class)
@Target({TYPE, METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Checked {

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
}
