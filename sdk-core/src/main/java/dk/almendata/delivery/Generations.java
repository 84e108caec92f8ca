package dk.almendata.delivery;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * How often the same has been delivered: the generation of a delivery is its number, from 1, among those of the same datapakke,
 * filter, period and recipient, in the order of their ids.
 *
 * <p>Source: guide 3.3.3.6, a re-run makes new ids for old periods. Decision: a generation is a label for people ("the third
 * January"); it compares neither across filters nor across datapakker, so it never decides what rules, which is the matter of
 * {@link Ruling}. A delivery whose recipient is not known is counted apart from those whose recipient is.
 *
 * <p>Example: January was delivered as 11 and, by a re-run, as 40. The generation of 11 is 1, that of 40 is 2, and the series of
 * either is {@code [11, 40]}.
 *
 * <p>Immutable; instances may be shared between threads.
 */
public final class Generations {

    /** What deliveries have in common that are told apart by their period alone. */
    private record Kind(DatapakkeName datapakke, Scope scope, String recipient) {

        static Kind of(Delivery delivery) {
            return new Kind(
                    delivery.datapakke(),
                    delivery.scope(),
                    delivery.recipient().map(RecipientId::text).orElse(""));
        }
    }

    private final Map<DeliveryId, List<DeliveryId>> series;

    private Generations(Map<DeliveryId, List<DeliveryId>> series) {
        this.series = series;
    }

    /**
     * Numbers deliveries.
     *
     * @param deliveries in any order, each id once
     * @return the numbering
     */
    public static Generations of(Collection<Delivery> deliveries) {
        Map<DeliveryId, List<DeliveryId>> series = new HashMap<>();
        List<List<DeliveryId>> all = new ArrayList<>();
        number(deliveries, Function.identity(), (delivery, generation) -> {
            if (generation == 1) {
                all.add(new ArrayList<>(1));
            }
            List<DeliveryId> current = all.get(all.size() - 1);
            current.add(delivery.id());
            series.put(delivery.id(), current);
        });
        return new Generations(series);
    }

    /**
     * Numbers things that stand for deliveries, without keeping anything: for a million of them at once.
     *
     * @param <T> what stands for a delivery
     * @param things in any order, each delivery once
     * @param delivery the delivery that a thing stands for
     * @param numbered is told every thing with its generation; those of one series follow each other with 1, 2, 3, and those of one
     *     datapakke, filter and recipient in the order of their periods
     */
    public static <T> void number(
            Collection<T> things, Function<? super T, Delivery> delivery, ObjIntConsumer<? super T> numbered) {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(numbered, "numbered");
        Map<Kind, List<T>> kinds = new LinkedHashMap<>();
        for (T thing : things) {
            kinds.computeIfAbsent(Kind.of(delivery.apply(thing)), kind -> new ArrayList<>())
                    .add(thing);
        }
        Comparator<T> order = (a, b) -> {
            Delivery first = delivery.apply(a);
            Delivery second = delivery.apply(b);
            int byPeriod = first.period().compareTo(second.period());
            return byPeriod != 0 ? byPeriod : Ruling.ORDER.compare(first.id(), second.id());
        };
        for (List<T> kind : kinds.values()) {
            kind.sort(order);
            DeliveryPeriod period = DeliveryPeriod.none();
            int generation = 0;
            for (T thing : kind) {
                DeliveryPeriod own = delivery.apply(thing).period();
                generation = own.equals(period) ? generation + 1 : 1;
                period = own;
                numbered.accept(thing, generation);
            }
        }
    }

    /**
     * The generation of a delivery.
     *
     * @param delivery the id of one of the numbered deliveries
     * @return 1 for the first of its series
     * @throws IllegalArgumentException if the delivery is not among them
     */
    public int of(DeliveryId delivery) {
        return series(delivery).indexOf(delivery) + 1;
    }

    /**
     * All deliveries of the same datapakke, filter, period and recipient.
     *
     * @param delivery the id of one of the numbered deliveries
     * @return an unmodifiable list in ascending order that holds the delivery itself
     * @throws IllegalArgumentException if the delivery is not among them
     */
    public List<DeliveryId> series(DeliveryId delivery) {
        List<DeliveryId> found = series.get(Objects.requireNonNull(delivery, "delivery"));
        if (found == null) {
            throw new IllegalArgumentException("Delivery " + delivery + " is not among those that were numbered");
        }
        return Collections.unmodifiableList(found);
    }
}
