package dk.almendata.cli;

/** How many there are of something, in words: {@code 1 installation}, {@code 2 installations}. */
final class Counts {

    private Counts() {}

    static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
