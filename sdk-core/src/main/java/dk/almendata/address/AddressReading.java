package dk.almendata.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of reading a text as an address: the outcome, every reading, and a reason for each thing that was set right, assumed, left over,
 * doubted or refused.
 *
 * <p>If the text can be read in more than one way the outcome is {@link AddressOutcome#AMBIGUOUS}: {@link #address} is the first reading and
 * {@link #alternatives} are all others. Nothing is resolved in silence. Immutable; may be shared between threads.
 */
public final class AddressReading {

    private final String text;
    private final AddressOutcome outcome;
    private final List<RoadCandidate> readings;
    private final List<AddressReason> reasons;

    AddressReading(String text, List<RoadCandidate> readings, Set<AddressReason> reasons) {
        this.text = text;
        this.readings = List.copyOf(readings);
        this.reasons = List.copyOf(reasons);
        AddressOutcome worst = AddressOutcome.OK;
        for (AddressReason reason : this.reasons) {
            worst = worst.compareTo(reason.outcome()) < 0 ? reason.outcome() : worst;
        }
        this.outcome = worst;
    }

    /**
     * The text that was read.
     *
     * @return as it came
     */
    public String text() {
        return text;
    }

    /**
     * How the reading ended.
     *
     * @return the outcome of the weightiest reason: invalid, ambiguous, legacy, ok
     */
    public AddressOutcome outcome() {
        return outcome;
    }

    /**
     * The address, of several readings the first.
     *
     * @return empty exactly if the outcome is {@link AddressOutcome#INVALID}
     */
    public Optional<Address> address() {
        return candidate().map(RoadCandidate::address);
    }

    /**
     * The first reading with what a road directory made of it.
     *
     * @return empty exactly if the outcome is {@link AddressOutcome#INVALID}
     */
    public Optional<RoadCandidate> candidate() {
        boolean none = outcome == AddressOutcome.INVALID || readings.isEmpty();
        return none ? Optional.empty() : Optional.of(readings.get(0));
    }

    /**
     * The other readings of an ambiguous text, the likelier first.
     *
     * @return unmodifiable; empty if the outcome is not {@link AddressOutcome#AMBIGUOUS}
     */
    public List<RoadCandidate> alternatives() {
        return outcome == AddressOutcome.INVALID || readings.isEmpty()
                ? List.of()
                : readings.subList(1, readings.size());
    }

    /**
     * The canonical text of the address: the standard form on one line.
     *
     * @return empty exactly if the outcome is {@link AddressOutcome#INVALID}
     */
    public Optional<String> canonical() {
        return address().map(Address::text);
    }

    /**
     * Every reason, the small ones first.
     *
     * @return unmodifiable, in the order of {@link AddressReason}; empty if the text was in the standard form
     */
    public List<AddressReason> reasons() {
        return reasons;
    }

    /**
     * The sentences of the reasons, without the text that was read.
     *
     * @param locale Danish gives Danish, every other language English
     * @return empty if there is no reason
     */
    public String message(Locale locale) {
        return reasons.stream().map(reason -> reason.message(locale)).collect(Collectors.joining(" "));
    }

    /** Outcome and reasons, without the text, which may tell where somebody lives. */
    @Override
    public String toString() {
        return outcome + " " + reasons;
    }
}
