package dk.almendata.enrichment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a heading says about its column: whether it is about persons, and which kind of their data it announces. */
final class PersonalHeading {

    /** Who is named by a name, or a name. */
    private static final Set<String> NAMES = Set.of(
            "fornavn",
            "efternavn",
            "fuldenavn",
            "personnavn",
            "lejer",
            "medlejer",
            "lejernavntekst",
            "beboer",
            "ejer",
            "medarbejder",
            "kontaktperson",
            "kontakt",
            "ansvarlig",
            "sagsbehandler",
            "vicevært",
            "varmemester",
            "inspektør",
            "ejendomsinspektør",
            "leder",
            "driftsleder",
            "afdelingsleder",
            "formand",
            "næstformand",
            "afdelingsformand",
            "bestyrelsesformand",
            "medlem",
            "medlemmer",
            "bestyrelsesmedlem",
            "bestyrelsesmedlemmer",
            "kasserer",
            "forvalter",
            "pårørende",
            "ægtefælle",
            "samlever",
            "tenant",
            "owner",
            "firstname",
            "lastname");

    /** What may stand beside those without making another thing of them. */
    private static final Set<String> BESIDE = Set.of(
            "navn",
            "navne",
            "på",
            "for",
            "af",
            "og",
            "i",
            "evt",
            "primær",
            "sekundær",
            "ny",
            "gammel",
            "tidligere",
            "nuværende",
            "fuld",
            "fulde",
            "bestyrelsen",
            "afdelingsbestyrelsen",
            "afdelingen");

    private PersonalHeading() {}

    /** The kinds that a heading announces; empty if it is about no person. */
    static Set<PersonalDataKind> kinds(String heading) {
        String folded = Headings.folded(heading);
        Set<PersonalDataKind> kinds = EnumSet.noneOf(PersonalDataKind.class);
        if (holds(folded, "cpr", "personnr", "personnummer", "fødselsnr", "fødselsnummer")) {
            kinds.add(PersonalDataKind.CPR);
        }
        if (isOfNames(heading) || folded.endsWith("navnlejer")) {
            kinds.add(PersonalDataKind.NAME);
        }
        if (holds(folded, "fødselsda", "fødtden", "birthda", "dateofbirth") || folded.equals("født")) {
            kinds.add(PersonalDataKind.BIRTH_DATE);
        }
        if (holds(folded, "mail", "epost")) {
            kinds.add(PersonalDataKind.EMAIL);
        }
        if (holds(folded, "telefon", "tlf", "mobil", "phone", "hotline")) {
            kinds.add(PersonalDataKind.PHONE);
        }
        if (holds(folded, "adresse", "address")) {
            kinds.add(PersonalDataKind.ADDRESS);
        }
        return kinds;
    }

    /** Whether a heading such as {@code Lejer 1}, {@code Navn på ejer} or {@code Beboernes navne} says nothing but whose names stand below. */
    private static boolean isOfNames(String heading) {
        List<String> words = Arrays.stream(Headings.key(heading).split("\\P{L}+", -1))
                .filter(word -> !word.isEmpty() && !BESIDE.contains(word))
                .toList();
        return !words.isEmpty() && words.stream().allMatch(PersonalHeading::isOfNamesAlone);
    }

    private static boolean isOfNamesAlone(String word) {
        String bare = word.length() > "navn".length() && word.matches(".*navne?") && !NAMES.contains(word)
                ? word.replaceFirst("navne?$", "")
                : word;
        return Stream.of("", "s", "e", "es", "ne", "nes", "ens")
                .filter(bare::endsWith)
                .anyMatch(ending -> NAMES.contains(bare.substring(0, bare.length() - ending.length())));
    }

    private static boolean holds(String folded, String... words) {
        return Stream.of(words).anyMatch(folded::contains);
    }
}
