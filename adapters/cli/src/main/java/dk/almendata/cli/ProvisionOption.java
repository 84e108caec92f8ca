package dk.almendata.cli;

import dk.almendata.account.AccountRow;
import dk.almendata.condition.MaintenanceMoney;
import dk.almendata.condition.ProvisionTerms;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is set aside, and how far one looks. */
final class ProvisionOption {

    @Option(names = "--first-year", paramLabel = "YEAR", description = "The first year. Default: the one after --on.")
    private @Nullable Integer firstYear;

    @Option(names = "--years", paramLabel = "N", defaultValue = "10", description = "The horizon. Default: 10 years.")
    private int years = 10;

    @Option(names = "--opening", paramLabel = "KRONER", defaultValue = "0", description = "What is set aside already.")
    private BigDecimal opening = BigDecimal.ZERO;

    @Option(
            names = "--yearly",
            paramLabel = "KRONER",
            description = "What is set aside each year. Default: account 120 of the newest year in --accounts.")
    private @Nullable BigDecimal yearly;

    @Option(
            names = "--minimum",
            paramLabel = "KRONER",
            defaultValue = "0",
            description = "What must be left each year.")
    private BigDecimal minimum = BigDecimal.ZERO;

    @Option(
            names = "--index",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How much prices rise each year. Default: 0.")
    private BigDecimal index = BigDecimal.ZERO;

    /** The terms of an afdeling; a yearly amount that nobody states is not known, and is told. */
    ProvisionTerms terms(LbfNumber afdeling, List<AccountRow> accounts, LocalDate on, Surroundings surroundings) {
        Optional<BigDecimal> amount = yearly == null ? provided(afdeling, accounts) : Optional.of(yearly);
        if (amount.isEmpty()) {
            surroundings.say(
                    afdeling + ": what is set aside each year is not known, so nothing is judged. State --yearly, or"
                            + " --accounts with its account " + MaintenanceMoney.PROVISION + ".");
        }
        try {
            return new ProvisionTerms(
                    firstYear == null ? on.getYear() + 1 : firstYear,
                    years,
                    scaled(opening),
                    amount.map(ProvisionOption::scaled),
                    scaled(minimum),
                    index);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(Refusal.ended(e.getMessage()));
        }
    }

    /** What account 120 set aside in the newest year that has an amount; its sub-accounts are of it. */
    private static Optional<BigDecimal> provided(LbfNumber afdeling, List<AccountRow> accounts) {
        List<AccountRow> rows = accounts.stream()
                .filter(row -> row.owner().equals(afdeling)
                        && row.number().account().orElse(0) == MaintenanceMoney.PROVISION
                        && row.amount().isPresent())
                .toList();
        return rows.stream()
                .map(AccountRow::year)
                .max(Comparator.naturalOrder())
                .flatMap(newest -> rows.stream()
                        .filter(row -> row.year().equals(newest))
                        .flatMap(row -> row.amount().stream())
                        .reduce(BigDecimal::add));
    }

    private static BigDecimal scaled(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw Refusal.usage("Expected kroner with two decimals at most, found " + amount.toPlainString() + ".");
        }
        return amount.setScale(2);
    }
}
