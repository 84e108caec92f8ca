package dk.almendata.coverage;

import dk.almendata.access.Grant;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A subscription without a filter that goes on when a grant ends, but silently brings fewer organisations: it takes all that its recipient
 * may see, and that becomes less.
 *
 * <p>Immutable.
 *
 * @param grant the grant that ends
 * @param subscription the subscription
 * @param datapakke its datapakke
 * @param organisations what its deliveries will lack, at least one
 * @param from the first day on which they lack it
 */
public record NarrowedSubscription(
        Grant grant,
        SubscriptionId subscription,
        DatapakkeName datapakke,
        SortedSet<LbfNumber> organisations,
        LocalDate from) {

    /** Copies the organisations. */
    public NarrowedSubscription {
        organisations = Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
    }
}
