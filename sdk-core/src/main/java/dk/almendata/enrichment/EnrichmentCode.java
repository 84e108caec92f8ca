package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.util.Locale;

/**
 * Everything that can be found wrong with, or worth saying about, an inbox: a closed list, so that scripts may match on the name.
 *
 * <p>An <em>error</em> keeps its row out; a <em>warning</em> is taken, but the portal may not take this text as it stands, or somebody should
 * look; an <em>info</em> was repaired without doubt. Every code has a sentence in Danish and in English that says what is wrong and what to do.
 * The four of personal data block the whole inbox where {@link #blocks()} says so. Immutable; may be shared between threads.
 */
public enum EnrichmentCode {
    /** Semicolons between the cells: the portal takes only comma or Tab. */
    SEPARATOR_SEMICOLON(
            Severity.WARNING,
            "The cells are separated by semicolons; the portal takes only comma or Tab. Paste what 'enrichment paste' writes, or copy the cells from Excel.",
            "Cellerne er adskilt af semikolon; portalen tager kun komma eller Tab. Indsæt det, som 'enrichment paste' skriver, eller kopiér cellerne fra Excel."),
    /** A first line such as {@code sep=;}, by which Excel is told the separator. */
    SEPARATOR_LINE(
            Severity.WARNING,
            "The first line only tells Excel the separator; the portal would take it for headings. Leave it out when pasting.",
            "Den første linje fortæller kun Excel, hvad skilletegnet er; portalen vil tage den for overskrifter. Udelad den, når du indsætter."),
    /** An invisible mark before the first heading. */
    BYTE_ORDER_MARK(
            Severity.INFO,
            "An invisible byte order mark before the first heading was passed over.",
            "Et usynligt byte order mark foran den første overskrift er sprunget over."),
    /** A file in UTF-16, as Excel's "Unicode text". */
    TEXT_UTF16(
            Severity.INFO,
            "The file is written in UTF-16 and was read as such; to paste it, open it in Excel and copy the cells.",
            "Filen er skrevet i UTF-16 og er læst sådan; åbn den i Excel og kopiér cellerne for at indsætte den."),
    /** Characters that could not be read, because the file is not UTF-8. */
    TEXT_ENCODING(
            Severity.ERROR,
            "A character cannot be read. Save the file as CSV UTF-8, or copy the cells from Excel.",
            "Et tegn kan ikke læses. Gem filen som CSV UTF-8, eller kopiér cellerne fra Excel."),
    /** Letters that look as if UTF-8 had been read as Windows-1252 somewhere ({@code Ã¸} for ø). */
    TEXT_MANGLED(
            Severity.WARNING,
            "Letters look damaged, as if æ, ø or å had been read in the wrong encoding. Correct them where the text came from.",
            "Bogstaver ser ødelagte ud, som om æ, ø eller å er læst med forkert tegnsæt. Ret dem dér, hvor teksten kommer fra."),
    /** A control character, such as NUL, inside a cell. */
    CONTROL_CHARACTER(
            Severity.ERROR,
            "The cell has a control character that no text has. Type the value anew.",
            "Cellen har et kontroltegn, som ingen tekst har. Skriv værdien igen."),
    /** A quote that is never closed. */
    QUOTE_OPEN(
            Severity.ERROR,
            "A quotation mark is opened and never closed, so the rest cannot be read. Close it, or double the quotation marks inside the cell.",
            "Et anførselstegn åbnes og lukkes aldrig, så resten kan ikke læses. Luk det, eller skriv anførselstegn inde i cellen to gange."),
    /** Text after a closing quote. */
    QUOTE_TEXT_AFTER(
            Severity.ERROR,
            "There is text after the closing quotation mark. Put the whole cell in quotation marks and double those inside.",
            "Der står tekst efter det afsluttende anførselstegn. Sæt hele cellen i anførselstegn, og skriv dem inde i cellen to gange."),
    /** Cells in quotes; whether the portal resolves quotes is not known. Told once, with the first place and the number. */
    QUOTED_CELLS(
            Severity.INFO,
            "{} cells are in quotation marks. Whether the portal takes those off is not known: look at these cells after pasting.",
            "{} celler står i anførselstegn. Det vides ikke, om portalen fjerner dem: se på cellerne, når du har indsat dem."),
    /** Nothing at all, or nothing but empty lines. */
    EMPTY_INBOX(
            Severity.ERROR,
            "There is nothing to read. Copy headings and rows.",
            "Der er intet at læse. Kopiér overskrifter og rækker."),
    /** Headings without a row. */
    NO_ROWS(
            Severity.WARNING,
            "There are headings but no rows. An import replaces, so this would delete every row.",
            "Der er overskrifter, men ingen rækker. En import erstatter, så dette vil slette alle rækker."),
    /** Values where the headings should be. */
    HEADER_MISSING(
            Severity.ERROR,
            "The first line holds values, not headings. Put a line of headings before the rows: {}.",
            "Den første linje indeholder værdier og ikke overskrifter. Sæt en linje med overskrifter før rækkerne: {}."),
    /** A column without heading. */
    HEADING_EMPTY(
            Severity.ERROR,
            "A column has no heading. Give it one, or delete the column.",
            "En kolonne har ingen overskrift. Giv den en, eller slet kolonnen."),
    /** One heading twice, letter case aside. */
    HEADING_DUPLICATE(
            Severity.ERROR,
            "The heading stands twice. Rename one of the columns.",
            "Overskriften findes to gange. Omdøb den ene kolonne."),
    /** A required column that is spelled otherwise than the guide does. */
    HEADING_SPELLING(
            Severity.WARNING,
            "The column was read as {}; the guide spells it so. Whether the portal reads other spellings is not known: write it so.",
            "Kolonnen er læst som {}; sådan staver vejledningen den. Det vides ikke, om portalen læser andre stavemåder: skriv den sådan."),
    /** LBF-nr. is not the first column. */
    HEADING_ORDER(
            Severity.WARNING,
            "LBF-nr. must be the first column for the portal. Move it; 'enrichment paste' does.",
            "LBF-nr. skal være den første kolonne i portalen. Flyt den; det gør 'enrichment paste'."),
    /** A heading longer than the limit. */
    HEADING_TOO_LONG(
            Severity.ERROR,
            "The heading has more than {} characters. Shorten it.",
            "Overskriften har mere end {} tegn. Forkort den."),
    /** A line break or Tab inside a heading. */
    HEADING_LINE_BREAK(
            Severity.ERROR,
            "The heading has a line break or a Tab in it. Write it on one line.",
            "Overskriften indeholder et linjeskift eller en Tab. Skriv den på én linje."),
    /** A column of accounts at a level without accounts; it is taken for one of the organisation's own. */
    HEADING_OF_ACCOUNTS(
            Severity.WARNING,
            "{} is a required column of the levels of accounts. It was taken for an own column; state the other level if accounts are meant.",
            "{} er en krævet kolonne på regnskabsniveauerne. Den er taget som en egen kolonne; angiv det andet niveau, hvis regnskab er ment."),
    /** A required column is missing. */
    COLUMN_REQUIRED(
            Severity.ERROR,
            "The column {} is missing. Add it; Kontonr. may be empty, but its column must be there.",
            "Kolonnen {} mangler. Tilføj den; Kontonr. må være tom, men kolonnen skal være der."),
    /** A column whose type was declared is missing. */
    COLUMN_DECLARED(
            Severity.ERROR,
            "The column {} was declared and is missing. Correct the heading, or the declaration.",
            "Kolonnen {} er angivet, men mangler. Ret overskriften eller angivelsen."),
    /** No column beside the required ones. */
    COLUMN_NONE(
            Severity.ERROR,
            "There is no column beside the required ones, so there is nothing to enrich with. Add one.",
            "Der er ingen kolonne ud over de krævede, så der er intet at berige med. Tilføj en."),
    /** More columns than the limit. */
    COLUMN_LIMIT(
            Severity.ERROR,
            "There are more columns than the limit ({}). Leave some out, or divide them among several enrichments.",
            "Der er flere kolonner end grænsen ({}). Udelad nogle, eller fordel dem på flere berigelser."),
    /** Empty cells after the last heading. */
    TRAILING_SEPARATORS(
            Severity.INFO,
            "Empty cells after the last column were passed over.",
            "Tomme celler efter den sidste kolonne er sprunget over."),
    /** A row without any value. */
    ROW_EMPTY(Severity.INFO, "A row without values was passed over.", "En række uden værdier er sprunget over."),
    /** A row with fewer cells than there are headings. */
    ROW_TOO_SHORT(
            Severity.ERROR,
            "The row has {}. A separator is missing; empty cells need theirs too.",
            "Rækken har {}. Der mangler et skilletegn; også tomme celler skal have et."),
    /** A row with more cells than there are headings. */
    ROW_TOO_LONG(
            Severity.ERROR,
            "The row has {}. A separator is too many, or a text has one in it and needs quotation marks.",
            "Rækken har {}. Der er et skilletegn for meget, eller en tekst indeholder et og skal i anførselstegn."),
    /** A row with too many cells in text separated by commas, where a decimal comma explains it. */
    DECIMAL_COMMA(
            Severity.ERROR,
            "The row has {}; a number seems to have a decimal comma, which here separates cells. Paste with Tab between the cells, or write decimal points.",
            "Rækken har {}; et tal har vist decimalkomma, som her adskiller celler. Indsæt med Tab mellem cellerne, eller skriv decimalpunktum."),
    /** No value in a column that identifies the data point. */
    KEY_EMPTY(
            Severity.ERROR,
            "{} is not filled in. Fill it in, or delete the row.",
            "{} er ikke udfyldt. Udfyld den, eller slet rækken."),
    /** An LBF number that was repaired, such as one whose leading zeros were lost. */
    LBF_REPAIRED(Severity.INFO, "Read as {}.", "Læst som {}."),
    /** An LBF number that is accepted although somebody should look. */
    LBF_DOUBTFUL(Severity.WARNING, "Read as {}.", "Læst som {}."),
    /** A value that is no LBF number of the level. */
    LBF_REFUSED(Severity.ERROR, "Expected an LBF number of {}.", "Forventede et LBF-nummer på {}."),
    /** A data point of another organisation; only one's own can be enriched. */
    OTHER_ORGANISATION(
            Severity.ERROR,
            "{} lies in another organisation. Only data points of one's own organisation can be enriched; delete the row.",
            "{} ligger i en anden organisation. Kun egne datapunkter kan beriges; slet rækken."),
    /** A data point that Stamdata does not hold. */
    MASTER_DATA_UNKNOWN(
            Severity.ERROR,
            "{} is in no period of Stamdata. Correct the number.",
            "{} findes ikke i Stamdata i nogen periode. Ret nummeret."),
    /** A data point that only older periods of Stamdata hold: merged or closed since. */
    MASTER_DATA_FORMER(
            Severity.WARNING,
            "{} is in older periods of Stamdata only. It was merged or closed; the portal may refuse it.",
            "{} findes kun i ældre perioder af Stamdata. Det er sammenlagt eller nedlagt; portalen kan afvise det."),
    /** An accounting year with a decimal zero or an apostrophe. */
    YEAR_REPAIRED(
            Severity.INFO,
            "Read as {}; what a spreadsheet had added was removed.",
            "Læst som {}; det, et regneark havde tilføjet, er fjernet."),
    /** A value that is no accounting year of four digits. */
    YEAR_REFUSED(
            Severity.ERROR,
            "Expected an accounting year of four digits, such as 2024.",
            "Forventede et regnskabsår på fire cifre, fx 2024."),
    /** An account in scientific notation: digits are lost. */
    ACCOUNT_DAMAGED(
            Severity.ERROR,
            "The account is in scientific notation, so digits may be lost. Format the column as text in the spreadsheet and write the account anew.",
            "Kontoen står i videnskabelig notation, så cifre kan være tabt. Formatér kolonnen som tekst i regnearket, og skriv kontoen igen."),
    /** An account that a spreadsheet may have changed: a decimal comma, one decimal zero, or a date. */
    ACCOUNT_DOUBTFUL(
            Severity.WARNING,
            "A spreadsheet may have changed the account (a decimal comma, a decimal zero or a date). It is kept as it stands; compare it with the accounts.",
            "Et regneark kan have ændret kontoen (decimalkomma, decimalnul eller dato). Den beholdes, som den står; sammenlign med regnskabet."),
    /** The same data point in two rows. */
    POINT_DUPLICATE(
            Severity.ERROR,
            "The data point {} has a row already. Keep one of the rows.",
            "Datapunktet {} har allerede en række. Behold den ene."),
    /** A value that is no number, in a column declared as numbers. */
    NUMBER_REFUSED(
            Severity.ERROR,
            "Expected a number such as {}, without unit or text.",
            "Forventede et tal som {}, uden enhed eller tekst."),
    /** A number in the other notation than declared. */
    NUMBER_NOTATION(
            Severity.ERROR,
            "Expected a number such as {}; this one is written in the other notation. Declare the column's notation, or correct the value.",
            "Forventede et tal som {}; dette er skrevet i den anden notation. Angiv kolonnens notation, eller ret værdien."),
    /** A number with more decimals than declared. */
    NUMBER_DECIMALS(
            Severity.ERROR,
            "Expected at most {} decimals. Declare more, or round the value where it comes from.",
            "Forventede højst {} decimaler. Angiv flere, eller afrund værdien dér, hvor den kommer fra."),
    /** A number in scientific notation: digits are lost. */
    NUMBER_SCIENTIFIC(
            Severity.ERROR,
            "The number is in scientific notation, so digits are lost. Format the column as a number with all its digits and copy it anew.",
            "Tallet står i videnskabelig notation, så cifre er tabt. Formatér kolonnen som tal med alle cifre, og kopiér igen."),
    /** A number whose thousands separators, or another minus sign, were removed. */
    NUMBER_REPAIRED(
            Severity.INFO,
            "Thousands separators or an odd minus sign were taken out of the number.",
            "Tusindtalsskilletegn eller et særligt minustegn er taget ud af tallet."),
    /** A number with leading zeros, which a number loses. */
    NUMBER_LEADING_ZEROS(
            Severity.WARNING,
            "The number has leading zeros, which are lost. If it is a code, declare the column as text.",
            "Tallet har foranstillede nuller, som går tabt. Hvis det er en kode, så angiv kolonnen som tekst."),
    /** A number of more than 15 digits: a spreadsheet keeps no more. */
    NUMBER_TOO_LONG(
            Severity.WARNING,
            "The number has more than 15 digits; a spreadsheet keeps no more. Compare it with where it came from.",
            "Tallet har mere end 15 cifre; flere beholder et regneark ikke. Sammenlign med kilden."),
    /** A number cell of a spreadsheet in a column of text. */
    NUMBER_AS_TEXT(
            Severity.INFO,
            "A number cell was read as text, with a decimal point. Format the column as text, or declare it as numbers.",
            "En talcelle er læst som tekst med decimalpunktum. Formatér kolonnen som tekst, eller angiv den som tal."),
    /** An error value of a spreadsheet, such as {@code #REF!} or {@code ########}. */
    VALUE_ERROR_CELL(
            Severity.ERROR,
            "The cell holds an error of the spreadsheet. Correct its formula, or make the column wider, and copy it anew.",
            "Cellen indeholder en fejl fra regnearket. Ret formlen, eller gør kolonnen bredere, og kopiér igen."),
    /** Text that looks like a long number in scientific notation. */
    VALUE_DAMAGED(
            Severity.WARNING,
            "The text looks like a number that a spreadsheet shortened (scientific notation). Format the column as text and write the value anew.",
            "Teksten ligner et tal, som et regneark har forkortet (videnskabelig notation). Formatér kolonnen som tekst, og skriv værdien igen."),
    /** A value longer than the limit. */
    VALUE_TOO_LONG(
            Severity.ERROR,
            "The value has more than {} characters. Shorten it.",
            "Værdien har mere end {} tegn. Forkort den."),
    /** Text that a spreadsheet would run as a formula. It is kept as it is and made harmless on export. */
    FORMULA(
            Severity.WARNING,
            "The text begins as a formula does. It is kept as it stands and made harmless when exported; check that it is meant.",
            "Teksten begynder som en formel. Den beholdes, som den står, og gøres uskadelig ved eksport; kontrollér, at den er ment sådan."),
    /** Blanks around a value, also non-breaking ones. */
    BLANKS_STRIPPED(Severity.INFO, "Blanks around the value were removed.", "Blanktegn omkring værdien er fjernet."),
    /** A CPR number: its date and check digits hold, or it stands under a personal heading or is written as DDMMYY-XXXX. */
    CPR_NUMBER(
            Severity.ERROR,
            "The cell holds a CPR number. Remove it: personal data must not be loaded without agreement to LBF's data processing agreement.",
            "Cellen indeholder et CPR-nummer. Fjern det: persondata må kun indlæses, hvis I er enige i LBF's databehandleraftale."),
    /** Ten digits that may be a CPR number. */
    CPR_POSSIBLE(
            Severity.WARNING,
            "Ten digits in the cell may be a CPR number. Look at them before pasting.",
            "Ti cifre i cellen kan være et CPR-nummer. Se på dem, før du indsætter."),
    /** What looks like personal data, under a heading that says so: a name, a phone number, a mail address, an address with a door. */
    PERSONAL_DATA(
            Severity.ERROR,
            "The cell looks like personal data ({}). Remove it: personal data must not be loaded without agreement to LBF's data processing agreement.",
            "Cellen ligner persondata ({}). Fjern dem: persondata må kun indlæses, hvis I er enige i LBF's databehandleraftale."),
    /** What may be personal data: a name, a phone number, a mail address, an address with a door. */
    PERSONAL_DATA_POSSIBLE(
            Severity.WARNING,
            "The cell may hold personal data ({}). Look at it before pasting.",
            "Cellen kan indeholde persondata ({}). Se på den, før du indsætter.");

    private final Severity severity;
    private final String english;
    private final String danish;

    EnrichmentCode(Severity severity, String english, String danish) {
        this.severity = severity;
        this.english = english;
        this.danish = danish;
    }

    /**
     * How much a finding of this code matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether it keeps the whole inbox from being pasted or imported until somebody decides otherwise and says why.
     *
     * @return true for personal data that is sure or likely
     */
    public boolean blocks() {
        return this == CPR_NUMBER || this == PERSONAL_DATA;
    }

    /**
     * The code as scripts and documents write it.
     *
     * @return lower case with hyphens after the word that tells it from the codes of deliveries: {@code enrichment-lbf-repaired}
     */
    public String text() {
        return "enrichment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The sentence with what was found put in its place. */
    String english(String detail) {
        return english.replace("{}", detail);
    }

    /** The sentence with what was found put in its place. */
    String danish(String detail) {
        return danish.replace("{}", detail);
    }
}
