package dk.almendata.cli;

import dk.almendata.condition.Benchmark;
import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.ConditionMark;
import dk.almendata.condition.PlanLevel;
import dk.almendata.condition.ProvisionForecast;
import dk.almendata.condition.ProvisionYear;
import dk.almendata.condition.ReviewCycle;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answers of {@code condition} as rows. */
final class ConditionRows {

    static final Layout PLAN = new Layout(
            List.of(
                    "lbf",
                    "planned",
                    "need",
                    "yearly",
                    "breakingYear",
                    "levelProvision",
                    "sufficiency",
                    "plannedBefore",
                    "plannedAfter"),
            List.of(
                    "lbf",
                    "planned",
                    "need",
                    "yearly",
                    "breakingYear",
                    "levelProvision",
                    "plannedBefore",
                    "plannedAfter",
                    "year",
                    "opening",
                    "provision",
                    "closing",
                    "sufficiency"));
    static final Layout MARK = new Layout(
            List.of("lbf", "score", "mark", "scale", "illustrative", "counted", "lastReview", "reviewDue", "standing"),
            List.of(
                    "lbf",
                    "score",
                    "mark",
                    "scale",
                    "illustrative",
                    "counted",
                    "lastReview",
                    "reviewDue",
                    "standing",
                    "nextDue",
                    "place",
                    "part",
                    "condition",
                    "installed",
                    "endOfLife",
                    "points",
                    "weight"));
    static final Layout BENCHMARK = new Layout(
            List.of("lbf", "figure", "group", "value", "count", "median", "place"),
            List.of("lbf", "figure", "group", "value", "count", "median", "place"));

    private ConditionRows() {}

    static Row forecast(LbfNumber afdeling, PlanLevel levels, ProvisionForecast forecast) {
        return new Row()
                .with("lbf", afdeling)
                .withNumber("planned", levels.total())
                .withNumber("need", forecast.need())
                .withNumber("yearly", forecast.terms().yearly().orElse(null))
                .with(
                        "breakingYear",
                        forecast.breakingYear().isPresent()
                                ? (Integer) forecast.breakingYear().getAsInt()
                                : null)
                .withNumber("levelProvision", forecast.levelProvision())
                .with("sufficiency", forecast.sufficiency().text())
                .withNumber("plannedBefore", forecast.plannedBefore())
                .withNumber("plannedAfter", forecast.plannedAfter())
                .with(
                        "years",
                        forecast.years().stream().map(ConditionRows::year).toList());
    }

    private static Row year(ProvisionYear year) {
        return new Row()
                .with("year", year.year())
                .withNumber("opening", year.opening().orElse(null))
                .withNumber("provision", year.provision().orElse(null))
                .withNumber("need", year.need())
                .withNumber("closing", year.closing().orElse(null))
                .with("sufficiency", year.sufficiency().text())
                .with(
                        "message",
                        year.year() + ": " + shown(year.opening()) + " + " + shown(year.provision()) + " - "
                                + year.need().toPlainString() + " = " + shown(year.closing()) + ", "
                                + year.sufficiency().text());
    }

    private static String shown(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("?");
    }

    static Row mark(ConditionMark mark, Optional<LocalDate> last, ReviewCycle.Due due) {
        return new Row()
                .with("lbf", mark.place())
                .withNumber("score", mark.score().orElse(null))
                .with("mark", mark.mark())
                .with("scale", mark.scale().name())
                .with("illustrative", mark.scale().isIllustrative())
                .with("counted", mark.counted() + " of " + mark.parts().size())
                .with("lastReview", last)
                .with("reviewDue", due.due())
                .with("standing", due.standing().name().toLowerCase(Locale.ROOT))
                .with("nextDue", due.next())
                .with("parts", mark.parts().stream().map(ConditionRows::part).toList());
    }

    private static Row part(ConditionMark.PartScore score) {
        BuildingPart part = score.part();
        return new Row()
                .with("place", part.place())
                .with("part", part.type())
                .withText("condition", part.condition())
                .with(
                        "installed",
                        part.installed().isPresent()
                                ? (Integer) part.installed().getAsInt()
                                : null)
                .with(
                        "endOfLife",
                        part.endOfLife().isPresent()
                                ? (Integer) part.endOfLife().getAsInt()
                                : null)
                .withNumber("points", score.points().orElse(null))
                .withNumber("weight", score.weight())
                .with(
                        "message",
                        part.place() + " " + part.type() + ": "
                                + score.points()
                                        .map(points -> points.toPlainString() + " points x "
                                                + score.weight().toPlainString())
                                        .orElse("not on the scale, does not count"));
    }

    static Row benchmark(String figure, Benchmark benchmark) {
        return new Row()
                .with("lbf", benchmark.afdeling())
                .with("figure", figure)
                .with("group", benchmark.group())
                .withNumber("value", benchmark.figure().orElse(null))
                .with("count", benchmark.count())
                .withNumber("median", benchmark.median().orElse(null))
                .with("place", benchmark.place());
    }
}
