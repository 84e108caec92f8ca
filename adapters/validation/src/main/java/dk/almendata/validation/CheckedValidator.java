package dk.almendata.validation;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Turns the violations of a draft into constraint violations, for {@link Checked}. Public because Jakarta Validation makes it. */
public final class CheckedValidator implements ConstraintValidator<Checked, Draft> {

    /** Called by Jakarta Validation. */
    public CheckedValidator() {}

    @Override
    public boolean isValid(@Nullable Draft draft, ConstraintValidatorContext context) {
        if (draft == null) {
            return true;
        }
        List<Violation> violations = draft.check();
        if (violations.isEmpty()) {
            return true;
        }
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate.disableDefaultConstraintViolation();
        for (Violation violation : violations) {
            new Sentences(violation.danish(), violation.english()).tell(hibernate, violation);
            PathBuilder.addViolation(
                    hibernate.buildConstraintViolationWithTemplate(hibernate.getDefaultConstraintMessageTemplate()),
                    violation.path());
        }
        return false;
    }
}
