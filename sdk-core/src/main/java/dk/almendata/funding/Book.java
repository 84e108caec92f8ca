package dk.almendata.funding;

import java.math.BigDecimal;

/** What a ledger enters days into, in the order of their dates. */
interface Book {

    /** Enters what is freed in a year. */
    void free(int year, BigDecimal amount);

    /** How much a commitment in a year exceeds what is there; 0.00 if it fits. */
    BigDecimal missing(int year, BigDecimal amount);

    /** Enters a commitment that fits; answers whether it uses money of later years. */
    boolean commit(int year, BigDecimal amount);
}
