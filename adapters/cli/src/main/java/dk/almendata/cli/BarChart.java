package dk.almendata.cli;

import dk.almendata.consumption.NumericPolicy;
import dk.almendata.consumption.YearUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A small chart of bars with their values above and their years below; it scales with its place and needs no colour to be read. */
final class BarChart {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 130;
    private static final int TOP = 18;
    private static final int BOTTOM = 18;
    private static final int GAP = 10;
    private static final BigDecimal ROOM = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);

    private final String title;
    private final ShownNumbers numbers;
    private final int decimals;

    BarChart(String title, ShownNumbers numbers, int decimals) {
        this.title = title;
        this.numbers = numbers;
        this.decimals = decimals;
    }

    /** What of a year is shown. */
    @FunctionalInterface
    interface Figure {
        Optional<BigDecimal> of(YearUse year);
    }

    /**
     * One bar.
     *
     * @param label what stands below it
     * @param value how high it is; none if it is not known
     * @param latest whether it is the one that counts most
     */
    record Bar(String label, Optional<BigDecimal> value, boolean latest) {}

    void draw(List<Bar> bars, Html html) {
        BigDecimal highest =
                bars.stream().flatMap(bar -> bar.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::max);
        int step = WIDTH / bars.size();
        html.raw("<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"><title>")
                .text(title + ": "
                        + bars.stream()
                                .map(bar -> bar.label() + " " + numbers.text(bar.value(), decimals))
                                .collect(Collectors.joining(", ")))
                .raw("</title>");
        html.raw("<line x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + (HEIGHT - BOTTOM) + "\" y2=\"" + (HEIGHT - BOTTOM)
                + "\"/>");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int x = i * step;
            int height = height(bar, highest);
            int y = HEIGHT - BOTTOM - height;
            if (height > 0) {
                html.raw("<rect" + (bar.latest() ? " class=\"latest\"" : "") + " x=\"" + (x + GAP / 2) + "\" y=\"" + y
                        + "\" width=\"" + (step - GAP) + "\" height=\"" + height + "\"/>");
            }
            text(x + step / 2, y - 4, numbers.text(bar.value(), decimals), html);
            text(x + step / 2, HEIGHT - 4, bar.label(), html);
        }
        html.raw("</svg>");
    }

    private static int height(Bar bar, BigDecimal highest) {
        return highest.signum() == 0
                ? 0
                : bar.value()
                        .filter(value -> value.signum() > 0)
                        .map(value -> NumericPolicy.divide(value.multiply(ROOM), highest)
                                .intValue())
                        .orElse(0);
    }

    private static void text(int x, int y, String text, Html html) {
        html.raw("<text text-anchor=\"middle\" x=\"" + x + "\" y=\"" + y + "\">")
                .text(text)
                .raw("</text>");
    }
}
