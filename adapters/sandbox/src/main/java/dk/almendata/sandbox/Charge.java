package dk.almendata.sandbox;

/**
 * What is posted for every estate without a bill: the rent, and costs that follow from the number of dwellings. Never late, never corrected.
 */
enum Charge {
    RENT(Account.RENT, "Husleje", 0, 1),
    CAPITAL(Account.CAPITAL, "Ydelser på lån", 2500, 1),
    ADMINISTRATION(Account.ADMINISTRATION, "Administrationsbidrag", 350, 1),
    PROVISION(Account.PROVISION, "Henlæggelse, konto 120", 900, 1),
    INTEREST(Account.INTEREST, "Renter af mellemregning", -40, 3),
    WATER(Account.WATER, "Vand; à conto", 250, 3),
    REFUSE(Account.REFUSE, "Renovation", 600, 3),
    PROPERTY_TAX(Account.PROPERTY_TAX, "Ejendomsskat og \"grundskyld\"", 1800, 6),
    INSURANCE(Account.INSURANCE, "Bygningsforsikring", 900, 12);

    final Account account;
    final String text;

    /** Kroner for each dwelling; negative for income. The rent is not found here but in {@link Rents}. */
    final int perDwelling;

    private final int everyMonths;

    Charge(Account account, String text, int perDwelling, int everyMonths) {
        this.account = account;
        this.text = text;
        this.perDwelling = perDwelling;
        this.everyMonths = everyMonths;
    }

    /** What comes every quarter comes with its last month; what comes once a year comes in December. */
    boolean isDue(int month) {
        return Months.ofYear(month) % everyMonths == 0;
    }

    long amount(Estate estate, int month) {
        return this == RENT ? -Rents.owed(estate, month) : (long) perDwelling * Rents.KRONE * estate.dwellings();
    }
}
