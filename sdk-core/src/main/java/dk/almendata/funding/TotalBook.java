package dk.almendata.funding;

import java.math.BigDecimal;

/** A frame or pool of which only the total is known. For one thread. */
final class TotalBook implements Book {

    private BigDecimal left;

    TotalBook(BigDecimal total) {
        this.left = total;
    }

    @Override
    public void free(int year, BigDecimal amount) {
        left = left.add(amount);
    }

    @Override
    public BigDecimal missing(int year, BigDecimal amount) {
        return amount.subtract(left).max(Kroner.ZERO);
    }

    @Override
    public boolean commit(int year, BigDecimal amount) {
        left = left.subtract(amount);
        return false;
    }
}
