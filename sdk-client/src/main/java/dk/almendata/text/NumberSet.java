package dk.almendata.text;

/** A set of numbers above 0 in 8 bytes each, in a table that is between two and four fifths full but for the first few. For one thread. */
final class NumberSet {

    private static final int SMALLEST = 16;
    private static final double FULL = 0.8;

    /** 0 is a free place. */
    private long[] numbers = new long[SMALLEST];

    private int size;

    /** Adds a number; false if it was there. */
    boolean add(long number) {
        int place = place(numbers, number);
        if (numbers[place] == number) {
            return false;
        }
        if (size + 1 > numbers.length * FULL) {
            grow();
            place = place(numbers, number);
        }
        numbers[place] = number;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[numbers.length * 2];
        for (long number : numbers) {
            if (number != 0) {
                larger[place(larger, number)] = number;
            }
        }
        numbers = larger;
    }

    /** Where a number is, or the free place where it belongs. */
    private static int place(long[] numbers, long number) {
        long mixed = number * 0x9e3779b97f4a7c15L;
        int last = numbers.length - 1;
        int place = (int) (mixed ^ mixed >>> 32) & last;
        while (numbers[place] != 0 && numbers[place] != number) {
            place = place + 1 & last;
        }
        return place;
    }
}
