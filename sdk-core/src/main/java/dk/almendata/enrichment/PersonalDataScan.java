package dk.almendata.enrichment;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for personal data in the cells of one column (section 7 of our rules).
 *
 * <p>A CPR number blocks if it is sure, or possible under a personal heading or in the form DDMMYY-XXXX. The other kinds block where the
 * heading announces their kind and are told otherwise (decision: a caretaker's office has a mail address too). Under a heading of names every
 * cell with letters blocks that is not plainly something else, see {@link NameCell}. Immutable.
 */
final class PersonalDataScan {

    private static final int FEWEST_DIGITS_OF_CPR = 9;
    private static final int DIGITS_OF_PHONE = 8;
    private static final int FEWEST_DIGITS_OF_BIRTH_DATE = 4;

    private static final int TV = 't' << 8 | 'v';
    private static final int TH = 't' << 8 | 'h';
    private static final int MF = 'm' << 8 | 'f';
    private static final int SA = 's' << 8 | 'a';

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63})+");
    private static final String EIGHT = "[2-9]\\d(?:[ \\u00a0]?\\d{2}){3}";
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?:\\+|00)45[ \\u00a0]?)?" + EIGHT + "(?![\\p{L}\\p{N}])");
    private static final Pattern PHONE_IN_TEXT = Pattern.compile("(?:(?<![\\p{L}\\p{N}])(?:\\+|00)45[ \\u00a0]?"
            + "|(?i:tlf|telefon|mobil|tel)(?:nr)?[.:]*[ \\u00a0]*)" + EIGHT + "(?![\\p{L}\\p{N}])");
    private static final String FLOOR = "(?:st|stuen?|kl|kælder(?:en)?|\\d{1,2})";
    private static final Pattern DOOR = Pattern.compile(
            "\\p{L}{2,}\\.? +\\d{1,3} ?\\p{L}?,? +(?:" + FLOOR + "\\.? *(?:sal)?[., ]*(?:tv|th|mf|dør *\\d{1,4})|"
                    + FLOOR + "\\. *(?:sal,? *)?\\d{1,4}|\\d{1,2}\\.? *sal|dør *\\d{1,4})(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final String WORD = "\\p{Lu}[\\p{Ll}]+(?:[-'\\u2019]\\p{Lu}\\p{Ll}+)*";
    private static final Pattern NAME_IN_TEXT = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + WORD + "(?: (?:\\p{Lu}\\.|" + WORD + ")){0,3} \\p{Lu}\\p{Ll}+sen"
            + "|(?:[Hh]r\\.|[Ff]ru|[Ff]r\\.|c/o|[Aa]tt[.:]) ?" + WORD
            + ")(?![\\p{L}\\p{N}])(?! (?:Vej|Allé|Plads|Gade))");

    private final Set<PersonalDataKind> announced;

    PersonalDataScan(String heading) {
        this.announced = PersonalHeading.kinds(heading);
    }

    /** Takes what a cell may hold. */
    interface Taker {
        void accept(PersonalDataKind kind, boolean blocks);
    }

    /** Looks through a cell. */
    void look(String text, Taker taker) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 'A' ? c >= '0' && c <= '9' : c >= '\u0080' && Character.isDigit(c)) {
                digits++;
            } else if (c >= 'A') {
                letters++;
            }
        }
        look(text, digits, letters > 1, taker);
    }

    private void look(String text, int digits, boolean letters, Taker taker) {
        if (digits >= FEWEST_DIGITS_OF_BIRTH_DATE && announced.contains(PersonalDataKind.BIRTH_DATE)) {
            taker.accept(PersonalDataKind.BIRTH_DATE, true);
        }
        if (digits >= FEWEST_DIGITS_OF_CPR) {
            lookForCpr(text, taker);
        }
        if (digits >= DIGITS_OF_PHONE) {
            boolean phoneColumn = announced.contains(PersonalDataKind.PHONE);
            if ((phoneColumn ? PHONE : PHONE_IN_TEXT).matcher(text).find()) {
                taker.accept(PersonalDataKind.PHONE, phoneColumn);
            }
        }
        if (letters) {
            lookForWords(text, digits, taker);
        }
    }

    private void lookForCpr(String text, Taker taker) {
        CprNumbers.Found found = CprNumbers.find(text);
        boolean personal = !announced.isEmpty();
        if (found.verdict() != CprVerdict.NONE) {
            taker.accept(PersonalDataKind.CPR, found.verdict() == CprVerdict.SURE || personal || found.isHyphenated());
        } else if (isAboutPersons() && CprNumbers.mayHaveLostZero(text)) {
            taker.accept(PersonalDataKind.CPR, true);
        }
    }

    private boolean isAboutPersons() {
        return announced.contains(PersonalDataKind.CPR) || announced.contains(PersonalDataKind.NAME);
    }

    private void lookForWords(String text, int digits, Taker taker) {
        if (text.indexOf('@') >= 0 && EMAIL.matcher(text).find()) {
            taker.accept(PersonalDataKind.EMAIL, announced.contains(PersonalDataKind.EMAIL));
        }
        if (digits > 1
                && text.indexOf(' ') > 0
                && mayHoldDoor(text)
                && DOOR.matcher(text).find()) {
            taker.accept(PersonalDataKind.ADDRESS, announced.contains(PersonalDataKind.ADDRESS));
        }
        if (announced.contains(PersonalDataKind.NAME)) {
            NameCell cell = NameCell.of(EMAIL.matcher(text).replaceAll(" "));
            if (cell != NameCell.NO_NAME) {
                taker.accept(PersonalDataKind.NAME, cell == NameCell.NAME);
            }
        } else if (mayHoldName(text) && NAME_IN_TEXT.matcher(text).find()) {
            taker.accept(PersonalDataKind.NAME, false);
        }
    }

    /** Whether the slower look is worth while: a full stop, which a floor may have, or the letters of a door. */
    private static boolean mayHoldDoor(String text) {
        for (int i = 1; i < text.length(); i++) {
            int pair = (text.charAt(i - 1) | 0x20) << 8 | (text.charAt(i) | 0x20);
            if (text.charAt(i) == '.'
                    || pair == TV
                    || pair == TH
                    || pair == MF
                    || pair == SA
                    || (text.charAt(i) | 0x20) == 'ø') {
                return true;
            }
        }
        return false;
    }

    /** Whether the slower look is worth while. */
    private static boolean mayHoldName(String text) {
        return text.contains("sen")
                || text.contains("c/o")
                || text.contains("tt")
                || text.contains("r.")
                || text.contains("ru ");
    }
}
