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
 * <p>Decision: for Targit alone, which has no datapakke, a granter has the organisations that it may see in any datapakke.
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
 * @param granterAccess what the granter may see itself on the day, so that the form can say what it cannot give; {@link Access#everything()}
 *     if it is not known
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
        boolean targit,
        Access granterAccess)
        implements Draft {

    /** No check of a mail address can be sure; this one finds what cannot be one. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Copies the lists and checks that the access is there. */
    public GrantDraft {
        organisations = List.copyOf(organisations);
        datapakker = List.copyOf(datapakker);
        Objects.requireNonNull(granterAccess, "granterAccess");
    }

    /**
     * A grant of a granter whose own access is not known, so that it is not judged.
     *
     * @param adviserCvr the adviser's CVR number
     * @param adviserName the adviser's name; may be left out
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
    public GrantDraft(
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
            boolean targit) {
        this(
                adviserCvr,
                adviserName,
                adviserEmail,
                granterKind,
                granterNumber,
                granterEmail,
                start,
                end,
                organisations,
                datapakker,
                targit,
                Access.everything());
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
        Set<LbfNumber> organisationsRead = checkOrganisations(violations);
        Set<DatapakkeName> datapakkerRead = checkDatapakker(violations);
        checkOwn(organisationsRead, datapakkerRead, violations);
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
        } else if (granterKind == RecipientKind.RAADGIVER) {
            violations.add(GrantRule.GRANTER_KIND.at("granterKind"));
        } else if (granterKind != RecipientKind.KOMMUNE) {
            checkCvr("granterNumber", granterNumber, violations);
        } else if (granterNumber == null || granterNumber.isBlank()) {
            violations.add(GrantRule.MISSING.at("granterNumber"));
        } else if (!MunicipalityCode.isReadable(granterNumber)) {
            violations.add(GrantRule.MUNICIPALITY.at("granterNumber"));
        }
    }

    private Set<LbfNumber> checkOrganisations(List<Violation> violations) {
        if (organisations.isEmpty()) {
            violations.add(GrantRule.NO_ORGANISATION.at("organisations"));
        }
        Set<LbfNumber> seen = new TreeSet<>();
        for (int i = 0; i < organisations.size(); i++) {
            String path = "organisations[" + i + "]";
            LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, organisations.get(i));
            if (reading.outcome() == LbfOutcome.REFUSED) {
                violations.add(GrantRule.LBF_NUMBER.at(path, reading.message(DANISH), reading.message(Locale.ENGLISH)));
            } else if (!seen.add(reading.number().orElseThrow())) {
                violations.add(GrantRule.DUPLICATE.at(path));
            }
        }
        return seen;
    }

    private Set<DatapakkeName> checkDatapakker(List<Violation> violations) {
        if (datapakker.isEmpty() && !targit) {
            violations.add(GrantRule.NO_DATAPAKKE.at("datapakker"));
        }
        Set<DatapakkeName> seen = new TreeSet<>();
        for (int i = 0; i < datapakker.size(); i++) {
            String path = "datapakker[" + i + "]";
            String text = datapakker.get(i).strip();
            if (text.isEmpty()) {
                violations.add(GrantRule.MISSING.at(path));
            } else if (!DatapakkeName.isValid(text)) {
                violations.add(GrantRule.DATAPAKKE_NAME.at(path));
            } else if (!seen.add(DatapakkeName.of(text))) {
                violations.add(GrantRule.DUPLICATE.at(path));
            }
        }
        return seen;
    }

    /** A granter can give only what it has itself (guide 3.4.2); every pair that it lacks is told. */
    private void checkOwn(Set<LbfNumber> numbers, Set<DatapakkeName> names, List<Violation> violations) {
        for (LbfNumber organisation : numbers) {
            if (names.isEmpty() && targit && !granterAccess.allowsSome(organisation)) {
                violations.add(lacking(organisation.toString(), organisation.toString()));
            }
            for (DatapakkeName datapakke : names) {
                if (!granterAccess.allows(organisation, datapakke)) {
                    violations.add(lacking(organisation + " i " + datapakke, organisation + " in " + datapakke));
                }
            }
        }
    }

    private static Violation lacking(String danish, String english) {
        return GrantRule.NOT_THE_GRANTERS.at(
                "organisations",
                "Tildeleren har ikke selv adgang til " + danish + ".",
                "The granter has no access itself to " + english + ".");
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
        datapakker.forEach(text -> names.add(DatapakkeName.of(text.strip())));
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
