package dk.almendata.cli;

import dk.almendata.consumption.ConsumerFigures;
import dk.almendata.consumption.ConsumerLine;
import dk.almendata.consumption.ConsumerLineFlag;
import dk.almendata.consumption.ConsumerLineIssue;
import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.FilePlace;
import java.util.List;
import java.util.stream.Stream;

/** Lines of a consumer file as the verb {@code consumption} shows them. */
final class ConsumerRows {

    private static final List<String> PROPERTIES = List.of(
            "line",
            "kind",
            "consumerNumber",
            "installationNumber",
            "municipalityCode",
            "roadCode",
            "houseNumber",
            "letter",
            "letter2",
            "periodStart",
            "periodEnd",
            "days",
            "volumeM3",
            "energyMWh",
            "annualVolumeM3",
            "annualEnergyMWh",
            "meanCoolingC",
            "method",
            "installationsAtAddress",
            "flags");

    /** What the file says is shown as it says it. */
    private static final Decimals AS_THEY_ARE = new Decimals(false);

    private final FilePlace place;
    private final Decimals computed;

    /** Figures for people are rounded, others never. */
    ConsumerRows(FilePlace place, boolean forPeople) {
        this.place = place;
        this.computed = new Decimals(forPeople);
    }

    Layout layout() {
        List<String> table = PROPERTIES.stream()
                .filter(name -> !name.equals("municipalityCode") && !name.equals("method"))
                .toList();
        return new Layout(
                table, Stream.concat(PROPERTIES.stream(), placeProperties()).toList());
    }

    /** Postcode and town stand in the answer if they were given. */
    private Stream<String> placeProperties() {
        return Stream.of(
                        place.postcode().isEmpty() ? "" : "postcode",
                        place.town().isEmpty() ? "" : "town")
                .filter(name -> !name.isEmpty());
    }

    Row row(long number, ConsumerLine line, ConsumerFigures figures, int installationsAtAddress) {
        Consumption used = line.consumption();
        Row row = new Row()
                .with("line", number)
                .with("kind", line.kind().isActive() ? "active" : "potential")
                .with("consumerNumber", line.consumer().map(id -> id.value()).orElse(0L))
                .with(
                        "installationNumber",
                        line.installation().map(id -> id.value()).orElse(0L))
                .with("municipalityCode", place.municipality())
                .with("roadCode", line.place().roadCode().text())
                .with("houseNumber", line.place().houseNumber().number())
                .withText("letter", line.place().houseNumber().letter())
                .withText("letter2", line.unitText())
                .with("periodStart", line.period().start())
                .with("periodEnd", line.period().end())
                .with("days", figures.days())
                .withNumber("volumeM3", AS_THEY_ARE.volume(used))
                .withNumber("energyMWh", AS_THEY_ARE.energy(used))
                .withNumber("annualVolumeM3", computed.volume(figures.annual()))
                .withNumber("annualEnergyMWh", computed.energy(figures.annual()))
                .withNumber("meanCoolingC", computed.cooling(figures.cooling()))
                .with("method", figures.cooling().method().name())
                .with("installationsAtAddress", installationsAtAddress)
                .with("flags", flags(line, figures));
        if (place.postcode().isPresent()) {
            row.with("postcode", place.postcode());
        }
        return place.town().isEmpty() ? row : row.with("town", place.town());
    }

    private static List<String> flags(ConsumerLine line, ConsumerFigures figures) {
        return Stream.concat(
                        line.flags().stream().map(ConsumerLineFlag::text),
                        figures.flags().stream().map(Codes::hyphened))
                .toList();
    }

    /** One issue, as it goes to standard error. */
    static String issue(ConsumerLineIssue issue) {
        return JsonPrinter.text(new Row()
                .with("line", issue.line())
                .with("column", issue.field().map(field -> field.number()).orElse(null))
                .with("code", issue.fault().text())
                .with("value", issue.value())
                .with("message", issue.message()));
    }
}
