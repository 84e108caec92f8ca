package dk.almendata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the Linux kernel knows of processes; nothing elsewhere. */
final class ProcessFigures {

    private static final Path PROC = Path.of("/proc");

    /** The kernel counts in hundredths of a second. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** Where the times stand after the name of the program, which ends with a bracket. */
    private static final int USER = 11;

    private static final int CHILDREN = 13;

    private ProcessFigures() {}

    /** The most memory that this process ever had; 0 where nobody says. */
    static long peakBytes() {
        return read(PROC.resolve("self/status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** The processor time of the processes that this one started and that have ended. */
    static long endedChildrenNanos() {
        return ticks(ProcessHandle.current().pid(), CHILDREN) * NANOS_PER_TICK;
    }

    /** The processor time of a process, of those that it started and of those that have ended. */
    static long familyNanos(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), USER))
                .sum();
        return (ticks(pid, USER) + ticks(pid, CHILDREN) + children) * NANOS_PER_TICK;
    }

    /** Time of the program and time of the kernel for it. */
    private static long ticks(long pid, int first) {
        String stat = read(PROC.resolve(pid + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The process may end between any two steps of reading, which the system tells in more than one way.
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return "";
        }
    }
}
