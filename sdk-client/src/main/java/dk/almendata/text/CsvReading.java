package dk.almendata.text;

import java.util.List;

/**
 * What a CSV file of a person gave: the rows that can be used, and everything that is wrong with the others.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param values one value for each row without a fault, in the order of the file
 * @param faults what is wrong, each with its place; a file with faults is not whole, and what is reckoned from it may be wrong
 * @param notes what was put right or is worth knowing
 * @param <T> what a row is read as
 */
public record CsvReading<T>(List<T> values, List<String> faults, List<String> notes) {

    /** Copies the lists. */
    public CsvReading {
        values = List.copyOf(values);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
