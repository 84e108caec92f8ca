package dk.almendata.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the service writes days. A form with a time, and with a zone, is read as the day that it names. Immutable. */
final class DateForms {

    /** Stands for the forms of ISO 8601: a day alone, with a time, with a time and a zone. No pattern can be spelled like this. */
    static final String ISO = "iso";

    private static final DateTimeFormatter ISO_FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final List<String> patterns;
    private final List<DateTimeFormatter> forms;

    /**
     * Forms in the order in which they are tried.
     *
     * @throws IllegalArgumentException if there is none, or one that no day can be read by
     */
    DateForms(List<String> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("The forms of dates: expected at least one, found none");
        }
        this.patterns = List.copyOf(patterns);
        this.forms = this.patterns.stream().map(DateForms::form).toList();
    }

    private static DateTimeFormatter form(String pattern) {
        if (pattern.equals(ISO)) {
            return ISO_FORM;
        }
        try {
            DateTimeFormatter form =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            // A pattern without a year, or with the year of an era, would refuse every day later.
            form.parse(form.format(LocalDate.of(2025, 4, 30).atStartOfDay(ZoneOffset.UTC)), LocalDate::from);
            return form;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
            // The last one is how the JDK answers a padded letter beside another, as in "dpn".
            throw new IllegalArgumentException(
                    "The form of dates: expected a pattern such as 'uuuu-MM-dd', or '" + ISO + "', found '"
                            + WireProfile.printable(pattern) + "'",
                    e);
        }
    }

    List<String> patterns() {
        return patterns;
    }

    /** The day that a text names; empty if it has none of the forms. */
    Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(form.parse(text.strip(), LocalDate::from));
            } catch (DateTimeException anotherForm) {
                // Told by the caller if no form fits.
            }
        }
        return Optional.empty();
    }

    /** For people, such as {@code uuuu-MM-dd or dd.MM.uuuu}. */
    @Override
    public String toString() {
        return String.join(" or ", patterns);
    }
}
