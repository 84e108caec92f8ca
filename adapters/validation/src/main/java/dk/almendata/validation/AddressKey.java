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
 * The text is an address key: KVH (12 characters), KVHX (19) or that of the CPR register (18), blanks at its end included.
 *
 * <p>Valid exactly if {@link dk.almendata.address.AddressKey#parse(String)} accepts it.
 *
 * <p>{@code null} is valid (add {@code @NotNull} if it must be there); an empty or blank text is not.
 *
 * <pre>{@code
 * record Row(@AddressKey String key) {}
 * }</pre>
 *
 * <p>The message is the sentence of the {@link dk.almendata.address.AddressReason}, in Danish or English. A {@code message} of your own may use
 * {@code {english}} and {@code {danish}} to include it. With Hibernate Validator the reason is the dynamic payload of the violation.
 */
@Documented
@Constraint(validatedBy = AddressKeyValidator.class)
@Repeatable(AddressKey.List.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface AddressKey {

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
        AddressKey[] value();
    }
}
