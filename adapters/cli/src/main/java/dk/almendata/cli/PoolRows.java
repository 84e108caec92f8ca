package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.DistributionLine;
import dk.almendata.funding.EntryOutcome;
import dk.almendata.funding.FrameTotals;
import dk.almendata.funding.FrameYear;
import dk.almendata.funding.FreeFunds;
import dk.almendata.funding.RankedApplication;
import dk.almendata.funding.ScorePart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The answers of {@code pool} as rows. */
final class PoolRows {

    static final List<String> FREE = List.of(
            "year",
            "kind",
            "ownFrame",
            "carriedIn",
            "advancedOut",
            "advanceUsed",
            "advanceRoom",
            "returned",
            "committed",
            "free",
            "remainingTotal",
            "distributable",
            "reason");
    static final List<String> TOTALS = List.of("kind", "total", "committed", "returned", "lapsed", "remainingTotal");
    static final List<String> ENTRIES = List.of("date", "kind", "entry", "amount", "reference", "rule", "message");
    static final List<String> FINDINGS = List.of("path", "code", "severity", "message");

    private PoolRows() {}

    static Row free(FreeFunds free) {
        Optional<FrameYear> frame = free.frame();
        Row row = new Row().with("year", free.year()).with("kind", free.kind().text());
        figure(row, "ownFrame", frame, FrameYear::ownFrame);
        figure(row, "carriedIn", frame, FrameYear::carriedIn);
        figure(row, "advancedOut", frame, FrameYear::advancedOut);
        figure(row, "advanceUsed", frame, FrameYear::advanceUsed);
        figure(row, "advanceRoom", frame, FrameYear::advanceRoom);
        figure(row, "returned", frame, FrameYear::returned);
        figure(row, "committed", frame, FrameYear::committed);
        figure(row, "free", frame, FrameYear::free);
        row.withNumber("remainingTotal", free.remainingTotal());
        figure(row, "distributable", frame, FrameYear::distributable);
        return row.with("reason", free.reason(Locale.ENGLISH));
    }

    private static void figure(
            Row row, String name, Optional<FrameYear> frame, Function<FrameYear, BigDecimal> figure) {
        row.withNumber(name, frame.map(figure).orElse(null));
    }

    static Row totals(String frames, FrameTotals totals) {
        return new Row()
                .with("kind", frames)
                .withNumber("total", totals.total().orElse(null))
                .withNumber("committed", totals.committed())
                .withNumber("returned", totals.freed())
                .withNumber("lapsed", totals.lapsed())
                .withNumber("remainingTotal", totals.remaining().orElse(null));
    }

    static Row entry(EntryOutcome outcome) {
        return new Row()
                .with("date", outcome.entry().date())
                .with("kind", outcome.entry().kind().text())
                .with("entry", outcome.entry().type().text())
                .withNumber("amount", outcome.entry().amount())
                .withText("reference", outcome.entry().reference())
                .with("rule", outcome.rule().map(PoolRows::word))
                .withText("message", outcome.message(Locale.ENGLISH));
    }

    static Row finding(Violation violation, String severity) {
        return new Row()
                .with("path", violation.path())
                .with("code", violation.code().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("severity", severity)
                .with("message", violation.message(Locale.ENGLISH));
    }

    static Row ranked(DistributionLine line) {
        RankedApplication ranked = line.ranked();
        return new Row()
                .with(
                        "place",
                        ranked.place().isPresent() ? (Integer) ranked.place().getAsInt() : null)
                .with("id", ranked.application().id())
                .with("title", ranked.application().title())
                .withNumber("amount", ranked.application().amount())
                .withNumber("ownPercent", ranked.application().ownPercent())
                .withNumber(
                        "gainPerMillion",
                        ranked.application()
                                .gain()
                                .map(gain -> gain.perMillionKroner(
                                        ranked.application().cost()))
                                .orElse(null))
                .with(
                        "sums",
                        ranked.sums().stream().map(BigDecimal::toPlainString).toList())
                .with("notJudged", ranked.notJudged())
                .with("proposal", line.reason().text())
                .withNumber("left", line.left())
                .withNumber("missing", line.missing())
                .with("message", line.message(Locale.ENGLISH))
                .with("scores", ranked.parts().stream().map(PoolRows::score).toList());
    }

    private static Row score(ScorePart part) {
        return new Row()
                .with("criterion", part.criterion().id())
                .with("points", part.score().map(score -> score.points()))
                .withNumber("weight", part.weight())
                .withNumber("contribution", part.score().isPresent() ? part.contribution() : null)
                .with("why", part.score().map(score -> score.why()))
                .with(
                        "message",
                        part.criterion().id() + ": "
                                + part.score()
                                        .map(score -> score.points() + " x "
                                                + part.weight().toPlainString() + " = "
                                                + part.contribution().toPlainString()
                                                + (score.why().isEmpty() ? "" : " (" + score.why() + ")"))
                                        .orElse("not judged"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
