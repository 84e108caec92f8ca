package dk.almendata.archive;

import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import dk.almendata.table.SqlNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verifies the directory of an archive, without unpacking anything. Everything found is collected. */
final class DirectoryCheck {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int HEADER_LENGTH = 30;

    private final List<Finding> findings = new ArrayList<>();

    /** What is worth saying although the archive is accepted. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Looks at what the directory says. The answer names the entries that can be unpacked. */
    List<CentralDirectory.Item> checkDirectory(List<CentralDirectory.Item> items) {
        Map<String, String> seen = new HashMap<>();
        Set<String> twice = new HashSet<>();
        boolean unreadable = false;
        for (CentralDirectory.Item item : items) {
            String name = item.name();
            EntryNames.fault(name).ifPresent(detail -> found(FindingCode.ARCHIVE_ENTRY_NAME, name, detail));
            if (item.symbolicLink()) {
                found(FindingCode.ARCHIVE_ENTRY_NAME, name, "found a symbolic link");
            }
            String key = EntryNames.key(name);
            String before = seen.putIfAbsent(key, name);
            if (before != null) {
                twice.add(key);
                found(
                        FindingCode.ARCHIVE_DUPLICATE_ENTRY,
                        name,
                        before.equals(name) ? "found it again" : "found '" + EntryNames.shown(before) + "' as well");
            }
            if (item.encrypted() || (item.method() != STORED && item.method() != DEFLATED)) {
                unreadable = true;
                found(
                        FindingCode.ARCHIVE_UNREADABLE_ENTRY,
                        name,
                        item.encrypted()
                                ? "found one that needs a password"
                                : "found the compression method " + item.method());
            }
            if (!EntryNames.isMacCompanion(name) && EntryNames.isArchive(name)) {
                found(FindingCode.ARCHIVE_NESTED, name, "found an archive");
            }
        }
        checkTables(items);
        return unreadable
                ? List.of()
                : items.stream()
                        .filter(item -> !item.isFolder() && !twice.contains(EntryNames.key(item.name())))
                        .toList();
    }

    /**
     * Sees to it that every entry has bytes of its own. Otherwise a short archive could hold one entry a thousand times, and the ratio,
     * which counts against the packed length that the directory states, could be made to say anything.
     *
     * @return whether they may be unpacked
     */
    boolean checkRoom(CentralDirectory directory) {
        boolean all = true;
        List<CentralDirectory.Item> byStart = directory.entries().stream()
                .sorted(Comparator.comparingLong(CentralDirectory.Item::start))
                .toList();
        for (int i = 0; i < byStart.size(); i++) {
            CentralDirectory.Item item = byStart.get(i);
            boolean last = i + 1 == byStart.size();
            long end = last ? directory.start() : byStart.get(i + 1).start();
            if (item.start() > end || end - item.start() - HEADER_LENGTH < item.packed()) {
                all = false;
                found(
                        FindingCode.ARCHIVE_SIZE,
                        item.name(),
                        "found that its " + item.packed() + " packed bytes reach into "
                                + (last ? "the directory" : "another entry"));
            }
        }
        return all;
    }

    private void checkTables(List<CentralDirectory.Item> items) {
        Map<String, String> tables = new HashMap<>();
        for (CentralDirectory.Item item : items) {
            String name = item.name();
            if (item.isFolder() || EntryNames.isMacCompanion(name) || EntryNames.isArchive(name)) {
                continue;
            }
            if (!EntryNames.isCsv(name)) {
                found(FindingCode.ARCHIVE_OTHER_FILE, name, "found another file");
                continue;
            }
            String table = SqlNames.tableOf(name);
            String before = tables.putIfAbsent(table, name);
            if (before != null && !EntryNames.key(before).equals(EntryNames.key(name))) {
                found(
                        FindingCode.TABLE_TWICE,
                        name,
                        "found '" + EntryNames.shown(before) + "' for table " + table + " as well");
            }
        }
        if (tables.isEmpty()) {
            findings.add(Finding.of(
                    FindingCode.ARCHIVE_WITHOUT_CSV,
                    Place.ARCHIVE,
                    items.isEmpty() ? "found no entries at all" : "found none among " + items.size() + " entries"));
        }
    }

    /** Ends the verification if anything found is an error. */
    void refuseErrors() {
        List<Finding> errors = errors();
        if (!errors.isEmpty()) {
            throw new ArchiveRefusedException(errors);
        }
    }

    /** Why the archive is refused, whatever its content. */
    List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private void found(FindingCode code, String name, String detail) {
        findings.add(Finding.of(code, Place.ofFile(EntryNames.shown(name)), detail));
    }
}
