package dk.almendata.text;

import dk.almendata.table.Finding;

/** What a finding says of a file that a person keeps: the one who reads it can correct it, so nobody is sent to ask LBF. */
final class KeptFile {

    private KeptFile() {}

    /** Place, expectation, what was found, and what to do; without a full stop. */
    static String told(Finding finding) {
        String told = switch (finding.code()) {
            case VALUE_DECIMAL -> expected(finding, "kroner with a point and two decimals at most, such as 1250000.00");
            case VALUE_INTEGER -> expected(finding, "a whole number, such as 2026");
            case VALUE_DATE -> expected(finding, finding.code().expectation());
            case CSV_SEPARATOR ->
                expected(finding, "fields separated by semicolons") + ". Save the file with ; between the columns";
            case CSV_EMPTY ->
                expected(finding, "a header line") + ". Put a line with the headings of the columns first";
            case CSV_HEADER_MISSING ->
                expected(finding, "headings in the first line") + ". Put a line with the headings of the columns first";
            case CSV_QUOTE_OPEN -> expected(finding, "a closing quote") + ". Write one, or take the first one away";
            case TEXT_NUL -> expected(finding, finding.code().expectation()) + ". Save the file once more as CSV UTF-8";
            default -> finding.message();
        };
        return told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
    }

    private static String expected(Finding finding, String what) {
        return finding.place() + ": expected " + what + ", " + finding.detail();
    }
}
