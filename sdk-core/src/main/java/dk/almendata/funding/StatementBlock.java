package dk.almendata.funding;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A part of a document, whatever it is written as. Immutable; may be shared between threads. */
public sealed interface StatementBlock {

    /**
     * What the block is, as one of three.
     *
     * @param heading for a heading
     * @param paragraph for a paragraph
     * @param table for a table
     * @param <T> what is made of it
     * @return what the function of its case gives
     */
    <T> T fold(Function<Heading, T> heading, Function<Paragraph, T> paragraph, Function<Table, T> table);

    /**
     * A heading.
     *
     * @param level 1 for the document, 2 for a part
     * @param text the heading
     */
    record Heading(int level, String text) implements StatementBlock {

        /** Checks that the text is there. */
        public Heading {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(Function<Heading, T> heading, Function<Paragraph, T> paragraph, Function<Table, T> table) {
            return heading.apply(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param text the text, of one or more lines
     */
    record Paragraph(String text) implements StatementBlock {

        /** Checks that the text is there. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(Function<Heading, T> heading, Function<Paragraph, T> paragraph, Function<Table, T> table) {
            return paragraph.apply(this);
        }
    }

    /**
     * A table.
     *
     * @param headings the headings of its columns
     * @param rows its rows, each as long as the headings
     */
    record Table(List<String> headings, List<List<String>> rows) implements StatementBlock {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if a row is shorter or longer than the headings
         */
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException(
                            "Expected " + headings.size() + " cells in a row, found " + row.size());
                }
            }
        }

        @Override
        public <T> T fold(Function<Heading, T> heading, Function<Paragraph, T> paragraph, Function<Table, T> table) {
            return table.apply(this);
        }
    }
}
