package dk.almendata.cli;

import dk.almendata.access.AccessDecision;
import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.GrantStatus;
import dk.almendata.access.Grants;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code access}: how the grants of advisers stand on a day, or whether one pair may be seen. */
@Command(
        name = "access",
        header =
                "Say how the grants of advisers stand on a day, or whether an adviser may see one organisation in one datapakke.",
        description = {
            "",
            "Asks no service. Exit code 0; with --organisation and --datapakke 1 if the access is refused.",
        },
        footer = {
            "",
            "Example:",
            "  almendata access --grants adgange.json --on 2026-01-15",
            "  almendata access --grants adgange.json --organisation 0240 --datapakke Bbr_Delvis",
        })
final class AccessCommand extends Verb {

    private static final Layout GRANTS = new Layout(
            List.of(
                    "grantId",
                    "adviser",
                    "granter",
                    "start",
                    "end",
                    "status",
                    "daysLeft",
                    "organisations",
                    "datapakker"),
            List.of(
                    "grantId",
                    "adviser",
                    "granter",
                    "start",
                    "end",
                    "status",
                    "daysLeft",
                    "organisations",
                    "datapakker",
                    "targit"));

    private static final Layout DECISION = new Layout(
            List.of("organisation", "datapakke", "allowed", "grantId", "reason", "message"),
            List.of("organisation", "datapakke", "allowed", "grantId", "reason", "message"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final GrantsOption grantsOption = new GrantsOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Option(names = "--organisation", paramLabel = "LBF", description = "The organisation to ask about.")
    private @Nullable String organisation;

    @Option(names = "--datapakke", paramLabel = "NAME", description = "The datapakke to ask about.")
    private @Nullable String datapakke;

    AccessCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if ((organisation == null) != (datapakke == null)) {
            throw Refusal.usage("--organisation and --datapakke go together: a grant must cover both.");
        }
        Grants grants = grantsOption.grants();
        if (grants.all().isEmpty()) {
            surroundings().say("The file holds no grant.");
        }
        LocalDate day = on.day(surroundings());
        return organisation == null ? list(grants, day) : decide(grants, organisation, String.valueOf(datapakke), day);
    }

    private int list(Grants grants, LocalDate day) {
        Optional<CvrNumber> named = grantsOption.named();
        named.ifPresent(adviser -> grantsOption.checkKnown(grants, adviser));
        try (Printer printer = format.open(GRANTS, surroundings())) {
            grants.all().stream()
                    .filter(grant -> named.map(grant.adviser()::equals).orElse(true))
                    .forEach(grant -> printer.row(row(grant, grants.statusOf(grant, day), day)));
        }
        return ExitCode.OK;
    }

    private static Row row(Grant grant, GrantStatus status, LocalDate day) {
        return new Row()
                .with("grantId", grant.id())
                .with("adviser", grant.adviser())
                .with("granter", grant.granter())
                .with("start", grant.start())
                .with("end", grant.end())
                .with("status", status.word())
                .with("daysLeft", grant.isExpired(day) ? null : ChronoUnit.DAYS.between(day, grant.end()))
                .with(
                        "organisations",
                        grant.organisations().stream().map(Object::toString).toList())
                .with(
                        "datapakker",
                        grant.datapakker().stream().map(Object::toString).toList())
                .with("targit", grant.targit());
    }

    private int decide(Grants grants, String number, String name, LocalDate day) {
        LbfNumber asked;
        try {
            asked = LbfNumber.parse(LbfLevel.ORGANISATION, number);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--organisation: " + Refusal.ended(e.getMessage()));
        }
        AccessDecision decision = grants.decide(grantsOption.adviser(grants), asked, Arguments.datapakke(name), day);
        try (Printer printer = format.open(DECISION, surroundings())) {
            printer.row(new Row()
                    .with("organisation", asked)
                    .with("datapakke", name)
                    .with("allowed", decision.isAllowed())
                    .with("grantId", decision.grant().map(Grant::id))
                    .with("reason", decision.refusal().map(Codes::camel))
                    .with("message", decision.english()));
        }
        return decision.isAllowed() ? ExitCode.OK : ExitCode.BEHIND;
    }
}
