package dk.almendata.coverage;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a period stands, given the deliveries that state it.
 *
 * <p>Decision: the highest id rules, unless a recorded decision chose a loaded one; but a newer delivery that is not finished or has
 * failed at the service does not hide an older one. A newer one that is ready, held or rejected does, because it is what is to be
 * dealt with.
 *
 * @param chosen the deliveries that recorded decisions made rule
 */
record Standings(LocalDate on, int graceDays, Set<DeliveryId> chosen) {

    /**
     * The standing.
     *
     * @param candidates at least one, the lowest id first
     */
    Standing of(List<Known> candidates, @Nullable LocalDate due) {
        Known unfinished = null;
        Known failed = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Known known = candidates.get(i);
            if (known.isLoaded()) {
                return loaded(known, candidates, unfinished == null ? failed : unfinished);
            }
            CoverageCause cause = cause(known);
            if (cause != null) {
                return Standing.of(cause, known, "");
            }
            if (known.status().isFailed()) {
                failed = failed == null ? known : failed;
            } else {
                unfinished = unfinished == null ? known : unfinished;
            }
        }
        if (unfinished != null) {
            return unfinished(unfinished, due);
        }
        if (failed != null) {
            return Standing.of(CoverageCause.FAILED_AT_LBF, failed, "");
        }
        throw new IllegalArgumentException("no delivery to judge");
    }

    private Standing loaded(Known newest, List<Known> candidates, @Nullable Known newer) {
        Known ruling = newest;
        if (candidates.size() > 1 && !chosen.isEmpty()) {
            List<Known> loaded = candidates.stream().filter(Known::isLoaded).toList();
            DeliveryId id = Ruling.among(loaded.stream().map(Known::id).toList(), chosen)
                    .orElseThrow();
            ruling = loaded.stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
        String detail = ruling != newest
                ? "By decision; newer is " + newest.id() + "."
                : newer == null ? "" : "A newer delivery " + newer.id() + " is " + newer.status() + ".";
        return Standing.of(CoverageCause.NONE, ruling, detail);
    }

    /** Why this delivery decides although it is not loaded, or null if an older one has to. */
    private static @Nullable CoverageCause cause(Known known) {
        return switch (known.state()) {
            case HELD -> CoverageCause.HELD_HERE;
            case REJECTED -> CoverageCause.REJECTED_HERE;
            case FAILED -> CoverageCause.FAILED_HERE;
            case LOADED, NOT_LOADED ->
                !known.status().isDownloadable()
                        ? null
                        : known.delivery().datapakke().isTest()
                                ? CoverageCause.TEST_PACKAGE
                                : CoverageCause.NOT_LOADED_YET;
        };
    }

    private Standing unfinished(Known known, @Nullable LocalDate due) {
        LocalDate since = later(known.firstSeen().orElse(null), due);
        boolean inGrace = since == null || on.isBefore(since.plusDays(graceDays));
        DeliveryStatus status = known.status();
        CoverageCause cause = !status.isWaiting()
                ? CoverageCause.UNKNOWN_STATUS
                : !inGrace
                        ? CoverageCause.STUCK
                        : status.equals(DeliveryStatus.EKSEKVERER) ? CoverageCause.RUNNING : CoverageCause.QUEUED;
        String detail = "Status '" + status + "'" + (since == null ? "." : " since " + since + ".");
        return new Standing(cause, known, detail, inGrace);
    }

    /** Grace never begins before the day due: until then nothing is owed, however early the service lists the delivery. */
    private static @Nullable LocalDate later(@Nullable LocalDate seen, @Nullable LocalDate due) {
        return seen == null || (due != null && due.isAfter(seen)) ? due : seen;
    }
}
