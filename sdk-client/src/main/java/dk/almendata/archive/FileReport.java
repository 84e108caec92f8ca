package dk.almendata.archive;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Severity;
import dk.almendata.text.DialectProposal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an {@link ArchiveVerification} found in one file, or about the archive as a whole.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param file the archive entry, empty for the archive as a whole
 * @param rows the records read, refused ones counted; empty for the archive, and for a file whose header cannot be used
 * @param columns the columns of the file; empty where {@code rows} is
 * @param problems the first errors, each of which would keep the delivery out of the tables
 * @param problemsTotal how many errors there are
 * @param notes the first warnings and other remarks, which do not
 * @param notesTotal how many of these there are
 * @param dialect how the file seems to be written, where a problem may come of a dialect that does not fit
 */
public record FileReport(
        Optional<String> file,
        OptionalLong rows,
        OptionalInt columns,
        List<Finding> problems,
        long problemsTotal,
        List<Finding> notes,
        long notesTotal,
        Optional<DialectProposal> dialect) {

    /** Copies the lists. */
    public FileReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Sorts findings into problems and notes, and keeps the first of each. */
    static final class Collector implements FindingSink {

        /** What is found where a file is written in another dialect than it is read in. */
        private static final Set<FindingCode> DIALECT = EnumSet.of(
                FindingCode.TEXT_ENCODING,
                FindingCode.CSV_SEPARATOR,
                FindingCode.CSV_HEADER_MISSING,
                FindingCode.CSV_QUOTE_OPEN,
                FindingCode.VALUE_DECIMAL,
                FindingCode.VALUE_DATE);

        private final int limit;
        private final List<Finding> problems = new ArrayList<>();
        private final List<Finding> notes = new ArrayList<>();
        private boolean dialectDoubted;
        private Optional<DialectProposal> dialect = Optional.empty();
        private long problemsTotal;
        private long notesTotal;

        Collector(int limit) {
            this.limit = limit;
        }

        @Override
        public void accept(Finding finding) {
            boolean problem = finding.severity() == Severity.ERROR;
            dialectDoubted |= DIALECT.contains(finding.code());
            List<Finding> kept = problem ? problems : notes;
            if (kept.size() < limit) {
                kept.add(finding);
            }
            if (problem) {
                problemsTotal++;
            } else {
                notesTotal++;
            }
        }

        /** Asks how the file seems to be written if a problem may come of its dialect. */
        void proposeDialect(Supplier<DialectProposal> proposal) {
            if (dialectDoubted) {
                dialect = Optional.of(proposal.get());
            }
        }

        FileReport archive(List<Finding> findings) {
            findings.forEach(this::accept);
            return report(Optional.empty(), OptionalLong.empty(), OptionalInt.empty());
        }

        FileReport unread(String file) {
            return report(Optional.of(file), OptionalLong.empty(), OptionalInt.empty());
        }

        FileReport read(String file, long rows, int columns) {
            return report(Optional.of(file), OptionalLong.of(rows), OptionalInt.of(columns));
        }

        private FileReport report(Optional<String> file, OptionalLong rows, OptionalInt columns) {
            return new FileReport(file, rows, columns, problems, problemsTotal, notes, notesTotal, dialect);
        }
    }
}
