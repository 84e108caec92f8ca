package dk.almendata.datapakke;

import java.io.Serial;

/** A datapakke was asked for by a name that the catalogue does not hold. */
public final class UnknownDatapakkeException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The name, as text. */
    private final String name;

    UnknownDatapakkeException(DatapakkeName name) {
        super("Datapakke '" + name + "': not in the catalogue. Names are spelled exactly, with case and æ, ø, å"
                + " ('Huslejedata_Fuld', 'Lån_Fuld'); add a definition for a new package with Catalogue.with");
        this.name = name.text();
    }

    /**
     * The name that was asked for.
     *
     * @return the name
     */
    public DatapakkeName name() {
        return DatapakkeName.of(name);
    }
}
