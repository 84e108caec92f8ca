package dk.almendata.enrichment;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a heading says about its column: whether it is about persons, and which kind of their data it announces. */
final class PersonalHeading {

    private static final Set<String> NAMES = Set.of(
            "fornavn",
            "efternavn",
            "fuldenavn",
            "personnavn",
            "lejer",
            "lejernavn",
            "lejernavntekst",
            "beboer",
            "beboernavn",
            "medarbejder",
            "kontaktperson",
            "kontakt",
            "ansvarlig",
            "sagsbehandler",
            "vicevært",
            "varmemester",
            "inspektør",
            "driftsleder",
            "tenant",
            "firstname",
            "lastname");

    private PersonalHeading() {}

    /** The kinds that a heading announces; empty if it is about no person. */
    static Set<PersonalDataKind> kinds(String heading) {
        String folded = Headings.folded(heading);
        Set<PersonalDataKind> kinds = EnumSet.noneOf(PersonalDataKind.class);
        if (holds(folded, "cpr", "personnr", "personnummer", "fødselsnr", "fødselsnummer")) {
            kinds.add(PersonalDataKind.CPR);
        }
        if (NAMES.contains(folded) || folded.endsWith("navnlejer")) {
            kinds.add(PersonalDataKind.NAME);
        }
        if (holds(folded, "mail")) {
            kinds.add(PersonalDataKind.EMAIL);
        }
        if (holds(folded, "telefon", "tlf", "mobil", "phone")) {
            kinds.add(PersonalDataKind.PHONE);
        }
        if (holds(folded, "adresse", "address")) {
            kinds.add(PersonalDataKind.ADDRESS);
        }
        return kinds;
    }

    private static boolean holds(String folded, String... words) {
        return Stream.of(words).anyMatch(folded::contains);
    }
}
