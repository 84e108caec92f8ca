package dk.almendata.cli;

/** Builds markup that is both HTML and XML: every text is escaped, every element closed. For one thread. */
final class Html {

    private final StringBuilder markup = new StringBuilder(1 << 14);

    /** Markup as it stands. */
    Html raw(String text) {
        markup.append(text);
        return this;
    }

    /** Text, whatever is in it. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** An element that holds text alone. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.split(" ", 2)[0] + ">");
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
