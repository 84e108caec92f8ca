package dk.almendata.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers as a page shows them: 1.234,5 in Danish and 1,234.5 in English, rounded half up, a dash for what is not known. */
final class ShownNumbers {

    private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);

    ShownNumbers(boolean danish) {
        symbols.setDecimalSeparator(danish ? ',' : '.');
        symbols.setGroupingSeparator(danish ? '.' : ',');
        symbols.setMinusSign('−');
    }

    String text(Optional<BigDecimal> value, int decimals) {
        if (value.isEmpty()) {
            return "–";
        }
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value.get());
    }
}
