package dk.almendata.datapakke;

import java.text.Normalizer;
import java.util.Objects;

/**
 * A data area ({@code DataOmråde}) of the warehouse, written as in package names: {@code Huslejedata}, {@code Lån}.
 *
 * <p>Source: guide 3.3.2. Areas are open text with the known ones as constants. Immutable; instances may be shared between
 * threads.
 *
 * @param name the area, in NFC, not blank
 */
public record DataArea(String name) implements Comparable<DataArea> {

    /** The dialogue between municipality and housing organisation. */
    public static final DataArea ALMENSTYRINGSDIALOG = of("Almenstyringsdialog");

    /** The building and dwelling register. */
    public static final DataArea BBR = of("Bbr");

    /** Figures on residents from Danmarks Statistik. */
    public static final DataArea BEBOERDATA = of("Beboerdata");

    /** The register of buildings and their condition. */
    public static final DataArea DCAB = of("Dcab");

    /** Postings of the accounts. */
    public static final DataArea FINANSPOSTERING = of("Finanspostering");

    /** {@code Fælles dataark}: the common data sheet. */
    public static final DataArea FAELLES_DATAARK = of("FællesDataark");

    /** {@code Grunddata}. */
    public static final DataArea GRUNDDATA = of("Grunddata");

    /** Rents and tenancies. */
    public static final DataArea HUSLEJEDATA = of("Huslejedata");

    /** Vacant dwellings. */
    public static final DataArea LEDIGBOLIG = of("Ledigbolig");

    /** {@code Lån}: loans by budget year. */
    public static final DataArea LAAN = of("Lån");

    /** Annual accounts. */
    public static final DataArea REGNSKAB = of("Regnskab");

    /** National rates and ceilings. */
    public static final DataArea SATSER = of("Satser");

    /** Master data: organisations, afdelinger, byggeafsnit. */
    public static final DataArea STAMDATA = of("Stamdata");

    /**
     * Keeps the text in NFC.
     */
    public DataArea {
        Objects.requireNonNull(name, "name");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A data area: expected text such as 'Huslejedata', found nothing");
        }
    }

    /**
     * The area with this spelling.
     *
     * @param name composed or decomposed text, not blank
     * @return the area
     */
    public static DataArea of(String name) {
        return new DataArea(name);
    }

    @Override
    public int compareTo(DataArea other) {
        return name.compareTo(other.name);
    }

    /** The area as package names spell it. */
    @Override
    public String toString() {
        return name;
    }
}
