package dk.almendata.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When an answer is for.
 *
 * @param on the day that counts
 * @param graceDays for how many days a due delivery in the service's queue counts as in step
 * @param until the last month that counts; empty if every one does
 */
record Horizon(LocalDate on, int graceDays, Optional<YearMonth> until) {}
