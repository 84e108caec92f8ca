package dk.almendata.validation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dk.almendata.building.BbrList;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is a code of a BBR list, of its newest state.
 *
 * <p>Valid exactly if {@link BbrList#read} knows it; codes that are being phased out are valid, because they still stand in most registers, and so are
 * zeros in front. Where new records are made set {@link #newRecord}: a code that is being phased out is then refused. {@code null} is valid (add
 * {@code @NotNull} if it must be there); an empty text is not.
 *
 * <pre>{@code
 * record Building(@BbrCode(list = BbrList.BUILDING_USE) String use) {}
 * }</pre>
 *
 * <p>The message is the core's own, in Danish or English. A {@code message} of your own may use {@code {english}} and {@code {danish}} to
 * include it. With Hibernate Validator the {@link dk.almendata.building.BbrReading} is the dynamic payload of the violation.
 */
@Documented
@Constraint(validatedBy = BbrCodeValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface BbrCode {

    /**
     * The list that must have the code.
     *
     * @return the list
     */
    BbrList list();

    /**
     * Whether the code is for a new record, so that those being phased out are not valid.
     *
     * @return false by default
     */
    boolean newRecord() default false;

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
