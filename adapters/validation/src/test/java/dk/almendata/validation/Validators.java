package dk.almendata.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validators without an expression language, for readers of one language. */
final class Validators {

    static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private Validators() {}

    static <T> Set<ConstraintViolation<T>> validate(T bean, Locale locale) {
        try (ValidatorFactory factory = factory(locale)) {
            return factory.getValidator().validate(bean);
        }
    }

    static <T> Set<ConstraintViolation<T>> validate(T bean) {
        return validate(bean, Locale.ENGLISH);
    }

    /** What the core said about the fault. */
    static <P> P payload(ConstraintViolation<?> violation, Class<P> type) {
        HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
        return hibernate.getDynamicPayload(type);
    }

    static ValidatorFactory factory(Locale locale) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(DANISH, Locale.ENGLISH), locale, false))
                .buildValidatorFactory();
    }
}
