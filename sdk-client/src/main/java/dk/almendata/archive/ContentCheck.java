package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The entries of an archive, each verified by the first reading that comes to its end, so that nothing is unpacked a second time only to be
 * verified, or when somebody asks. What is found does not depend on which of the two it was, but for entries that are not looked at any more
 * once all together unpack to too much. A later reading is held against the checksum again. Not thread-safe.
 */
final class ContentCheck {

    private final ZipFile zip;
    private final List<CentralDirectory.Item> items;
    private final ArchiveLimits limits;
    private final List<Finding> before;
    private final Map<CentralDirectory.Item, EntryCheck.Outcome> done = new HashMap<>();
    private long unpacked;
    private boolean refused;

    /**
     * A check of entries of which none has been read.
     *
     * @param before the errors of the directory, told with those of the content
     */
    ContentCheck(ZipFile zip, List<CentralDirectory.Item> items, ArchiveLimits limits, List<Finding> before) {
        this.zip = zip;
        this.items = items;
        this.limits = limits;
        this.before = before;
        this.refused = !before.isEmpty();
    }

    /**
     * Opens an entry.
     *
     * @return its bytes, verified as they are read to their end. They end with the refusal of the archive once anything is wrong with it
     * @throws ArchiveRefusedException if something is known to be
     */
    InputStream open(ListedEntry entry) throws IOException {
        requireNotRefused();
        CentralDirectory.Item item = entry.item();
        EntryCheck check = done.containsKey(item) ? EntryCheck.again(limits, item) : check(item);
        return new CheckedStream(zip.getInputStream(entry.source()), check, this);
    }

    /** Verifies now all but these entries, because nobody is going to read them. */
    void readAllBut(List<ListedEntry> entries) throws IOException {
        Set<CentralDirectory.Item> later =
                entries.stream().map(ListedEntry::item).collect(Collectors.toUnmodifiableSet());
        for (CentralDirectory.Item item : items) {
            if (!later.contains(item)) {
                outcome(item);
            }
        }
        requireNotRefused();
    }

    /**
     * Takes what came of a reading that has ended.
     *
     * @throws ArchiveRefusedException if something is wrong, with all that is
     */
    void take(EntryCheck ended) throws IOException {
        keep(ended.item(), ended.outcome());
        requireNotRefused();
    }

    private void requireNotRefused() throws IOException {
        if (refused) {
            verified();
        }
    }

    /**
     * Reads the entries that nobody has read to their end.
     *
     * @return the digests of the bytes of all by name
     * @throws ArchiveRefusedException if something is wrong, with all that is
     */
    Map<String, Sha256> verified() throws IOException {
        List<Finding> findings = new ArrayList<>(before);
        Map<String, Sha256> digests = new LinkedHashMap<>();
        for (CentralDirectory.Item item : items) {
            EntryCheck.Outcome outcome = outcome(item);
            findings.addAll(outcome.findings());
            outcome.digest().ifPresent(digest -> digests.put(EntryNames.nfc(item.name()), digest));
        }
        if (unpacked > limits.totalBytes()) {
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

    private EntryCheck.Outcome outcome(CentralDirectory.Item item) throws IOException {
        EntryCheck.Outcome known = done.get(item);
        return known != null ? known : keep(item, check(item).of(zip));
    }

    private EntryCheck check(CentralDirectory.Item item) {
        return EntryCheck.first(limits, limits.totalBytes() - unpacked, item);
    }

    private EntryCheck.Outcome keep(CentralDirectory.Item item, EntryCheck.Outcome outcome) {
        if (done.putIfAbsent(item, outcome) == null) {
            unpacked += outcome.bytes();
        } else if (!outcome.findings().isEmpty()) {
            done.put(item, outcome);
        }
        refused |= !outcome.findings().isEmpty() || unpacked > limits.totalBytes();
        return outcome;
    }
}
