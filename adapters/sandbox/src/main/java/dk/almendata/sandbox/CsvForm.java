package dk.almendata.sandbox;

/**
 * How the CSV files of a datapakke are written.
 *
 * @param separator the character between fields
 * @param quote the character around fields that need it, doubled inside
 * @param decimalMark point or comma
 */
record CsvForm(char separator, char quote, char decimalMark) {

    static final CsvForm ASSUMED = new CsvForm(';', '"', '.');

    CsvForm {
        if (separator == quote || (decimalMark != '.' && decimalMark != ',')) {
            throw new IllegalArgumentException(
                    "The form of CSV files: expected a separator and another character as quote, and point or comma as"
                            + " decimal mark");
        }
    }
}
