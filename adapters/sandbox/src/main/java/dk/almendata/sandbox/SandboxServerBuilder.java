package dk.almendata.sandbox;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SandboxServer}. For one thread, short-lived. */
public final class SandboxServerBuilder {

    private static final String RECIPIENT_NAME = "Sandkassen";

    private static final List<DatapakkeName> DATAPAKKER = Stream.of(
                    "Stamdata_Fuld",
                    "Stamdata_Delvis",
                    "Huslejedata_Fuld",
                    "Huslejedata_Delvis",
                    "Finanspostering_Fuld",
                    "Finanspostering_Delvis",
                    "Bbr_Fuld",
                    "Bbr_Delvis",
                    "Dcab_Fuld",
                    "Dcab_Delvis",
                    "Regnskab_Fuld",
                    "Ledigbolig_Fuld")
            .map(DatapakkeName::of)
            .toList();

    private @Nullable LocalDate on;
    private int port;
    private String apiKey = SandboxServer.DEFAULT_API_KEY;
    private final List<SandboxRecipient> others = new ArrayList<>();
    private long seed = 1;
    private int size = 1;
    private int organisations = 1;
    private Catalogue catalogue = Catalogue.standard();
    private List<DatapakkeName> datapakker = DATAPAKKER;
    private Scope scope = Scope.all();
    private int queueDays;
    private SandboxWire wire = SandboxWire.assumed();
    private @Nullable DeliveryContents contents;

    SandboxServerBuilder() {}

