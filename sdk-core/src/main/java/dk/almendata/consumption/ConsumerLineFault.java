package dk.almendata.consumption;

import dk.almendata.table.Severity;
import java.util.Locale;

/**
 * What can be wrong with a line of a consumer file: a closed list, so that scripts may match on the code. Each says what is expected and what
 * to do; {@code docs/consumption-codes.md} has a section for each.
 *
 * <p>An error refuses the line and leaves the others; a warning refuses nothing.
 */
public enum ConsumerLineFault {
    /** A file without a single line. */
    NO_LINES(
            Severity.ERROR,
            "at least one line of eleven fields",
            "Look if the file was cut off, or made before there were any data.",
            "Filen er tom; se efter, om den er afbrudt eller dannet, før der var data."),
    /** A line without a single field. */
    LINE_EMPTY(
            Severity.WARNING,
            "a line of eleven fields",
            "Take the empty line out; nothing is lost.",
            "Linjen er tom; slet den."),
    /** More bytes than any line has. */
    LINE_TOO_LONG(
            Severity.ERROR,
            "a line of at most 4,000 bytes",
            "Look for missing line breaks.",
            "Linjen er for lang; se efter manglende linjeskift."),
    /** Headings in the first line, where the format has none. */
    HEADINGS(
            Severity.ERROR,
            "eleven fields of data in the first line",
            "Take the line of headings out.",
            "Første linje er overskrifter, som formatet ikke har; slet linjen."),
    /** More or fewer than eleven fields. */
    FIELD_COUNT(
            Severity.ERROR,
            "eleven fields, empty ones too, with one separator in the whole file",
            "Look for a separator inside a name (put the name in quotes), a decimal comma, or a missing field.",
            "Linjen har ikke elleve felter; se efter en adskiller i navnet (sæt navnet i anførselstegn), et decimalkomma eller et manglende felt."),
    /** A field that begins with a quote and does not end with one. */
    QUOTE(
            Severity.ERROR,
            "quotes around the whole field, doubled inside, closed on the same line",
            "Close the quote, or take it out.",
            "Et anførselstegn lukkes ikke på samme linje; luk det, eller fjern det."),
    /** Bytes that the declared encoding does not have. */
    ENCODING(
            Severity.ERROR,
            "text in the declared encoding",
            "Declare the encoding that the file is written in: utf-8, windows-1252 or cp850.",
            "Teksten er ikke i den angivne tegnkodning; angiv utf-8, windows-1252 eller cp850."),
    /** A control character, which no field has. */
    CONTROL_CHARACTER(
            Severity.ERROR,
            "printable characters",
            "Make the file anew; such characters come from damage or from UTF-16.",
            "Feltet indeholder et styretegn; dan filen igen."),
    /** An obligatory field that is empty. */
    REQUIRED(Severity.ERROR, "a value", "Fill the field in where the file is made.", "Feltet skal udfyldes."),
    /** Something else than digits in a field for a positive whole number. */
    WHOLE_NUMBER(
            Severity.ERROR,
            "a positive whole number of at most 18 digits",
            "Write digits only; the letter of a house number goes to field 6.",
            "Feltet skal være et positivt heltal; husnummerets litra hører til i felt 6."),
    /** 0 as one of the two numbers only. */
    ZERO_IN_ONE(
            Severity.ERROR,
            "both numbers, or 0 in both for a potential consumer",
            "Give both numbers, or 0 in both fields.",
            "Kun det ene af felt 2 og 3 er 0; angiv begge numre, eller 0 i begge for en potentiel forbruger."),
    /** A road code that cannot be one. */
    ROAD_CODE(
            Severity.ERROR,
            "a road code from 1 to 9999",
            "Give the official code of the road, not the utility's own number of it.",
            "Vejkoden skal ligge mellem 1 og 9999; brug CPR-vejkoden."),
    /** A house number that cannot be one. */
    HOUSE_NUMBER(
            Severity.ERROR,
            "a house number from 1 to 999",
            "Correct the number.",
            "Husnummeret skal ligge mellem 1 og 999."),
    /** Something else than one letter A to Z. */
    LETTER(
            Severity.ERROR,
            "one letter A to Z, or nothing",
            "Put what only the utility uses into field 7.",
            "Litra er ét bogstav A til Z; værkets egne betegnelser hører til i felt 7."),
    /** An amount that is no number. */
    AMOUNT(
            Severity.ERROR,
            "a number with decimal point and without sign, such as 901.4",
            "Write digits and one decimal point.",
            "Mængden skal være et tal med decimalpunktum, for eksempel 901.4."),
    /** An amount with a comma. */
    DECIMAL_COMMA(
            Severity.ERROR,
            "a decimal point, which this format declares",
            "Write a point where the comma is; marks of thousands are left out.",
            "Formatet har decimalpunktum; skriv punktum i stedet for komma."),
    /** More digits than an amount has. */
    AMOUNT_TOO_LONG(
            Severity.ERROR,
            "an amount of at most 9 digits before the point and 9 after it",
            "Look for a missing separator.",
            "Tallet er for langt; se efter en manglende adskiller."),
    /** Neither volume nor energy. */
    NO_AMOUNT(
            Severity.ERROR,
            "m3, MWh or both",
            "Give at least one of the two.",
            "Mindst ét af felterne m3 og MWh skal udfyldes."),
    /** A date in another form, also in eight characters. */
    DATE_FORM(
            Severity.ERROR,
            "a date of ten characters, dd-mm-yyyy",
            "Write two digits for day and month and four for the year, with hyphens; the 8 characters of the format's table are an error in it.",
            "Datoen skal skrives dd-mm-åååå, ti tegn; formatbeskrivelsens 8 tegn er en fejl i den."),
    /** A day that no calendar has, or a year that no reading is of. */
    DATE_UNREAL(
            Severity.ERROR,
            "a day of the years 1900 to 2100",
            "Correct the date.",
            "Datoen findes ikke, eller året ligger uden for 1900 til 2100."),
    /** A period that ends before or on the day on which it begins. */
    PERIOD_ORDER(
            Severity.ERROR,
            "a last day after the first",
            "Look if the two dates were exchanged.",
            "Slutdatoen skal ligge efter startdatoen.");

    private final Severity severity;
    private final String expectation;
    private final String remedy;
    private final String danish;

    ConsumerLineFault(Severity severity, String expectation, String remedy, String danish) {
        this.severity = severity;
        this.expectation = expectation;
        this.remedy = remedy;
        this.danish = danish;
    }

    /**
     * How much it matters.
     *
     * @return an error refuses the line
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What was expected.
     *
     * @return words that complete "expected …"
     */
    public String expectation() {
        return expectation;
    }

    /**
     * What to do.
     *
     * @return an English sentence
     */
    public String remedy() {
        return remedy;
    }

    /**
     * What is wrong and what to do.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }

    /**
     * The code as scripts and documents write it.
     *
     * @return lower case with hyphens, for example {@code field-count}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
