package dk.almendata.validation;

import dk.almendata.address.AddressReason;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** What the validators of parts of an address share: the sentence of the core's reason, in both languages. */
abstract class AddressPartValidator<A extends Annotation> implements ConstraintValidator<A, CharSequence> {

    /** Why the core refuses a text; empty if it does not. */
    abstract Optional<AddressReason> refusal(String text);

    @Override
    public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Optional<AddressReason> refusal = refusal(text.toString());
        refusal.ifPresent(reason -> new Sentences(reason.message(Sentences.DANISH), reason.message(Locale.ENGLISH))
                .tell(context.unwrap(HibernateConstraintValidatorContext.class), reason));
        return refusal.isEmpty();
    }
}
