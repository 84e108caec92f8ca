package dk.almendata.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A strategy that a pool pays for, as data: its aims, the projects it names, its milestones and its organisation.
 *
 * <p>{@link StandardStrategy#DIGITALISERING} is the one we ship. Immutable; may be shared between threads.
 *
 * @param name its name
 * @param dated the day it is dated
 * @param aims what it is to bring about
 * @param projects the projects that it names
 * @param milestones what is to be reached when, in the order of the days
 * @param bodies the groups that carry it
 * @param firstYear the first year in which the groups work
 * @param lastYear the last
 */
public record Strategy(
        String name,
        LocalDate dated,
        List<StrategyPoint> aims,
        List<StrategyPoint> projects,
        List<Milestone> milestones,
        List<StrategyBody> bodies,
        int firstYear,
        int lastYear) {

    /** Copies the lists. */
    public Strategy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dated, "dated");
        aims = List.copyOf(aims);
        projects = List.copyOf(projects);
        milestones = List.copyOf(milestones);
        bodies = List.copyOf(bodies);
    }
}
