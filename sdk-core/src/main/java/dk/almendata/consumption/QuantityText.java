package dk.almendata.consumption;

/** Takes an amount with its unit apart: {@code 30.9MWh}, {@code 901,4 m³}. */
record QuantityText(String number, String unit) {

    static QuantityText of(String text) {
        String stripped = text.strip();
        int end = stripped.length();
        int i = 0;
        while (i < end && isOfNumber(stripped.charAt(i))) {
            i++;
        }
        return new QuantityText(stripped.substring(0, i), stripped.substring(i).strip());
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-';
    }
}
