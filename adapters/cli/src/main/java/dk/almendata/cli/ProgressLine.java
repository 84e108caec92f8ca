package dk.almendata.cli;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.SyncObserver.Stage;
import java.util.Locale;

/**
 * Shows on standard error what goes on. To a person: one line that rewrites itself, at most four times a second. To a log: one line for each
 * delivery that is worked on, when work on it begins. For one run.
 */
final class ProgressLine {

    private static final long EVERY_MILLIS = 250;
    private static final int WIDTH = 78;

    private final Surroundings surroundings;
    private String delivery = "";
    private String work = "";
    private Stage stage = Stage.DOWNLOAD;
    private boolean begun;
    private long stageBegan;
    private long shownAt;
    private int shownLength;

    ProgressLine(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void started(Delivery next, int number, int count) {
        delivery = "Delivery " + number + " of " + count + ": " + next.datapakke() + " " + next.id();
        begun = false;
    }

    void entered(Stage next, String file) {
        stage = next;
        work = verb(next) + (file.isEmpty() ? "" : " " + file);
        stageBegan = now();
        if (surroundings.interactive()) {
            show(delivery + ", " + work);
        } else if (!begun) {
            surroundings.say(delivery);
        }
        begun = true;
    }

    void progressed(long count) {
        long now = now();
        if (!surroundings.interactive() || now - shownAt < EVERY_MILLIS) {
            return;
        }
        long millis = Math.max(1, now - stageBegan);
        String amount = stage == Stage.DOWNLOAD
                ? String.format(Locale.ROOT, "%,d kB, %,d kB/s", count / 1_000, count / millis)
                : String.format(Locale.ROOT, "%,d rows, %,d rows/s", count, count * 1_000 / millis);
        show(delivery + ", " + work + ": " + amount);
    }

    /** Takes the line away, so that something else may be written. */
    void clear() {
        if (shownLength > 0) {
            write("\r" + " ".repeat(shownLength) + "\r");
            shownLength = 0;
        }
    }

    private void show(String text) {
        // The end is what changes, so the middle goes if there is too much.
        String line = text.length() <= WIDTH
                ? text
                : text.substring(0, WIDTH / 2 - 1) + "…" + text.substring(text.length() - WIDTH / 2);
        write("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
        shownLength = line.length();
        shownAt = now();
    }

    private void write(String text) {
        surroundings.errors().print(text);
        surroundings.errors().flush();
    }

    private long now() {
        return surroundings.clock().millis();
    }

    private static String verb(Stage stage) {
        return switch (stage) {
            case DOWNLOAD -> "fetching";
            case VERIFY -> "verifying";
            case SURVEY -> "surveying";
            case LOAD -> "loading";
        };
    }
}
