package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentLimits;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an enrichment is, as the command line states it. */
final class EnrichmentOption {

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "What the data points are: boligorganisation, afdeling, byggeafsnit, organisationsregnskab or"
                    + " afdelingsregnskab. Needed for all but list.")
    private @Nullable String level;

    @Option(
            names = "--organisation",
            paramLabel = "LBF",
            description =
                    "The organisation that owns it; data points of others are then errors. Needed for what is kept.")
    private @Nullable String organisation;

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "Its description, which with organisation and level tells it from others. Default: none; for"
                    + " from-query the query.")
    private @Nullable String description;

    @Option(
            names = "--number",
            paramLabel = "HEADING[:DECIMALS]",
            description =
                    "A column of numbers with at most so many decimals (default 2); may be repeated. Columns that are"
                            + " not named hold what they hold in what is kept, otherwise text.")
    private @Nullable List<String> numbers;

    @Option(
            names = "--text",
            paramLabel = "HEADING",
            description = "A column of text although what is kept holds numbers in it; may be repeated.")
    private @Nullable List<String> texts;

    @Option(
            names = "--notation",
            paramLabel = "danish|international",
            description =
                    "How numbers are written: 1.234,5 or 1,234.5. Needed with --number, because it is never guessed.")
    private @Nullable NumberNotation notation;

    @Option(
            names = "--max-columns",
            paramLabel = "N",
            description = "The most columns that the portal takes, which is not known. Default: 100.")
    private int maxColumns = EnrichmentLimits.assumed().maxColumns();

    EnrichmentLevel level() {
        String found = level == null ? "none" : "'" + level + "'";
        return Optional.ofNullable(level)
                .flatMap(EnrichmentLevel::find)
                .orElseThrow(() -> Refusal.usage("--level: expected boligorganisation, afdeling, byggeafsnit,"
                        + " organisationsregnskab or afdelingsregnskab, found " + found + "."));
    }

    /** For list, which shows every level if none is stated. */
    Optional<EnrichmentLevel> givenLevel() {
        return level == null ? Optional.empty() : Optional.of(level());
    }

    String description() {
        return description == null ? "" : description.strip();
    }

    /** For list, which shows every description if none is stated. */
    Optional<String> givenDescription() {
        return description == null ? Optional.empty() : Optional.of(description());
    }

    Optional<LbfNumber> organisation() {
        if (organisation == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LbfNumber.parse(LbfLevel.ORGANISATION, organisation));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--organisation: " + Refusal.ended(e.getMessage()));
        }
    }

    LbfNumber requiredOrganisation() {
        return organisation()
                .orElseThrow(() ->
                        Refusal.usage("--organisation: expected the LBF number of the organisation that owns it."));
    }

    EnrichmentCheck.Builder check() {
        EnrichmentCheck.Builder check = EnrichmentCheck.builder(level());
        organisation().ifPresent(check::organisation);
        if (maxColumns < 2) {
            throw Refusal.usage("--max-columns: expected at least 2, found " + maxColumns + ".");
        }
        check.limits(EnrichmentLimits.assumed().withMaxColumns(maxColumns));
        if (texts != null) {
            texts.forEach(text -> check.type(text, ValueType.text()));
        }
        if (numbers == null) {
            return check;
        }
        if (notation == null) {
            throw Refusal.usage("--notation: expected danish or international beside --number; it is never guessed.");
        }
        for (String number : numbers) {
            int colon = number.lastIndexOf(':');
            check.type(
                    colon < 0 ? number : number.substring(0, colon),
                    ValueType.number(notation, colon < 0 ? 2 : decimals(number, number.substring(colon + 1))));
        }
        return check;
    }

    private static int decimals(String number, String text) {
        if (text.matches("[0-9]|1[0-2]")) {
            return Integer.parseInt(text);
        }
        throw Refusal.usage("--number: expected a heading, a colon and 0 to " + ValueType.MAX_DECIMALS
                + " decimals, such as Areal:2, found '" + number + "'.");
    }
}
