package dk.almendata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of the documents that have a section for each code of a closed list. They lie in the jar as they stand in the documents. */
final class CodePages {

    private static final List<String> PAGES = List.of("findings", "causes", "consumption-codes", "enrichment-findings");

    private final Map<String, Section> sections;

    private CodePages(Map<String, Section> sections) {
        this.sections = sections;
    }

    static CodePages read() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (String page : PAGES) {
            for (String text : page(page).split("(?m)^## ", -1)) {
                String code = text.lines().findFirst().orElse("");
                // What stands before the first heading begins with that of the page.
                if (!code.startsWith("#")) {
                    sections.put(
                            NearestWord.folded(code),
                            new Section(
                                    page, code, text.substring(code.length()).strip()));
                }
            }
        }
        return new CodePages(sections);
    }

    private static String page(String name) {
        try (InputStream in = CodePages.class.getResourceAsStream(name + ".md")) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes as they stand in their pages. */
    List<String> codes() {
        return sections.values().stream().map(Section::code).toList();
    }

    /** The section of a code, whatever its case, and with hyphens, underscores or neither; those of enrichment also without that word. */
    Optional<Section> find(String code) {
        return Optional.ofNullable(sections.get(NearestWord.folded(code)))
                .or(() -> Optional.ofNullable(sections.get(NearestWord.folded("enrichment-" + code))));
    }

    /**
     * One section.
     *
     * @param page the name of its page
     * @param code the code
     * @param text what stands under the heading, several lines
     */
    record Section(String page, String code, String text) {}
}
