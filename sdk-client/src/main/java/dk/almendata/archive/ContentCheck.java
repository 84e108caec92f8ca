package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;

/**
 * The entries of an archive, unpacked on an executor while the archive is read. Whoever waits does what the executor has not begun, so that
 * one which is full, or whose only thread is the one that waits, stops nobody. What is found does not depend on the executor.
 */
final class ContentCheck {

    private final ArchiveLimits limits;
    private final List<Finding> before;
    private final List<FutureTask<EntryCheck>> checks = new ArrayList<>();
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean ends = new AtomicBoolean();
    private volatile boolean foundAny;

    private ContentCheck(ArchiveLimits limits, List<Finding> before) {
        this.limits = limits;
        this.before = before;
    }

    /**
     * Begins.
     *
     * @param before the errors of the directory, told with those of the content
     */
    static ContentCheck begin(
            ZipFile zip,
            List<CentralDirectory.Item> items,
            ArchiveLimits limits,
            List<Finding> before,
            Executor executor) {
        ContentCheck check = new ContentCheck(limits, before);
        for (CentralDirectory.Item item : items) {
            check.checks.add(new FutureTask<>(() -> check.of(item, zip)));
        }
        for (FutureTask<EntryCheck> task : check.checks) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException full) {
                // Whoever waits does it.
            }
        }
        return check;
    }

    private EntryCheck of(CentralDirectory.Item item, ZipFile zip) {
        EntryCheck done = new EntryCheck(limits, total, ends, item).of(zip);
        if (!done.findings().isEmpty() || total.get() > limits.totalBytes()) {
            foundAny = true;
        }
        return done;
    }

    /** Whether nobody has to wait. */
    boolean isDone() {
        return checks.stream().allMatch(FutureTask::isDone);
    }

    /** Ends a reading of what is known to be damaged, or too much. */
    void requireNothingFound() throws IOException {
        if (foundAny) {
            await();
        }
    }

    /**
     * Waits for the entries.
     *
     * @return the digests of their bytes by name
     * @throws ArchiveRefusedException with all that was found
     */
    Map<String, Sha256> await() throws IOException {
        List<Finding> findings = new ArrayList<>(before);
        Map<String, Sha256> digests = new LinkedHashMap<>();
        for (FutureTask<EntryCheck> check : checks) {
            EntryCheck done = ended(check);
            findings.addAll(done.findings());
            done.digest().ifPresent(digest -> digests.put(done.name(), digest));
        }
        if (total.get() > limits.totalBytes()) {
            findings.add(Finding.of(
                    FindingCode.ARCHIVE_LIMIT,
                    Place.ARCHIVE,
                    "found more than " + limits.totalBytes() + " bytes in all"));
        }
        if (!findings.isEmpty()) {
            throw new ArchiveRefusedException(findings);
        }
        return digests;
    }

    /** Returns once nobody unpacks any more. */
    void end() {
        ends.set(true);
        for (FutureTask<EntryCheck> check : checks) {
            try {
                ended(check);
            } catch (IOException | RuntimeException | Error unwanted) {
                // Nobody wants to know any more.
            }
        }
    }

    private static EntryCheck ended(FutureTask<EntryCheck> check) throws IOException {
        // Does nothing where somebody has begun it.
        check.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return check.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw fault(Objects.requireNonNullElse(e.getCause(), e));
        } catch (CancellationException e) {
            throw new IllegalStateException("An executor cancelled what it was given", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException fault(Throwable cause) {
        if (cause instanceof UncheckedIOException unreadable) {
            return Objects.requireNonNull(unreadable.getCause(), "cause");
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        throw new IllegalStateException(cause);
    }
}
