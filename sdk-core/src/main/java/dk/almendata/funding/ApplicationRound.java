package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round of applications as it is planned: three dates, and what its announcement says (Administrationsgrundlag, point 5).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param rules the months that must lie between the dates
 * @param announced the day it is announced; null if not yet planned
 * @param deadline the last day for applications; null if not yet planned
 * @param distributed the day the money is distributed; null if not yet planned
 * @param announcement what the announcement says
 */
public record ApplicationRound(
        RoundRules rules,
        @Nullable LocalDate announced,
        @Nullable LocalDate deadline,
        @Nullable LocalDate distributed,
        Set<AnnouncementItem> announcement)
        implements Draft {

    /** Copies the set. */
    public ApplicationRound {
        Objects.requireNonNull(rules, "rules");
        announcement = Set.copyOf(announcement);
    }

    /**
     * The round with the latest dates that a deadline allows, and a whole announcement.
     *
     * @param rules the months that must lie between the dates
     * @param deadline the last day for applications
     * @return the round
     */
    public static ApplicationRound latest(RoundRules rules, LocalDate deadline) {
        return new ApplicationRound(
                rules,
                rules.announcedBy(deadline),
                deadline,
                rules.distributedBy(deadline),
                EnumSet.allOf(AnnouncementItem.class));
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        require("announced", announced, violations);
        require("deadline", deadline, violations);
        require("distributed", distributed, violations);
        if (deadline != null && announced != null && announced.isAfter(rules.announcedBy(deadline))) {
            LocalDate by = rules.announcedBy(deadline);
            violations.add(RoundRule.ANNOUNCED_TOO_LATE.at(
                    "announced",
                    " Ved fristen " + deadline + " er det senest " + by + ".",
                    " With the deadline " + deadline + " that is " + by + " at the latest."));
        }
        if (deadline != null && distributed != null && distributed.isAfter(rules.distributedBy(deadline))) {
            LocalDate by = rules.distributedBy(deadline);
            violations.add(RoundRule.DISTRIBUTED_TOO_LATE.at(
                    "distributed",
                    " Ved fristen " + deadline + " er det senest " + by + ".",
                    " With the deadline " + deadline + " that is " + by + " at the latest."));
        }
        if (deadline != null && distributed != null && !distributed.isAfter(deadline)) {
            violations.add(RoundRule.DISTRIBUTED_BEFORE_DEADLINE.at("distributed"));
        }
        for (AnnouncementItem item : AnnouncementItem.values()) {
            if (!announcement.contains(item)) {
                violations.add(item.missing());
            }
        }
        return List.copyOf(violations);
    }

    private static void require(String path, @Nullable LocalDate day, List<Violation> violations) {
        if (day == null) {
            violations.add(RoundRule.MISSING.at(path));
        }
    }
}
