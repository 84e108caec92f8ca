package dk.almendata.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * That an authority was consulted, with date and outcome (Administrationsgrundlag, point 4; decision).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param authority who was consulted, as {@link Pool#consulted} names it
 * @param subject on what
 * @param date when
 * @param outcome what came of it
 */
public record Consultation(String authority, Subject subject, LocalDate date, String outcome) {

    /** On what an authority is consulted. */
    public enum Subject {
        /** The plans for the use of the money. */
        PLANS("planer for udmøntningen"),
        /** The grants to special projects of trial and development. */
        SPECIAL_PROJECTS("særlige forsøgs- og udviklingsprojekter"),
        /** The collection and dissemination of results. */
        RESULTS("opsamling og formidling af resultater");

        private final String danish;

        Subject(String danish) {
            this.danish = danish;
        }

        /**
         * The words for a Danish reader.
         *
         * @return such as {@code planer for udmøntningen}
         */
        public String danish() {
            return danish;
        }

        /**
         * The word of files.
         *
         * @return such as {@code special-projects}
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if the authority or the outcome is blank: a consultation without outcome is not finished
     */
    public Consultation {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(outcome, "outcome");
        if (authority.isBlank() || outcome.isBlank()) {
            throw new IllegalArgumentException("Expected an authority and the outcome of a consultation");
        }
    }

    /**
     * Whom the pool's basis still demands to consult before a distribution.
     *
     * @param pool the pool
     * @param subject on what: {@link Subject#PLANS} before a round is distributed, {@link Subject#SPECIAL_PROJECTS} before a grant outside
     *     the rounds
     * @param distributed the day of the distribution
     * @param year consultations of this year and later count
     * @param held the consultations that were held
     * @return the authorities that were not consulted from the year's first day up to the day of the distribution; empty if all were
     */
    public static List<String> missing(
            Pool pool, Subject subject, LocalDate distributed, int year, List<Consultation> held) {
        LocalDate from = LocalDate.of(year, 1, 1);
        return pool.consulted().stream()
                .filter(authority -> held.stream()
                        .noneMatch(one -> one.authority().equals(authority)
                                && one.subject() == subject
                                && !one.date().isBefore(from)
                                && !one.date().isAfter(distributed)))
                .toList();
    }
}