    /**
     * The day the sandbox is set to, on which its subscriptions are activated; required.
     *
     * @param value a day from 2000 to 2099
     * @return this builder
     */
    public SandboxServerBuilder on(LocalDate value) {
        this.on = SandboxDays.check(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * The port on the loopback address; default: 0, which takes a free one.
     *
     * @param value 0 to 65535
     * @return this builder
     */
    public SandboxServerBuilder port(int value) {
        if (value < 0 || value > 65_535) {
            throw new IllegalArgumentException("port: expected 0 to 65535, found " + value);
        }
        this.port = value;
        return this;
    }

    /**
     * The key of the recipient that every sandbox has; default: {@link SandboxServer#DEFAULT_API_KEY}.
     *
     * @param value visible ASCII, no blanks around it
     * @return this builder
     */
    public SandboxServerBuilder apiKey(String value) {
        this.apiKey = HeaderValue.check("apiKey", value);
        return this;
    }

    /**
     * Adds a recipient to the one that every sandbox has, who may see everything and whose subscriptions the datapakker of this builder are.
     * This one begins without subscriptions.
     *
     * @param value with an id and a key of its own
     * @return this builder
     */
    public SandboxServerBuilder addRecipient(SandboxRecipient value) {
        others.add(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * What the made-up data grow from; default: 1.
     *
     * @param value any number; the same one gives the same data
     * @return this builder
     */
    public SandboxServerBuilder seed(long value) {
        this.seed = value;
        return this;
    }

    /**
     * How much data there are of each organisation; default: 1, some 700 dwellings in some 60 afdelinger.
     *
     * @param value 1 to 10,000; dwellings and bills grow with it, afdelinger do not
     * @return this builder
     */
    public SandboxServerBuilder size(int value) {
        if (value < 1 || value > SampleOrganisation.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "size: expected 1 to " + SampleOrganisation.MAX_SIZE + ", found " + value);
        }
        this.size = value;
        return this;
    }

    /**
     * How many organisations there are data of; default: 1, LBF number 0240. The next ones are 0397, 0554 and so on, each with a seed of its
     * own, and what 0240 has stays the same.
     *
     * @param count 1 to 50
     * @return this builder
     */
    public SandboxServerBuilder organisations(int count) {
        if (count < 1 || count > SampleOrganisations.MAX) {
            throw new IllegalArgumentException(
                    "organisations: expected 1 to " + SampleOrganisations.MAX + ", found " + count);
        }
        this.organisations = count;
        return this;
    }

    /**
     * The definitions of the datapakker, which decide what is due when; default: {@link Catalogue#standard()}.
     *
     * @param value the catalogue
     * @return this builder
     */
    public SandboxServerBuilder catalogue(Catalogue value) {
        this.catalogue = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Which packages the first recipient subscribes to, once each, in the order in which they are activated; default: Fuld and Delvis of Stamdata,
     * Huslejedata, Finanspostering, Bbr and Dcab, then {@code Regnskab_Fuld} and {@code Ledigbolig_Fuld}.
     *
     * @param values names in the catalogue; replace the default
     * @return this builder
     * @throws IllegalArgumentException if a name stands twice
     */
    public SandboxServerBuilder datapakker(DatapakkeName... values) {
        Set<DatapakkeName> names = new LinkedHashSet<>();
        for (DatapakkeName name : values) {
            if (!names.add(Objects.requireNonNull(name, "name"))) {
                throw new IllegalArgumentException("datapakker: expected each name once, found '" + name + "' twice");
            }
        }
        this.datapakker = List.copyOf(names);
        return this;
    }

    /**
     * The filter on organisations that these subscriptions have; default: {@link Scope#all()}.
     *
     * @param value organisations of the sandbox
     * @return this builder
     */
    public SandboxServerBuilder scope(Scope value) {
        this.scope = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * How long a new delivery waits with the status {@code Tilføjet køen} before it is {@code Succes}; default: 0 days.
     *
     * @param value days, at least 0
     * @return this builder
     */
    public SandboxServerBuilder queueDays(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("queueDays: expected at least 0, found " + value);
        }
        this.queueDays = value;
        return this;
    }

    /**
     * How it speaks; default: {@link SandboxWire#assumed()}.
     *
     * @param value the wire
     * @return this builder
     */
    public SandboxServerBuilder wire(SandboxWire value) {
        this.wire = Objects.requireNonNull(value, "value");
        return this;
    }

    /** Where the files come from; default: the sample organisations of seed and size. */
    SandboxServerBuilder contents(DeliveryContents value) {
        this.contents = value;
        return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the sandbox, running; the caller closes it
     * @throws IllegalStateException if no day is set, the filter names an organisation that the sandbox does not have, or two recipients
     *     have the same id or key
     * @throws IllegalArgumentException if the sandbox has no data for a package
     * @throws dk.almendata.datapakke.UnknownDatapakkeException if a package is not in the catalogue
     * @throws SandboxException if the port is taken, or no temporary folder can be made
     */
    public SandboxServer start() {
        if (on == null) {
            throw new IllegalStateException("The day is missing: set on, for a sandbox has no clock");
        }
        DeliveryContents data = contents != null
                ? contents
                : SampleOrganisations.of(organisations, seed, size).in(wire::csv);
        // A package without data is refused now, not when somebody fetches it.
        datapakker.forEach(name -> data.filesOf(name, DeliveryPeriod.none(), scope, on));
        SortedSet<LbfNumber> numbers = data.organisations();
        if (!numbers.containsAll(scope.organisations())) {
            throw new IllegalStateException(
                    "scope: expected organisations of the sandbox, which has " + numbers + ", found " + scope);
        }
        RecipientId first = RecipientId.of(numbers.first().toString());
        DataUd dataUd = new DataUd(new Offer(catalogue, data), recipients(first), on, queueDays);
        for (DatapakkeName name : datapakker) {
            dataUd.create(first, name, scope, catalogue.get(name).description(), true);
        }
        return SandboxServer.start(dataUd, port, wire);
    }

    private List<SandboxRecipient> recipients(RecipientId first) {
        List<SandboxRecipient> all = new ArrayList<>();
        all.add(new SandboxRecipient(first, RECIPIENT_NAME, apiKey, day -> Access.everything()));
        all.addAll(others);
        Set<RecipientId> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (SandboxRecipient recipient : all) {
            if (!ids.add(recipient.id()) || !keys.add(recipient.apiKey())) {
                throw new IllegalStateException("recipients: expected an id and a key of its own for each, but '"
                        + recipient + "' has one that another has; the first is '" + all.get(0) + "'");
            }
        }
        return all;
    }
}
