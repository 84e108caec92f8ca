package dk.almendata.validation;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the core about a text, for {@link LbfNumber}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class LbfNumberValidator implements ConstraintValidator<LbfNumber, CharSequence> {

    private LbfLevel level = LbfLevel.ORGANISATION;
    private boolean strict;

    /** Called by Jakarta Validation. */
    public LbfNumberValidator() {}

    @Override
    public void initialize(LbfNumber constraint) {
        level = constraint.level();
        strict = constraint.strict();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        LbfReading reading = dk.almendata.lbf.LbfNumber.check(level, text.toString());
        boolean valid = strict ? isCanonical(reading) : reading.outcome() != LbfOutcome.REFUSED;
        if (!valid) {
            new Sentences(reading.message(Sentences.DANISH), reading.message(Locale.ENGLISH))
                    .tell(context.unwrap(HibernateConstraintValidatorContext.class), reading);
        }
        return valid;
    }

    private static boolean isCanonical(LbfReading reading) {
        return reading.reasons().stream().allMatch(reason -> reason.outcome() == LbfOutcome.WARNING);
    }
}
