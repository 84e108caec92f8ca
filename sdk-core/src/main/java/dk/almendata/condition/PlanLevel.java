package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One place in a plan: what is planned for it as a whole, and what for the places within it. {@code total = own + the totals within}, so each
 * krone is in exactly one {@code own}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param place the organisation, afdeling or byggeafsnit
 * @param building the building; empty for the place as a whole
 * @param own what is planned for it as a whole, kroner
 * @param within the places in it that have items, in their order
 * @param total everything, kroner
 */
public record PlanLevel(LbfNumber place, String building, BigDecimal own, List<PlanLevel> within, BigDecimal total) {

    /** Copies the list. */
    public PlanLevel {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(building, "building");
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(total, "total");
        within = List.copyOf(within);
    }
}
