package dk.almendata.datapakke;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The datapakker with their definitions.
 *
 * <p>{@link #standard()} holds the 19 packages of guide 3.3.2; {@link #with(Datapakke)} adds or overrides one. A name that is
 * not in the catalogue is no error: {@link #definitionOf(DatapakkeName)} gives it an <em>assumed</em> definition from its
 * spelling. Immutable; instances may be shared between threads.
 *
 * <p>Example: {@code Catalogue.standard().get(DatapakkeName.of("Dcab_Delvis")).repetition()} is {@code YEARLY}.
 */
public final class Catalogue {

    private static final Catalogue STANDARD = new Catalogue(StandardDatapakker.all());

    private final Map<DatapakkeName, Datapakke> byName;

    private Catalogue(Map<DatapakkeName, Datapakke> byName) {
        this.byName = byName;
    }

    /**
     * The 19 packages that the portal guide lists. Their repetition and period filter are assumed.
     *
     * @return the catalogue
     */
    public static Catalogue standard() {
        return STANDARD;
    }

    /**
     * A catalogue with one more definition, or another one for a name that is already there.
     *
     * @param datapakke the definition
     * @return a new catalogue
     */
    public Catalogue with(Datapakke datapakke) {
        Objects.requireNonNull(datapakke, "datapakke");
        TreeMap<DatapakkeName, Datapakke> copy = new TreeMap<>(byName);
        copy.put(datapakke.name(), datapakke);
        return new Catalogue(copy);
    }

    /**
     * Looks a package up.
     *
     * @param name its name
     * @return the definition, or empty if the catalogue does not hold it
     */
    public Optional<Datapakke> find(DatapakkeName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A package that must be there.
     *
     * @param name its name
     * @return the definition
     * @throws UnknownDatapakkeException if the catalogue does not hold it
     */
    public Datapakke get(DatapakkeName name) {
        return find(name).orElseThrow(() -> new UnknownDatapakkeException(name));
    }

    /**
     * The definition of a package, and for a name the catalogue does not hold the one its spelling suggests
     * (<em>assumed</em>, see {@link Datapakke#builder(DatapakkeName)}). For what a service lists, where names stay open.
     *
     * @param name its name
     * @return the definition
     */
    public Datapakke definitionOf(DatapakkeName name) {
        return find(name).orElseGet(() -> Datapakke.builder(name).build());
    }

    /**
     * All definitions, ordered by name.
     *
     * @return an unmodifiable collection
     */
    public Collection<Datapakke> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}
