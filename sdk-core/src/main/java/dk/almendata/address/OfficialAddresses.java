package dk.almendata.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one official address of every installation, with every record that says otherwise.
 *
 * <p>A consumer has one official address, even where it covers a block of flats (the interface description of the district heating program, 2.3). That
 * program's import keeps the last record of an installation and drops the others without a word; here the first stands, repeats of the same address
 * are no conflict, and every other record is reported (decision, domain document 2). Several installations at one address are common and
 * reported too. Immutable; may be shared between threads.
 */
public final class OfficialAddresses {

    private final Map<String, Address> official = new LinkedHashMap<>();
    private final List<InstallationAddress> conflicts = new ArrayList<>();
    private final List<InstallationAddress> repeats = new ArrayList<>();
    private final Map<ComparisonKey, List<String>> installations = new LinkedHashMap<>();

    private OfficialAddresses(List<InstallationAddress> records) {
        records.forEach(this::take);
    }

    /**
     * Chooses the addresses.
     *
     * @param records in the order in which they count
     * @return every record is in {@link #find}, {@link #repeats} or {@link #conflicts}
     */
    public static OfficialAddresses of(List<InstallationAddress> records) {
        return new OfficialAddresses(records);
    }

    private void take(InstallationAddress record) {
        Address first = official.putIfAbsent(record.installation(), record.address());
        ComparisonKey key = ComparisonKey.of(record.address());
        if (first == null) {
            installations.computeIfAbsent(key, one -> new ArrayList<>()).add(record.installation());
        } else if (ComparisonKey.of(first).equals(key)) {
            repeats.add(record);
        } else {
            conflicts.add(record);
        }
    }

    /**
     * The official address of an installation.
     *
     * @param installation its number
     * @return empty if no record names it
     */
    public Optional<Address> find(String installation) {
        return Optional.ofNullable(official.get(installation));
    }

    /**
     * The installations, in the order of their first records.
     *
     * @return unmodifiable
     */
    public List<String> installations() {
        return List.copyOf(official.keySet());
    }

    /**
     * The records that give an installation another address than its first record does.
     *
     * @return unmodifiable, in their order; empty if there is none
     */
    public List<InstallationAddress> conflicts() {
        return List.copyOf(conflicts);
    }

    /**
     * The records that give an installation its address once more, perhaps in another spelling.
     *
     * @return unmodifiable, in their order
     */
    public List<InstallationAddress> repeats() {
        return List.copyOf(repeats);
    }

    /**
     * The installations that share their official address with another.
     *
     * @return unmodifiable; each list has at least two installations
     */
    public List<List<String>> shared() {
        return installations.values().stream()
                .filter(all -> all.size() > 1)
                .map(List::copyOf)
                .toList();
    }
}
