package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.coverage.Holding.State;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random listings against a second way to work out what must be there: day by day from the table of guide 3.3.3.6, and for one
 * organisation at a time.
 */
class CoverageOracleTest {

    private static final List<String> PACKAGES =
            List.of("Huslejedata_Delvis", "Stamdata_Delvis", "Dcab_Delvis", "Huslejedata_Fuld", "Satser_Fuld");
    private static final List<String> FILTERS = List.of("all", "0240", "0240,0397", "0397,0500", "0240,0397,0500");
    private static final List<String> STATUSES =
            List.of("Succes", "Succes", "Succes", "Oprettet", "Tilføjet køen", "Eksekverer", "Fejlet", "Arkiveret");

    private final World world = new World();
    private LocalDate on = LocalDate.EPOCH;

    @RepeatedTest(300)
    void coverage_agreesWithTheDayByDayReckoning(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        on = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
        for (int i = 0; i < PACKAGES.size(); i++) {
            String id = Integer.toString(i);
            boolean stopped = random.nextInt(4) == 0;
            world.subscription(id, PACKAGES.get(i))
                    .changeSubscription(subscription -> subscription
                            .scope(Scope.parse(pick(FILTERS, random)))
                            .active(!stopped));
        }
        for (int id = 1 + random.nextInt(2); id < 60; id += 1 + random.nextInt(2)) {
            Subscription subscription = pick(world.subscriptions, random);
            world.delivery(
                            id,
                            subscription.datapakke().text(),
                            period(subscription.datapakke().text(), random),
                            pick(STATUSES, random),
                            random.nextInt(3) == 0 ? pick(List.of(State.values()), random) : State.LOADED)
                    .changeDelivery(delivery -> delivery.subscription(subscription.id())
                            .scope(random.nextInt(3) == 0 ? Scope.parse(pick(FILTERS, random)) : subscription.scope()));
        }

        Coverage coverage = world.on(on.toString());

        Map<String, String> found = new TreeMap<>();
        for (CoverageRow row : coverage.rows()) {
            Subscription subscription = byId(row.subscription().orElseThrow());
            if (row.state() != CoverageState.NOT_DUE) {
                members(row.organisations())
                        .filter(member -> members(subscription.scope()).anyMatch(member::equals))
                        .forEach(member -> assertThat(
                                        found.put(key(subscription, row.period().toString(), member), told(row)))
                                .as("a second row for %s", row)
                                .isNull());
            }
        }
        assertThat(differences(found, reckoned())).isEmpty();
        assertThat(coverage.gaps())
                .allMatch(gap -> gap.due().map(day -> !day.isAfter(on)).orElse(true)
                        || gap.delivery().isPresent());
    }

    private static List<String> differences(Map<String, String> found, Map<String, String> expected) {
        Set<String> keys = new TreeSet<>(found.keySet());
        keys.addAll(expected.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(found.get(key), expected.get(key)))
                .map(key -> key + ": found " + found.get(key) + ", expected " + expected.get(key))
                .toList();
    }

    private static String told(CoverageRow row) {
        return row.state().text() + " " + row.delivery().map(Object::toString).orElse("-");
    }

    private static String key(Subscription subscription, String period, String member) {
        return subscription.id() + " " + period + " " + member;
    }

    private static Stream<String> members(Scope scope) {
        return Stream.of(scope.toString().split(",", -1));
    }

    // --- the other way ------------------------------------------------------------------------------------------

    private Map<String, String> reckoned() {
        Map<String, String> expected = new TreeMap<>();
        for (Subscription subscription : world.subscriptions) {
            List<Delivery> own = world.deliveries.stream()
                    .filter(delivery -> delivery.subscription().orElseThrow().equals(subscription.id()))
                    .toList();
            List<String> periods = new ArrayList<>(mustExist(subscription, own));
            own.forEach(delivery -> periods.add(delivery.period().toString()));
            for (String period : periods) {
                members(subscription.scope()).forEach(member -> {
                    String state = reckon(subscription, period, member, own);
                    boolean listed = own.stream()
                            .anyMatch(
                                    delivery -> delivery.period().toString().equals(period) && holds(delivery, member));
                    boolean early = subscription.datapakke().text().endsWith("_Delvis")
                            && period.substring(period.indexOf("..") + 2).compareTo(on.toString()) >= 0;
                    if (listed || !early) {
                        expected.put(key(subscription, period, member), state);
                    }
                });
            }
        }
        return expected;
    }

