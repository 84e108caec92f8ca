package dk.almendata.validation;

import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * One sentence in both languages on its way to the message interpolator. A validator does not know the reader's locale, so both travel as
 * message parameters and the resource bundle of the reader's locale picks one.
 *
 * @param danish the sentence in Danish
 * @param english the sentence in English
 */
record Sentences(String danish, String english) {

    static final Locale DANISH = Locale.forLanguageTag("da");

    /** Makes the sentences and the core's own account of the fault part of the violations created next. */
    void tell(HibernateConstraintValidatorContext context, Object account) {
        context.addMessageParameter("danish", danish)
                .addMessageParameter("english", english)
                .withDynamicPayload(account);
    }
}
