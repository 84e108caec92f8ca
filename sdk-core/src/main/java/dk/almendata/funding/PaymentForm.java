package dk.almendata.funding;

/** How a commitment is paid (Administrationsgrundlag, point 5). */
public enum PaymentForm {
    /** {@code Ydelsesstøtte}: support of the instalments of a loan; no cash goes out, so none comes back. */
    YDELSESSTOETTE("ydelsesstøtte"),
    /** Cash, which can be returned. */
    CASH("kontant");

    private final String danish;

    PaymentForm(String danish) {
        this.danish = danish;
    }

    /**
     * The word of the basis of administration.
     *
     * @return a Danish word
     */
    public String danish() {
        return danish;
    }
}