    /** Every day from the first to today is asked what the table of the guide makes due on it. */
    private List<String> mustExist(Subscription subscription, List<Delivery> own) {
        String datapakke = subscription.datapakke().text();
        List<String> periods = new ArrayList<>();
        switch (datapakke) {
            case "Huslejedata_Delvis", "Stamdata_Delvis" -> {
                int first = own.stream()
                        .mapToInt(delivery ->
                                Integer.parseInt(delivery.period().toString().substring(0, 4)))
                        .min()
                        .orElse(on.getYear());
                first = Math.min(first, yearThatNoFullHolds(subscription));
                for (LocalDate day = LocalDate.of(first, 1, 2); !day.isAfter(on); day = day.plusDays(1)) {
                    if (day.getDayOfMonth() == 1) {
                        periods.add(day.minusMonths(1) + ".." + day.minusDays(1));
                    }
                }
            }
            case "Dcab_Delvis" -> {
                for (LocalDate day = LocalDate.of(2010, 1, 2); !day.isAfter(on); day = day.plusDays(1)) {
                    if (day.getMonthValue() == 1 && day.getDayOfMonth() == 1) {
                        periods.add((day.getYear() - 1) + "-01-01.." + (day.getYear() - 1) + "-12-31");
                    }
                }
            }
            case "Satser_Fuld" -> periods.add("..");
            default -> {
                if (own.isEmpty()) {
                    periods.add(".." + (on.getYear() - 1) + "-12-31");
                }
            }
        }
        return periods;
    }

    /** What lies after the last full delivery that everybody of the subscription has must come month by month. */
    private int yearThatNoFullHolds(Subscription subscription) {
        return world.deliveries.stream()
                .filter(full -> full.datapakke().text().endsWith("_Fuld"))
                .filter(full ->
                        full.datapakke().area().equals(subscription.datapakke().area()))
                .filter(full -> world.holdings.stream()
                        .anyMatch(holding -> holding.delivery().equals(full.id()) && holding.state() == State.LOADED))
                .filter(full -> full.scope().isAll()
                        || (!subscription.scope().isAll()
                                && members(subscription.scope()).allMatch(member -> holds(full, member))))
                .map(full -> full.period().toString())
                .filter(period -> !period.endsWith(".."))
                .mapToInt(period ->
                        Integer.parseInt(period.substring(period.indexOf("..") + 2, period.indexOf("..") + 6)) + 1)
                .max()
                .orElse(on.getYear());
    }

    private String reckon(Subscription subscription, String period, String member, List<Delivery> own) {
        List<Delivery> newestFirst = own.stream()
                .filter(delivery -> delivery.period().toString().equals(period))
                // Under "all" nobody knows who is lacking, so that a narrower delivery counts.
                .filter(delivery -> holds(delivery, member))
                .sorted((a, b) -> b.id().compareTo(a.id()))
                .toList();
        String waiting = "";
        String failed = "";
        for (Delivery delivery : newestFirst) {
            State state = world.holdings.stream()
                    .filter(holding -> holding.delivery().equals(delivery.id()))
                    .findFirst()
                    .orElseThrow()
                    .state();
            String word = state != State.NOT_LOADED
                    ? state.name().toLowerCase(Locale.ROOT)
                    : delivery.status().text().equals("Succes") ? "available" : "";
            if (!word.isEmpty()) {
                return word + " " + delivery.id();
            }
            if (delivery.status().text().equals("Fejlet")) {
                failed = failed.isEmpty() ? "failed " + delivery.id() : failed;
            } else {
                waiting = waiting.isEmpty() ? "waiting " + delivery.id() : waiting;
            }
        }
        String open = !waiting.isEmpty() ? waiting : !failed.isEmpty() ? failed : "missing -";
        return world.deliveries.stream()
                .filter(full -> full.datapakke().text().endsWith("_Fuld"))
                .filter(full ->
                        full.datapakke().area().equals(subscription.datapakke().area()))
                .filter(full -> world.holdings.stream()
                        .anyMatch(holding -> holding.delivery().equals(full.id()) && holding.state() == State.LOADED))
                .filter(full -> full.scope().isAll() || (!member.equals("all") && holds(full, member)))
                .filter(full -> reaches(full.period().toString(), period))
                .max((a, b) -> a.id().compareTo(b.id()))
                .map(full -> "covered " + full.id())
                .orElse(open);
    }

    private static boolean holds(Delivery delivery, String member) {
        return delivery.scope().isAll()
                || member.equals("all")
                || members(delivery.scope()).anyMatch(member::equals);
    }

    /** ISO days compare as text; a full delivery of the areas here begins at the beginning. */
    private static boolean reaches(String full, String period) {
        String end = full.substring(full.indexOf("..") + 2);
        String wanted = period.substring(period.indexOf("..") + 2);
        return !end.isEmpty() && !wanted.isEmpty() && end.compareTo(wanted) >= 0;
    }

    // --- random worlds ---------------------------------------------------------------------------------------------

    private Subscription byId(SubscriptionId id) {
        return world.subscriptions.stream()
                .filter(subscription -> subscription.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String period(String datapakke, Random random) {
        LocalDate month = LocalDate.of(2023, 1, 1).plusMonths(random.nextInt(30));
        return switch (datapakke) {
            case "Huslejedata_Delvis", "Stamdata_Delvis" ->
                DeliveryPeriod.of(month, month.plusMonths(1).minusDays(1)).toString();
            case "Dcab_Delvis" ->
                DeliveryPeriod.ofYear(2010 + random.nextInt(15)).toString();
            case "Satser_Fuld" -> "..";
            default -> ".." + (2022 + random.nextInt(4)) + "-12-31";
        };
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
