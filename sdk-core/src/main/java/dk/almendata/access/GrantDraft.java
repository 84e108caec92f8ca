package dk.almendata.access;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A grant as a person fills it in (guide 3.4.2 and 3.4.2.1). Dates that are left out become the portal's: today, and a year from today.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param adviserCvr the adviser's CVR number
 * @param adviserName the adviser's name; may be left out, the portal takes it from LBF's login
 * @param adviserEmail the adviser's mail address
 * @param granterKind what the granter is
 * @param granterNumber the granter's CVR number, or the code of the municipality
 * @param granterEmail the granter's mail address
 * @param start the first day; null for today
 * @param end the last day, included; null for a year from today, or from a start that lies later
 * @param organisations LBF numbers of organisations
 * @param datapakker names of datapakker
 * @param targit whether the access is good for Targit as well
 */
public record GrantDraft(
        @Nullable String adviserCvr,
        @Nullable String adviserName,
        @Nullable String adviserEmail,
        @Nullable RecipientKind granterKind,
        @Nullable String granterNumber,
        @Nullable String granterEmail,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> organisations,
        List<String> datapakker,
        boolean targit)
        implements Draft {

    /** No check of a mail address can be sure; this one finds what cannot be one. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Copies the lists. */
    public GrantDraft {
        organisations = List.copyOf(organisations);
        datapakker = List.copyOf(datapakker);
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        checkCvr("adviserCvr", adviserCvr, violations);
        checkEmail("adviserEmail", adviserEmail, violations);
        checkGranter(violations);
        checkEmail("granterEmail", granterEmail, violations);
        if (start != null && end != null && end.isBefore(start)) {
            violations.add(GrantRule.END_BEFORE_START.at("end"));
        }
        checkOrganisations(violations);
        checkDatapakker(violations);
        return List.copyOf(violations);
    }

    private static void checkCvr(String path, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(GrantRule.MISSING.at(path));
        } else {
            CvrNumber.check(text)
                    .ifPresent(fault -> violations.add(GrantRule.CVR.at(path, fault.danish(), fault.english())));
        }
    }

    private static void checkEmail(String path, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(GrantRule.MISSING.at(path));
        } else if (!EMAIL.matcher(text.strip()).matches()) {
            violations.add(GrantRule.EMAIL.at(path));
        }
    }

    private void checkGranter(List<Violation> violations) {
        if (granterKind == null) {
            violations.add(GrantRule.MISSING.at("granterKind"));
        } else if (granterKind != RecipientKind.KOMMUNE) {
            checkCvr("granterNumber", granterNumber, violations);
        } else if (granterNumber == null || granterNumber.isBlank()) {
            violations.add(GrantRule.MISSING.at("granterNumber"));
        } else {
            try {
                MunicipalityCode.parse(granterNumber);
            } catch (IllegalArgumentException e) {
                violations.add(GrantRule.MUNICIPALITY.at("granterNumber"));
            }
        }
    }

    private void checkOrganisations(List<Violation> violations) {
        if (organisations.isEmpty()) {
            violations.add(GrantRule.NO_ORGANISATION.at("organisations"));
        }
        Set<LbfNumber> seen = new HashSet<>();
        for (int i = 0; i < organisations.size(); i++) {
            String path = "organisations[" + i + "]";
            LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, organisations.get(i));
            if (reading.outcome() == LbfOutcome.REFUSED) {
                violations.add(GrantRule.LBF_NUMBER.at(path, reading.message(DANISH), reading.message(Locale.ENGLISH)));
            } else if (!seen.add(reading.number().orElseThrow())) {
                violations.add(GrantRule.DUPLICATE.at(path));
            }
        }
    }

    private void checkDatapakker(List<Violation> violations) {
        if (datapakker.isEmpty() && !targit) {
            violations.add(GrantRule.NO_DATAPAKKE.at("datapakker"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < datapakker.size(); i++) {
            String path = "datapakker[" + i + "]";
            if (datapakker.get(i).isBlank()) {
                violations.add(GrantRule.MISSING.at(path));
            } else if (!seen.add(datapakker.get(i))) {
                violations.add(GrantRule.DUPLICATE.at(path));
            }
        }
    }

    /**
     * The grant.
     *
     * @param id what tells it from the adviser's other grants
     * @param today the day that missing dates go from
     * @return the grant
     * @throws IllegalStateException if {@link #check} finds anything
     */
    public Grant toGrant(String id, LocalDate today) {
        List<Violation> violations = check();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The grant is not filled in: "
                    + violations.get(0).path() + ": " + violations.get(0).english());
        }
        LocalDate first = start == null ? today : start;
        TreeSet<LbfNumber> numbers = new TreeSet<>();
        organisations.forEach(text -> numbers.add(LbfNumber.parse(LbfLevel.ORGANISATION, text)));
        TreeSet<DatapakkeName> names = new TreeSet<>();
        datapakker.forEach(text -> names.add(DatapakkeName.of(text)));
        String number = Objects.requireNonNull(granterNumber, "granterNumber");
        return new Grant(
                id,
                CvrNumber.parse(Objects.requireNonNull(adviserCvr, "adviserCvr")),
                adviserName == null ? "" : adviserName.strip(),
                Objects.requireNonNull(adviserEmail, "adviserEmail").strip(),
                granterKind == RecipientKind.KOMMUNE
                        ? new Granter.Municipality(MunicipalityCode.parse(number))
                        : new Granter.Organisation(CvrNumber.parse(number)),
                Objects.requireNonNull(granterEmail, "granterEmail").strip(),
                first,
                end == null ? lastDay(first, today) : end,
                numbers,
                names,
                targit);
    }

    private static LocalDate lastDay(LocalDate first, LocalDate today) {
        LocalDate standard = today.plusYears(1);
        return standard.isBefore(first) ? first.plusYears(1) : standard;
    }

    /** Without names, numbers and mail addresses. */
    @Override
    public String toString() {
        return "draft of a grant " + start + ".." + end;
    }
}
