package dk.almendata.cli;

import dk.almendata.coverage.CoverageMatrix;
import dk.almendata.coverage.MatrixCell;
import dk.almendata.coverage.MatrixLine;

/** The matrix as one picture: a square for each month with its sign in it, so that it can be read without colours. */
final class CoveragePicture {

    private static final int SIDE = 18;
    private static final int NAMES = 250;
    private static final int HEAD = 22;

    private CoveragePicture() {}

    /** Draws it. */
    static void draw(CoverageMatrix matrix, String title, Html html) {
        int width =
                NAMES + matrix.columns().size() * SIDE + 2 * SIDE; // the head of a year is wider than its first month
        int height = HEAD + matrix.lines().size() * SIDE + 2;
        html.raw("<svg role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\">");
        html.element("title", title);
        html.element("desc", matrix.lines().size() + " × " + matrix.columns().size());
        years(matrix, height, html);
        for (int i = 0; i < matrix.lines().size(); i++) {
            line(matrix, matrix.lines().get(i), HEAD + i * SIDE, html);
        }
        html.raw("</svg>");
    }

    private static void years(CoverageMatrix matrix, int height, Html html) {
        for (int i = 0; i < matrix.columns().size(); i++) {
            String column = matrix.columns().get(i);
            if (i == 0 || !column.endsWith(column.length() > 4 ? "-01" : "")) {
                continue;
            }
            int x = NAMES + i * SIDE;
            html.raw("<line class=\"year\" x1=\"" + x + "\" y1=\"0\" x2=\"" + x + "\" y2=\"" + height + "\"/>");
        }
        String shown = "";
        for (int i = 0; i < matrix.columns().size(); i++) {
            String column = matrix.columns().get(i);
            String year = column.length() >= 4 ? column.substring(0, 4) : column;
            if (!year.equals(shown)) {
                label(NAMES + i * SIDE + 3, HEAD - 7, year, html);
                shown = year;
            }
        }
    }

    private static void line(CoverageMatrix matrix, MatrixLine line, int y, Html html) {
        label(0, y + SIDE - 5, line.datapakke() + " " + line.organisation(), html);
        for (int i = 0; i < line.cells().size(); i++) {
            MatrixCell cell = line.cells().get(i);
            int x = NAMES + i * SIDE;
            html.raw("<g class=\"" + cell.word() + "\">");
            html.element("title", matrix.columns().get(i));
            html.raw("<rect x=\"" + (x + 1) + "\" y=\"" + (y + 1) + "\" width=\"" + (SIDE - 2) + "\" height=\""
                    + (SIDE - 2) + "\" rx=\"3\"/>");
            html.raw("<text class=\"sign\" x=\"" + (x + SIDE / 2) + "\" y=\"" + (y + SIDE - 5)
                    + "\" text-anchor=\"middle\">");
            html.text(String.valueOf(cell.sign())).raw("</text></g>");
        }
    }

    private static void label(int x, int y, String text, Html html) {
        html.raw("<text class=\"label\" x=\"" + x + "\" y=\"" + y + "\">")
                .text(text)
                .raw("</text>");
    }
}
