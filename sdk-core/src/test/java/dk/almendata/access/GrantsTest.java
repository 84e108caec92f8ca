package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {

    private static final CvrNumber ADVISER = CvrNumber.of("10000009");
    private static final CvrNumber OTHER = CvrNumber.of("10000017");
    private static final Granter GRANTER = new Granter.Municipality(MunicipalityCode.of("0240"));
    private static final LbfNumber A = organisation("0240");
    private static final LbfNumber B = organisation("0397");
    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Fuld");
    private static final DatapakkeName LAAN = DatapakkeName.of("Lån_Fuld");

    /** Guide 3.4.2: "Ikke godkendt" wins over the other three, which follow from the dates; the last day counts (decision). */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2025-01-01..2025-12-31 ; ''                     ; true  ; 2024-12-31 ; AFVENTER_START_DATO
            2025-01-01..2025-12-31 ; ''                     ; true  ; 2025-01-01 ; AKTIV
            2025-01-01..2025-12-31 ; ''                     ; true  ; 2025-12-31 ; AKTIV
            2025-01-01..2025-12-31 ; ''                     ; true  ; 2026-01-01 ; IKKE_GODKENDT
            2025-01-01..2025-12-31 ; 2025-06-01..2026-06-01 ; true  ; 2026-01-01 ; DATO_UDLOEBET
            2025-01-01..2025-12-31 ; 2027-01-01..2028-01-01 ; true  ; 2026-01-01 ; DATO_UDLOEBET
            2025-01-01..2025-12-31 ; 2025-06-01..2026-06-01 ; true  ; 2026-06-02 ; IKKE_GODKENDT
            2025-01-01..2025-12-31 ; ''                     ; false ; 2025-06-01 ; IKKE_GODKENDT
            2025-01-01..2025-12-31 ; ''                     ; false ; 2024-06-01 ; IKKE_GODKENDT
            """)
    void statusOf_followsTheDates_andTheApprovalWins(
            String dates, String otherDates, boolean approved, LocalDate on, GrantStatus status) {
        Grant grant = grant("1", ADVISER, dates, "0240", "Bbr_Fuld");
        List<Grant> all =
                new ArrayList<>(List.of(grant, grant("9", OTHER, "2020-01-01..2030-01-01", "0240", "Bbr_Fuld")));
        if (!otherDates.isEmpty()) {
            all.add(grant("2", ADVISER, otherDates, "0397", "Bbr_Fuld"));
        }
        Grants grants = Grants.of(all, approved ? Set.of(ADVISER, OTHER) : Set.of(OTHER));

        assertThat(grants.statusOf(grant, on)).isEqualTo(status);
        assertThat(grants.accessOf(ADVISER, on).allows(A, BBR)).isEqualTo(status == GrantStatus.AKTIV);
    }

    @Test
    void words_areThePortals() {
        assertThat(GrantStatus.values())
                .extracting(GrantStatus::word)
                .containsExactly("Ikke godkendt", "Afventer start dato", "Aktiv", "Dato udløbet");
    }

    /** Guide 3.4.2.4. */
    @ParameterizedTest
    @CsvSource({
        "GRANTED, Tildelt, true, true",
        "CHANGED, Ændret, false, true",
        "EXPIRED, Udløbet, true, true",
        "REMOVED, Fjernet, false, true"
    })
    void notices_goToWhomTheGuideSays(NoticeEvent event, String word, boolean granter, boolean adviser) {
        assertThat(event.word()).isEqualTo(word);
        assertThat(event.isToldToGranter()).isEqualTo(granter);
        assertThat(event.isToldToAdviser()).isEqualTo(adviser);
    }

    @Test
    void notices_tellWhatChangedAndWhatExpired() {
        Grant kept = grant("1", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld");
        Grant changed = grant("2", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld");
        Grant longer = grant("2", ADVISER, "2025-01-01..2026-12-31", "0240", "Bbr_Fuld");
        Grant gone = grant("3", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld");
        Grant fresh = grant("4", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld");
        Grants after = Grants.of(List.of(kept, longer, fresh), Set.of());

        assertThat(after.changesSince(Grants.of(List.of(kept, changed, gone), Set.of())))
                .containsExactly(
                        new Notice(NoticeEvent.CHANGED, longer),
                        new Notice(NoticeEvent.REMOVED, gone),
                        new Notice(NoticeEvent.GRANTED, fresh));
        assertThat(after.expired(LocalDate.of(2025, 12, 30), LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(after.expired(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)))
                .containsExactly(new Notice(NoticeEvent.EXPIRED, kept), new Notice(NoticeEvent.EXPIRED, fresh));
        assertThat(after.expired(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    /** Decision 5 on adviser access: lists of different grants are never crossed. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0240 ; Bbr_Fuld ; 2025-06-01 ; ALLOWED 1
            0397 ; Lån_Fuld ; 2025-06-01 ; ALLOWED 2
            0240 ; Lån_Fuld ; 2025-06-01 ; NOT_IN_ONE_GRANT
            0555 ; Lån_Fuld ; 2025-06-01 ; ORGANISATION_NOT_GRANTED
            0240 ; Dcab_Fuld; 2025-06-01 ; DATAPAKKE_NOT_GRANTED
            0240 ; Bbr_Fuld ; 2024-06-01 ; NOT_STARTED 1
            0240 ; Bbr_Fuld ; 2026-01-01 ; EXPIRED 1
            0397 ; Lån_Fuld ; 2026-06-01 ; ALLOWED 2
            0397 ; Lån_Fuld ; 2027-01-01 ; EXPIRED 2
            """)
    void decide_namesTheGrantOrTheReason(String organisation, String datapakke, LocalDate on, String expected) {
        Grants grants = Grants.of(
                List.of(
                        grant("1", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld"),
                        grant("2", ADVISER, "2025-01-01..2026-12-31", "0397", "Lån_Fuld")),
                Set.of(ADVISER));

        AccessDecision decision = grants.decide(ADVISER, organisation(organisation), DatapakkeName.of(datapakke), on);

        String name = decision.refusal().map(AccessRefusal::name).orElse("ALLOWED");
        assertThat(name + decision.grant().map(grant -> " " + grant.id()).orElse(""))
                .isEqualTo(expected);
        assertThat(decision.isAllowed())
                .isEqualTo(
                        grants.accessOf(ADVISER, on).allows(organisation(organisation), DatapakkeName.of(datapakke)));
    }

    /** The grant that ended is why the data stopped, also where another is to come; one that is over lends nothing to one in force. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0240 ; Bbr_Fuld ; 2025-02-01 ; EXPIRED 1
            0240 ; Bbr_Fuld ; 2025-11-30 ; EXPIRED 1
            0240 ; Bbr_Fuld ; 2023-12-31 ; NOT_STARTED 1
            0240 ; Bbr_Fuld ; 2027-01-01 ; EXPIRED 2
            0397 ; Bbr_Fuld ; 2026-06-01 ; ORGANISATION_NOT_GRANTED
            0240 ; Lån_Fuld ; 2026-06-01 ; DATAPAKKE_NOT_GRANTED
            0397 ; Bbr_Fuld ; 2025-06-01 ; ORGANISATION_NOT_GRANTED
            0397 ; Lån_Fuld ; 2026-06-01 ; EXPIRED 3
            """)
    void decide_looksAtTheDay(String organisation, String datapakke, LocalDate on, String expected) {
        Grants grants = Grants.of(
                List.of(
                        grant("1", ADVISER, "2024-01-01..2024-12-31", "0240", "Bbr_Fuld"),
                        grant("2", ADVISER, "2026-01-01..2026-12-31", "0240", "Bbr_Fuld"),
                        grant("3", ADVISER, "2024-01-01..2024-12-31", "0397", "Lån_Fuld"),
                        grant("4", ADVISER, "2020-01-01..2030-12-31", "0555", "Dcab_Fuld")),
                Set.of(ADVISER));

        AccessDecision decision = grants.decide(ADVISER, organisation(organisation), DatapakkeName.of(datapakke), on);

        assertThat(decision.refusal().orElseThrow()
                        + decision.grant().map(grant -> " " + grant.id()).orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void decide_tellsAnAdviserThatIsNotApprovedFromOneWithoutGrants() {
        Grants grants = Grants.of(List.of(grant("1", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld")), Set.of());
        LocalDate on = LocalDate.of(2025, 6, 1);

        assertThat(grants.decide(ADVISER, A, BBR, on).refusal()).contains(AccessRefusal.NOT_WHITELISTED);
        assertThat(grants.decide(OTHER, A, BBR, on).refusal()).contains(AccessRefusal.NO_GRANT);
    }

    @Test
    void endingWithin_warnsAheadOfTheLastDay() {
        Grants grants = Grants.of(
                List.of(
                        grant("1", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld"),
                        grant("2", ADVISER, "2025-01-01..2025-12-01", "0240", "Bbr_Fuld"),
                        grant("3", ADVISER, "2025-01-01..2026-03-01", "0240", "Bbr_Fuld")),
                Set.of(ADVISER));

        assertThat(grants.endingWithin(LocalDate.of(2025, 12, 1), 30))
                .extracting(Grant::id)
                .containsExactly("2", "1");
        assertThat(grants.endingWithin(LocalDate.of(2025, 12, 2), 28)).isEmpty();
        assertThat(grants.endingWithin(LocalDate.of(2025, 12, 31), 0))
                .extracting(Grant::id)
                .containsExactly("1");
    }

    /** Guide 3.4.2: a granter can give only what it has itself. */
    @Test
    void excess_namesThePairsThatTheGranterLacks() {
        Grant grant = grant("1", ADVISER, "2025-01-01..2025-12-31", "0240,0397", "Bbr_Fuld,Lån_Fuld");
        Access own = Access.of(List.of(A), List.of(BBR, LAAN)).union(Access.of(List.of(B), List.of(LAAN)));

        assertThat(Grants.excess(grant, own)).containsOnlyKeys(BBR).containsEntry(BBR, new TreeSet<>(Set.of(B)));
        assertThat(Grants.excess(grant, Access.everything())).isEmpty();
    }

    /** Guide 3.4.2 for the dates, 3.4.2.1 for the copy. */
    @Test
    void copy_hasThePortalsDates() {
        Grant old = grant("1", ADVISER, "2024-03-01..2025-02-28", "0240", "Bbr_Fuld");

        Grant copy = old.copy("2", LocalDate.of(2025, 2, 20));

        assertThat(copy.start()).isEqualTo("2025-02-20");
        assertThat(copy.end()).isEqualTo("2026-02-20");
        assertThat(copy.access()).isEqualTo(old.access());
    }

    @Test
    void targit_asksForTheOrganisationAlone() {
        Grant bi = new Grant(
                "1",
                ADVISER,
                "",
                "",
                GRANTER,
                "",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                new TreeSet<>(Set.of(B)),
                new TreeSet<>(),
                true);
        Grants grants = Grants.of(
                List.of(bi, grant("2", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld")), Set.of(ADVISER));

        assertThat(grants.targitOrganisations(ADVISER, LocalDate.of(2025, 6, 1)))
                .containsExactly(B);
        assertThat(grants.targitOrganisations(ADVISER, LocalDate.of(2026, 6, 1)))
                .isEmpty();
        assertThat(grants.accessOf(ADVISER, LocalDate.of(2025, 6, 1)).allows(B, BBR))
                .isFalse();
    }

    @Test
    void grant_tellsNoNamesAndNoAddresses() {
        Grant grant = new Grant(
                "1",
                ADVISER,
                "Navn Navnesen",
                "navn@firma.dk",
                GRANTER,
                "anden@kommune.dk",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                new TreeSet<>(Set.of(A)),
                new TreeSet<>(Set.of(BBR)),
                false);

        assertThat(grant.toString()).isEqualTo("grant 1 of kommune 0240 2025-01-01..2025-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant("1", ADVISER, "2025-02-01..2025-01-31", "0240", "Bbr_Fuld"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grants.of(List.of(grant, grant), Set.of()))
                .withMessageContaining("'1' again");
    }

    /** Decision: what a granter loses its advisers lose the same day, and it comes back with it; unknown means as it stands. */
    @Test
    void limitedBy_whatTheGranterLosesLater_theAdviserLosesToo() {
        LocalDate lost = LocalDate.of(2025, 6, 1);
        LocalDate back = LocalDate.of(2025, 7, 1);
        Access both = Access.of(List.of(A, B), List.of(BBR));
        Grant given = grant("1", ADVISER, "2025-01-01..2025-12-31", "0240,0397", "Bbr_Fuld");
        Grants grants = Grants.of(List.of(given), Set.of(ADVISER));
        Grants limited = grants.limitedBy((granter, on) -> Optional.of(
                on.isBefore(lost) || !on.isBefore(back) ? both : Access.of(List.of(A), List.of(BBR, LAAN))));

        assertThat(limited.accessOf(ADVISER, lost.minusDays(1))).isEqualTo(both);
        assertThat(limited.accessOf(ADVISER, lost)).isEqualTo(Access.of(List.of(A), List.of(BBR)));
        assertThat(limited.decide(ADVISER, A, BBR, lost).grant()).contains(given);
        assertThat(limited.decide(ADVISER, B, BBR, lost).refusal()).contains(AccessRefusal.GRANTER_LOST_ACCESS);
        assertThat(limited.accessOf(ADVISER, back)).isEqualTo(both);
        assertThat(grants.limitedBy((granter, on) -> Optional.empty()).accessOf(ADVISER, lost))
                .isEqualTo(both);
    }

    @Test
    void decision_tellsTheGrantAndItsDay() {
        Grants grants =
                Grants.of(List.of(grant("7", ADVISER, "2025-01-01..2025-12-31", "0240", "Bbr_Fuld")), Set.of(ADVISER));

        assertThat(grants.decide(ADVISER, A, BBR, LocalDate.of(2026, 1, 1)).danish())
                .isEqualTo("Adgangen er udløbet. Adgang 7 sluttede 2025-12-31.");
        assertThat(grants.decide(ADVISER, A, BBR, LocalDate.of(2024, 1, 1)).english())
                .isEqualTo("The grant has not started. Grant 7 starts on 2025-01-01.");
        assertThat(grants.decide(ADVISER, A, BBR, LocalDate.of(2025, 1, 1)).english())
                .isEqualTo("The access is given. Grant 7 lasts until 2025-12-31.");
        assertThat(grants.decide(ADVISER, B, BBR, LocalDate.of(2025, 1, 1)).danish())
                .isEqualTo(AccessRefusal.ORGANISATION_NOT_GRANTED.danish());
    }

    /** Pair by pair and day by day, as the guide says it, against the grants. */
    @Test
    void accessOf_isTheUnionOfPairs_neverCrossed() {
        Random random = new Random(3);
        List<LbfNumber> organisations = List.of(A, B, organisation("0555"));
        List<DatapakkeName> datapakker = List.of(BBR, LAAN, DatapakkeName.of("Dcab_Fuld"));
        for (int round = 0; round < 300; round++) {
            List<Grant> all = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(40));
                all.add(new Grant(
                        Integer.toString(i),
                        random.nextInt(4) == 0 ? OTHER : ADVISER,
                        "",
                        "",
                        GRANTER,
                        "",
                        start,
                        start.plusDays(random.nextInt(20)),
                        some(organisations, random),
                        some(datapakker, random),
                        false));
            }
            boolean approved = random.nextInt(5) > 0;
            Grants grants = Grants.of(all, approved ? Set.of(ADVISER) : Set.of());
            for (int day = 0; day < 60; day += 3) {
                LocalDate on = LocalDate.of(2025, 1, 1).plusDays(day);
                for (LbfNumber organisation : organisations) {
                    for (DatapakkeName datapakke : datapakker) {
                        boolean expected = approved
                                && all.stream()
                                        .anyMatch(grant -> grant.adviser().equals(ADVISER)
                                                && grant.organisations().contains(organisation)
                                                && grant.datapakker().contains(datapakke)
                                                && !on.isBefore(grant.start())
                                                && !on.isAfter(grant.end()));
                        assertThat(grants.accessOf(ADVISER, on).allows(organisation, datapakke))
                                .isEqualTo(expected);
                        AccessDecision decision = grants.decide(ADVISER, organisation, datapakke, on);
                        assertThat(decision.isAllowed()).isEqualTo(expected);
                    }
                }
            }
        }
    }

    /** The algebra, against sets of pairs. */
    @Test
    void access_unionAndIntersection_areThoseOfPairs() {
        Random random = new Random(4);
        List<LbfNumber> organisations = List.of(A, B, organisation("0555"));
        List<DatapakkeName> datapakker = List.of(BBR, LAAN);
        for (int round = 0; round < 200; round++) {
            Access one = anyAccess(organisations, datapakker, random);
            Access two = anyAccess(organisations, datapakker, random);
            for (LbfNumber organisation : organisations) {
                for (DatapakkeName datapakke : datapakker) {
                    boolean first = one.allows(organisation, datapakke);
                    boolean second = two.allows(organisation, datapakke);
                    assertThat(one.union(two).allows(organisation, datapakke)).isEqualTo(first || second);
                    assertThat(one.intersection(two).allows(organisation, datapakke))
                            .isEqualTo(first && second);
                }
            }
            assertThat(one.union(two)).isEqualTo(two.union(one));
            assertThat(one.intersection(Access.everything())).isEqualTo(one);
            assertThat(one.union(Access.everything()).isEverything()).isTrue();
        }
    }

    private static Access anyAccess(List<LbfNumber> organisations, List<DatapakkeName> datapakker, Random random) {
        return Access.of(some(organisations, random), some(datapakker, random))
                .union(Access.of(some(organisations, random), some(datapakker, random)));
    }

    private static <T> SortedSet<T> some(List<T> values, Random random) {
        TreeSet<T> chosen = new TreeSet<>();
        chosen.add(values.get(random.nextInt(values.size())));
        chosen.add(values.get(random.nextInt(values.size())));
        return chosen;
    }

    private static LbfNumber organisation(String text) {
        return LbfNumber.of(LbfLevel.ORGANISATION, text);
    }

    private static Grant grant(String id, CvrNumber adviser, String dates, String organisations, String datapakker) {
        String[] days = dates.split("\\.\\.");
        return new Grant(
                id,
                adviser,
                "",
                "",
                GRANTER,
                "",
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                Arrays.stream(organisations.split(","))
                        .map(GrantsTest::organisation)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Arrays.stream(datapakker.split(","))
                        .map(DatapakkeName::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                false);
    }
}
