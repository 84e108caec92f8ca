package dk.almendata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {

    /** A draft as the domain writes them: an organisation and those of its afdelinger that are meant. */
    record SelectionDraft(String organisation, List<String> afdelinger) implements Draft {

        @Override
        public List<Violation> check() {
            List<Violation> violations = new ArrayList<>();
            checkNumber("organisation", LbfLevel.ORGANISATION, organisation, violations);
            for (int i = 0; i < afdelinger.size(); i++) {
                checkNumber("afdelinger[" + i + "]", LbfLevel.AFDELING, afdelinger.get(i), violations);
            }
            if (afdelinger.isEmpty()) {
                violations.add(new Violation(
                        "", "NOTHING_SELECTED", "Vælg mindst én afdeling.", "Select at least one afdeling."));
            }
            return violations;
        }

        private static void checkNumber(String path, LbfLevel level, String text, List<Violation> violations) {
            LbfReading reading = dk.almendata.lbf.LbfNumber.check(level, text);
            if (reading.outcome() == LbfOutcome.REFUSED) {
                violations.add(new Violation(
                        path,
                        reading.reasons().get(0).name(),
                        reading.message(Validators.DANISH),
                        reading.message(Locale.ENGLISH)));
            }
        }
    }

    /** A draft that holds drafts. */
    record BundleDraft(List<SelectionDraft> selections) implements Draft {

        @Override
        public List<Violation> check() {
            List<Violation> violations = new ArrayList<>();
            for (int i = 0; i < selections.size(); i++) {
                for (Violation violation : selections.get(i).check()) {
                    violations.add(violation.under("selections[" + i + "]"));
                }
            }
            return violations;
        }
    }

    record Form(
            @Checked SelectionDraft selection,
            List<@Checked SelectionDraft> more,
            @Checked BundleDraft bundle) {}

    @Checked
    record OwnDraft(String sentence, String path) implements Draft {
        @Override
        public List<Violation> check() {
            return List.of(new Violation(path, "OWN", sentence + " (da)", sentence));
        }
    }

    record Holder(List<@Valid OwnDraft> drafts) {}

    private static final SelectionDraft GOOD = new SelectionDraft("240", List.of("240-1"));
    private static final SelectionDraft BAD = new SelectionDraft("2,4E+02", List.of("0240001", "x"));
    private static final SelectionDraft NOTHING = new SelectionDraft("0240", List.of());

    @Test
    void draft_withoutFault_isValid() {
        assertThat(Validators.validate(new Form(GOOD, List.of(GOOD), new BundleDraft(List.of(GOOD)))))
                .isEmpty();
    }

    @Test
    void draft_thatIsMissing_isValid() {
        assertThat(Validators.validate(new Form(null, null, null))).isEmpty();
    }

    @Test
    void draft_tellsAllViolationsAtTheirPaths() {
        assertThat(paths(new Form(BAD, null, null)))
                .containsExactlyInAnyOrder("selection.organisation", "selection.afdelinger[1]");
        assertThat(paths(new Form(NOTHING, null, null))).containsExactly("selection");
    }

    @Test
    void draft_inAList_isFoundByItsPlace() {
        assertThat(paths(new Form(null, List.of(GOOD, BAD, NOTHING), null)))
                .containsExactlyInAnyOrder(
                        "more[1].<list element>.organisation",
                        "more[1].<list element>.afdelinger[1]",
                        "more[2].<list element>");
    }

    @Test
    void draft_ofDrafts_leadsToTheInnerProperty() {
        assertThat(paths(new Form(null, null, new BundleDraft(List.of(GOOD, BAD, NOTHING)))))
                .containsExactlyInAnyOrder(
                        "bundle.selections[1].organisation",
                        "bundle.selections[1].afdelinger[1]",
                        "bundle.selections[2]");
    }

    @Test
    void constraintOnTheType_holdsWhereItIsValidatedAndWhereItIsCascaded() {
        assertThat(paths(new OwnDraft("No.", "a.b[3].c"))).containsExactly("a.b[3].c");
        assertThat(paths(new OwnDraft("No.", ""))).containsExactly("");
        assertThat(paths(new Holder(List.of(new OwnDraft("No.", "a[0]"))))).containsExactly("drafts[0].a[0]");
    }

    @Test
    void messages_areThoseOfTheReadersLocale() {
        Form form = new Form(NOTHING, List.of(BAD), null);

        assertThat(messages(form, Validators.DANISH))
                .contains(
                        "Vælg mindst én afdeling.",
                        dk.almendata.lbf.LbfNumber.check(LbfLevel.AFDELING, "x").message(Validators.DANISH));
        assertThat(messages(form, Locale.ENGLISH))
                .hasSize(3)
                .contains(
                        "Select at least one afdeling.",
                        dk.almendata.lbf.LbfNumber.check(LbfLevel.AFDELING, "x").message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{danish}", "${1+1} is {english}", "\\{x\\}", "{", "$", "a\\b"})
    void messages_takeTheSentenceAsText(String sentence) {
        assertThat(messages(new OwnDraft(sentence, ""), Locale.ENGLISH)).containsExactly(sentence);
        assertThat(messages(new OwnDraft(sentence, ""), Validators.DANISH)).containsExactly(sentence + " (da)");
    }

    @Test
    void violation_isThePayload() {
        assertThat(Validators.validate(new Form(BAD, null, null)))
                .map(v -> Validators.payload(v, Violation.class))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("SCIENTIFIC_NOTATION", "LETTERS");
    }

    private static List<String> paths(Object bean) {
        return Validators.validate(bean).stream()
                .map(v -> v.getPropertyPath().toString())
                .toList();
    }

    private static List<String> messages(Object bean, Locale locale) {
        return Validators.validate(bean, locale).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
