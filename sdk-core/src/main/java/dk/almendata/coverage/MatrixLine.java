package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One line of a {@link CoverageMatrix}: a datapakke of an organisation.
 *
 * <p>Immutable; instances may be shared between threads.
 *
 * @param datapakke the package
 * @param organisation one organisation; {@code all} for a filter that names none, where no organisation is known
 * @param cells one for each column
 */
public record MatrixLine(DatapakkeName datapakke, Scope organisation, List<MatrixCell> cells) {

    /** Copies the cells. */
    public MatrixLine {
        Objects.requireNonNull(datapakke, "datapakke");
        Objects.requireNonNull(organisation, "organisation");
        cells = List.copyOf(cells);
    }

    /**
     * The signs of the cells in one text, such as {@code LLMLL.}.
     *
     * @return one character for each column
     */
    public String signs() {
        return cells.stream().map(MatrixCell::toString).collect(Collectors.joining());
    }
}
