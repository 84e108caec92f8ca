package dk.almendata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.Access;
import dk.almendata.access.GrantDraft;
import dk.almendata.access.RecipientKind;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.enrichment.ColumnDraft;
import dk.almendata.enrichment.EnrichmentDraft;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentLimits;
import dk.almendata.subscription.SubscriptionDraft;
import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a user fills in: the core's drafts of a subscription and a grant, as a form reports them, all at once and in both languages. */
class DomainDraftsTest {

    record Form(
            @Checked SubscriptionDraft subscription,
            @Checked GrantDraft grant) {}

    private static final Access ACCESS =
            Access.of(Scope.parse("0240").organisations(), List.of(DatapakkeName.of("Bbr_Fuld")));

    private static final Form BAD = new Form(
            new SubscriptionDraft("Lån_Fuld", List.of("0240", "24A"), null, true, ACCESS),
            new GrantDraft(
                    "10000008",
                    null,
                    "ingen mail",
                    RecipientKind.KOMMUNE,
                    "10000009",
                    null,
                    LocalDate.of(2025, 4, 15),
                    LocalDate.of(2025, 4, 14),
                    List.of(),
                    List.of("Bbr_Fuld", "Bbr_Fuld"),
                    false));

    @Test
    void form_tellsEverythingAtItsPath() {
        assertThat(Validators.validate(BAD))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder(
                        "subscription.datapakke",
                        "subscription.organisations[1]",
                        "grant.adviserCvr",
                        "grant.adviserEmail",
                        "grant.granterNumber",
                        "grant.granterEmail",
                        "grant.end",
                        "grant.organisations",
                        "grant.datapakker[1]");
    }

    @Test
    void form_speaksDanishAndEnglish() {
        assertThat(Validators.validate(BAD, Validators.DANISH))
                .extracting(ConstraintViolation::getMessage)
                .contains("Modtageren har ikke adgang til datapakken.", "Slutdatoen ligger før startdatoen.");
        assertThat(Validators.validate(BAD, Locale.ENGLISH))
                .extracting(ConstraintViolation::getMessage)
                .contains("The recipient has no access to the datapakke.", "The end date lies before the start date.");
    }

    record Definition(@Checked EnrichmentDraft enrichment) {}

    /** The definition of an enrichment, guide 3.2.3. */
    @Test
    void enrichment_tellsEverythingAtItsPathInBothLanguages() {
        Definition bad = new Definition(new EnrichmentDraft(
                "24A",
                EnrichmentLevel.AFDELING,
                "",
                List.of(ColumnDraft.text("LBF nr"), new ColumnDraft("Areal", true, null, 2)),
                EnrichmentLimits.assumed()));

        assertThat(Validators.validate(bad))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder(
                        "enrichment.organisation", "enrichment.columns[0].heading", "enrichment.columns[1].notation");
        assertThat(Validators.validate(bad, Validators.DANISH))
                .extracting(ConstraintViolation::getMessage)
                .contains("Kolonnen er krævet på niveauet og er altid med.");
        assertThat(Validators.validate(bad, Locale.ENGLISH))
                .extracting(ConstraintViolation::getMessage)
                .contains("The level requires this column; it is always there.");
    }

    @Test
    void form_filledInRight_isValid() {
        Form good = new Form(
                new SubscriptionDraft("Bbr_Fuld", List.of("240"), "", true, ACCESS),
                new GrantDraft(
                        "10000009",
                        null,
                        "a@b.dk",
                        RecipientKind.KOMMUNE,
                        "240",
                        "c@d.dk",
                        null,
                        null,
                        List.of("0240"),
                        List.of("Bbr_Fuld"),
                        false));

        assertThat(Validators.validate(good)).isEmpty();
    }
}
