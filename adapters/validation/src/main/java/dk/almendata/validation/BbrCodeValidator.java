package dk.almendata.validation;

import dk.almendata.building.BbrList;
import dk.almendata.building.BbrOutcome;
import dk.almendata.building.BbrReading;
import dk.almendata.building.BbrReason;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the core about a text, for {@link BbrCode}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class BbrCodeValidator implements ConstraintValidator<BbrCode, CharSequence> {

    /** The newest state of every list, so that the answer does not depend on a clock. */
    private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

    private BbrList list = BbrList.BUILDING_USE;
    private boolean newRecord;

    /** Called by Jakarta Validation. */
    public BbrCodeValidator() {}

    @Override
    public void initialize(BbrCode constraint) {
        list = constraint.list();
        newRecord = constraint.newRecord();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        BbrReading reading = list.read(text.toString(), NEWEST);
        boolean phasedOut = reading.reasons().contains(BbrReason.BEING_PHASED_OUT);
        boolean valid = reading.outcome() == BbrOutcome.KNOWN && !(newRecord && phasedOut);
        if (!valid) {
            new Sentences(reading.message(Sentences.DANISH), reading.message(Locale.ENGLISH))
                    .tell(context.unwrap(HibernateConstraintValidatorContext.class), reading);
        }
        return valid;
    }
}
