package dk.almendata.client;

import java.util.Locale;

/** What can be asked of the service. The paths are <em>assumed</em>. */
public enum WirePath {
    /** The datapakker the key may subscribe to. */
    DATAPAKKER("/v1/datapakker"),
    /** The subscriptions. */
    SUBSCRIPTIONS("/v1/abonnementer"),
    /** The deliveries, history included. */
    DELIVERIES("/v1/dataleverancer"),
    /** One delivery. */
    DELIVERY("/v1/dataleverancer/{id}"),
    /** The zip of a delivery. */
    DOWNLOAD("/v1/dataleverancer/{id}/download"),
    /** One subscription: it is changed and deleted there. */
    SUBSCRIPTION("/v1/abonnementer/{id}"),
    /** {@code Start} of a subscription. */
    START("/v1/abonnementer/{id}/start"),
    /** {@code Stop} of a subscription. */
    STOP("/v1/abonnementer/{id}/stop"),
    /** {@code Gen-kør} of a subscription. */
    RERUN("/v1/abonnementer/{id}/genkoer"),
    /** {@code Validér} of a subscription. */
    VALIDATE("/v1/abonnementer/{id}/valider"),
    /** {@code Reparér} of a subscription. */
    REPAIR("/v1/abonnementer/{id}/reparer");

    /** Stands for an id in a path; always a whole segment. */
    static final String ID = "{id}";

    private final String assumed;

    WirePath(String assumed) {
        this.assumed = assumed;
    }

    /**
     * The path below the base URL that the assumed profile has.
     *
     * @return the path, with {@code {id}} where an id goes
     */
    public String assumed() {
        return assumed;
    }

    /** The word in a profile file, such as {@code deliveries}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the path names one thing. */
    boolean hasId() {
        return assumed.contains(ID);
    }
}
