package dk.almendata.enrichment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a cell under a heading of persons' names holds: a name unless it is plainly none, because names are written in any way
 * ({@code Madsen, Bo}, {@code BO MADSEN}, {@code bo madsen}; decision).
 */
enum NameCell {
    /** Nothing but words that are no names, such as {@code fraflyttet} or {@code 2 personer}. */
    NO_NAME,
    /** A company, an authority or an office, perhaps with a person's name. */
    ORGANISATION,
    /** Everything else. */
    NAME;

    private static final Set<String> NO_NAMES = Set.of(
            ("fraflyttet fraflytter fraflytning flyttet flytter indflyttet indflytter indflytning ledig ledigt tom tomt tomgang"
                            + " ubeboet beboet udlejet opsagt afdød død ukendt ingen intet ikke oplyst mangler vakant anonym"
                            + " anonymiseret slettet skjult fortrolig ja nej na person personer voksen voksne barn børn lejer"
                            + " lejere beboer beboere par enlig familie bolig boliger lejlighed lejemål antal ca og eller af med"
                            + " uden fra til se bilag note vicevært varmemester inspektør driftsleder formand leder medlem ejer"
                            + " kasserer administrator sekretær bestyrelse bestyrelsen afdelingsbestyrelsen udlejning"
                            + " udlejningen drift driften administration administrationen tlf telefon mobil mail none unknown"
                            + " vacant null")
                    .split(" ", -1));
    private static final Pattern COMPANY = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:A/S|I/S|K/S|P/S|[Aa]p[Ss]|APS|[Aa]\\.?m\\.?b\\.?[Aa])(?![\\p{L}\\p{N}])");
    private static final List<String> OF_ORGANISATIONS = List.of(
            "selskab",
            "selskabet",
            "forening",
            "foreningen",
            "kommune",
            "kommunen",
            "region",
            "regionen",
            "kontor",
            "kontoret",
            "forsyning",
            "forsyningen",
            "center",
            "centret",
            "institution",
            "afdeling",
            "afdelingen",
            "fond",
            "fonden",
            "staten",
            "almen",
            "service");
    private static final int SHORTEST = 2;

    /** What a cell holds that has no mail address in it. */
    static NameCell of(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
                .filter(word -> word.length() >= SHORTEST && !NO_NAMES.contains(word))
                .toList();
        if (words.stream().allMatch(NameCell::isOfOrganisations)) {
            return NO_NAME;
        }
        boolean organisation = words.stream().anyMatch(NameCell::isOfOrganisations)
                || COMPANY.matcher(text).find();
        return organisation ? ORGANISATION : NAME;
    }

    private static boolean isOfOrganisations(String word) {
        return OF_ORGANISATIONS.stream()
                .flatMap(noun -> Stream.of(noun, noun + "s"))
                .anyMatch(word::endsWith);
    }
}
