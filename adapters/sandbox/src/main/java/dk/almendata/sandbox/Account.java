package dk.almendata.sandbox;

/**
 * The accounts that the sample uses.
 *
 * <p><em>Illustrative</em>: numbers and texts follow what is commonly known of the chart for afdelinger; LBF's chart in force is not
 * published in a form we could check against. {@code Kontonr.} is text, so that {@code 105.9} keeps its point.
 */
enum Account {
    CAPITAL("105.9", "5105.090", "Nettokapitaludgifter", true),
    PROPERTY_TAX("106", "5106.000", "Ejendomsskatter", true),
    WATER("107", "5107.000", "Vandafgift", true),
    REFUSE("109", "5109.000", "Renovation", true),
    INSURANCE("110", "5110.000", "Forsikringer", true),
    ENERGY("111", "5111.000", "Energiforbrug, fællesarealer", true),
    ADMINISTRATION("112", "5112.000", "Bidrag til boligorganisationen; administration", true),
    CLEANING("114", "5114.000", "Renholdelse", true),
    MAINTENANCE("115", "5115.000", "Almindelig vedligeholdelse", true),
    PLANNED_MAINTENANCE("116", "5116.000", "Planlagt og periodisk vedligeholdelse og fornyelser", true),
    MOVE_OUT("117", "5117.000", "Istandsættelse ved fraflytning", true),
    PROVISION("120", "5120.000", "Henlæggelser til planlagt vedligeholdelse (\"PPV\")", true),
    RENT("201", "5201.000", "Boligafgifter og leje", false),
    INTEREST("202", "5202.000", "Renter", false),
    SETTLEMENT("305", "5305.000", "Mellemregning", true);

    /** {@code Kontonr.}. */
    final String number;

    /** {@code Ident}: schema part, account and line. */
    final String ident;

    final String text;

    /** Whether amounts stand as a rule in debit, which is positive here. */
    final boolean debit;

    Account(String number, String ident, String text, boolean debit) {
        this.number = number;
        this.ident = ident;
        this.text = text;
        this.debit = debit;
    }
}
