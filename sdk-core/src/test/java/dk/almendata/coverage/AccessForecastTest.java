package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Granter;
import dk.almendata.access.Grants;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.subscription.SubscriptionLife;
import dk.almendata.subscription.SubscriptionState;
import dk.almendata.subscription.SubscriptionStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessForecastTest {

    private static final CvrNumber ADVISER = CvrNumber.of("10000009");
    private static final LocalDate DECEMBER_20 = LocalDate.of(2025, 12, 20);
    private static final LocalDate END_OF_APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void monthlyPackage_losesEveryMonthThatIsDueAfterTheLastDay() {
        Grant grant = grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis");

        AccessForecast forecast = forecast(List.of(grant), List.of(subscription("1", "Bbr_Delvis", "0240")), 60);

        assertThat(forecast.ending()).containsExactly(grant);
        assertThat(forecast.lostWith(grant))
                .extracting(delivery -> delivery.due() + " " + delivery.period())
                .containsExactly(
                        "2026-02-01 2026-01-01..2026-01-31",
                        "2026-03-01 2026-02-01..2026-02-28",
                        "2026-04-01 2026-03-01..2026-03-31");
    }

    /** The last day counts: a run on that day is still made. */
    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-02-01", "2026-02-01, 2026-03-01", "2026-02-02, 2026-03-01"})
    void runOnTheLastDay_isStillMade(LocalDate end, LocalDate firstLost) {
        Grant grant = grant("1", "2025-02-01.." + end, "0240", "Bbr_Delvis");

        assertThat(forecast(List.of(grant), List.of(subscription("1", "Bbr_Delvis", "0240")), 60)
                        .lost()
                        .get(0)
                        .due())
                .isEqualTo(firstLost);
    }

    @Test
    void renewedGrant_losesNothing() {
        List<Grant> grants = List.of(
                grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis"),
                grant("2", "2026-01-16..2027-01-15", "0240", "Bbr_Delvis"));

        AccessForecast forecast = forecast(grants, List.of(subscription("1", "Bbr_Delvis", "0240")), 60);

        assertThat(forecast.ending()).hasSize(1);
        assertThat(forecast.lost()).isEmpty();
    }

    /** Decision: the subscription was stopped on the one day without access, and stays so until somebody starts it. */
    @Test
    void grantRenewedADayTooLate_losesAllTheSame() {
        List<Grant> grants = List.of(
                grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis"),
                grant("2", "2026-01-17..2027-01-15", "0240", "Bbr_Delvis"));

        assertThat(forecast(grants, List.of(subscription("1", "Bbr_Delvis", "0240")), 60)
                        .lost())
                .hasSize(3);
    }

    /** A subscription without a filter goes on as long as anything is left of it; what it lacks is told. */
    @Test
    void emptyFilter_isNarrowed_whereOneOfTwoGrantsEnds() {
        Grant ending = grant("1", "2025-01-16..2026-01-15", "0240,0555", "Bbr_Delvis,Lån_Fuld");
        List<Grant> grants = List.of(
                ending,
                grant("2", "2025-01-16..2026-06-15", "0397", "Bbr_Delvis"),
                grant("3", "2025-01-16..2026-06-15", "0555", "Bbr_Delvis"));
        List<Subscription> subscriptions = List.of(
                subscription("1", "Bbr_Delvis", "all"),
                subscription("2", "Lån_Fuld", "all"),
                subscription("3", "Bbr_Delvis", "0397"));

        AccessForecast forecast = forecast(grants, subscriptions, 60);

        assertThat(forecast.narrowed())
                .extracting(narrowed -> narrowed.grant().id() + " " + narrowed.subscription() + " "
                        + narrowed.organisations() + " " + narrowed.from())
                .containsExactly("1 1 [0240] 2026-01-16");
        assertThat(forecast.withoutAccess()).isEmpty();
    }

    @Test
    void runningSubscription_withoutAccessOnTheDay_isTold_andLosesNothingMore() {
        Grant ended = grant("1", "2025-01-16..2025-12-19", "0240", "Bbr_Delvis");

        AccessForecast forecast = forecast(List.of(ended), List.of(subscription("1", "Bbr_Delvis", "0240")), 60);

        assertThat(forecast.withoutAccess()).hasSize(1);
        assertThat(forecast.lost()).isEmpty();
    }

    /** One lost organisation is enough to stop the whole subscription. */
    @Test
    void oneOrganisationLost_losesTheWholeSubscription_andNamesItsGrant() {
        List<Grant> grants = List.of(
                grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis,Lån_Fuld"),
                grant("2", "2025-01-16..2026-06-15", "0397", "Bbr_Delvis,Lån_Fuld"));
        List<Subscription> subscriptions = List.of(
                subscription("1", "Bbr_Delvis", "0240,0397"),
                subscription("2", "Bbr_Delvis", "0397"),
                subscription("3", "Bbr_Delvis", "all"));

        assertThat(forecast(grants, subscriptions, 60).lost())
                .hasSize(3)
                .allMatch(delivery -> delivery.subscription().equals(SubscriptionId.of("1"))
                        && delivery.grant().id().equals("1"));
    }

    @Test
    void withoutFilter_theLastOrganisationCounts() {
        List<Grant> grants = List.of(
                grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis"),
                grant("2", "2025-01-16..2026-02-10", "0397", "Bbr_Delvis"));

        assertThat(forecast(grants, List.of(subscription("3", "Bbr_Delvis", "all")), 60)
                        .lost())
                .extracting(delivery -> delivery.grant().id() + " " + delivery.due())
                .containsExactly("2 2026-03-01", "2 2026-04-01");
    }

    @Test
    void stoppedSubscription_andGrantThatEndsLater_areNotToldOf() {
        Grant grant = grant("1", "2025-01-16..2026-01-15", "0240", "Bbr_Delvis,Bbr_Fuld");
        Subscription stopped = subscription("1", "Bbr_Delvis", "0240").toBuilder()
                .active(false)
                .build();

        assertThat(forecast(List.of(grant), List.of(stopped), 60).lost()).isEmpty();
        assertThat(forecast(List.of(grant), List.of(subscription("1", "Bbr_Delvis", "0240")), 10)
                        .lost())
                .isEmpty();
        assertThat(forecast(List.of(grant), List.of(subscription("1", "Bbr_Fuld", "0240")), 60)
                        .lost())
                .as("runs once")
                .isEmpty();
    }

    /** The portal's own days, one by one, are the oracle: what a renewed grant would have brought and the ending one does not. */
    @ParameterizedTest
    @CsvSource({"Bbr_Delvis,all", "Bbr_Delvis,0240", "Dcab_Delvis,0240", "Regnskab_Fuld,all", "Bbr_Fuld,all"})
    void forecast_isWhatTheDaysBring(String datapakke, String scope) {
        Grant grant = grant("1", "2025-01-16..2026-01-15", "0240", datapakke);
        Grant renewed = grant("2", "2025-01-16..2027-12-31", "0240", datapakke);
        LocalDate until = LocalDate.of(2027, 6, 30);
        Subscription subscription = subscription("1", datapakke, scope);

        List<String> forecast = AccessForecast.of(
                        grants(List.of(grant)),
                        ADVISER,
                        List.of(subscription),
                        Catalogue.standard(),
                        DECEMBER_20,
                        60,
                        until)
                .lost()
                .stream()
                .map(delivery -> delivery.due() + " " + delivery.period())
                .toList();

        List<String> expected = lived(subscription, grants(List.of(grant, renewed)), until);
        expected.removeAll(lived(subscription, grants(List.of(grant)), until));
        assertThat(forecast).isEqualTo(expected);
    }

    private static List<String> lived(Subscription wanted, Grants grants, LocalDate until) {
        SubscriptionLife life = SubscriptionLife.of(Catalogue.standard());
        SubscriptionState state = life.create(wanted, grants.accessOf(ADVISER, DECEMBER_20), DECEMBER_20)
                .state()
                .orElseThrow();
        List<String> made = new ArrayList<>();
        for (LocalDate day = DECEMBER_20.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            SubscriptionStep step = life.run(state, grants.accessOf(ADVISER, day), day);
            for (var period : step.deliveries()) {
                made.add(day + " " + period);
            }
            state = step.state().orElseThrow();
        }
        return made;
    }

    private static AccessForecast forecast(List<Grant> grants, List<Subscription> subscriptions, int days) {
        return AccessForecast.of(
                grants(grants), ADVISER, subscriptions, Catalogue.standard(), DECEMBER_20, days, END_OF_APRIL);
    }

    private static Grants grants(List<Grant> grants) {
        return Grants.of(grants, Set.of(ADVISER));
    }

    private static Subscription subscription(String id, String datapakke, String scope) {
        return Subscription.builder(SubscriptionId.of(id), DatapakkeName.of(datapakke), RecipientId.of("4711"))
                .scope(Scope.parse(scope))
                .build();
    }

    private static Grant grant(String id, String dates, String organisations, String datapakker) {
        String[] days = dates.split("\\.\\.");
        return new Grant(
                id,
                ADVISER,
                "",
                "",
                new Granter.Municipality(MunicipalityCode.of("0240")),
                "",
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                new TreeSet<>(Scope.parse(organisations).organisations()),
                Arrays.stream(datapakker.split(","))
                        .map(DatapakkeName::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                false);
    }
}
