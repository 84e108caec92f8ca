package dk.almendata.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A month as an option takes it. */
final class MonthOption {

    private MonthOption() {}

    static Optional<YearMonth> month(String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.usage(option + ": expected a month such as 2025-04, found '" + text + "'.");
        }
    }
}
