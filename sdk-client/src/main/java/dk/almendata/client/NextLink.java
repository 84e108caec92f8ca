package dk.almendata.client;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/** The link to the next page in the headers of an answer: {@code Link: <…>; rel="next"} (RFC 8288). */
final class NextLink {

    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
    private static final Pattern REL =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

    private NextLink() {}

    /** The target as stated; empty where no link is called next. */
    static String of(Response response) {
        for (String header : response.headers("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (isNext(link.group(2))) {
                    return link.group(1).strip();
                }
            }
        }
        return "";
    }

    private static boolean isNext(String parameters) {
        Matcher rel = REL.matcher(parameters);
        if (!rel.find()) {
            return false;
        }
        String words = rel.group(1) != null ? rel.group(1) : rel.group(2);
        return Arrays.stream(words.split("\\s+", -1)).anyMatch("next"::equalsIgnoreCase);
    }
}
