package dk.almendata.account;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where postings and an account differ, or a voucher does not add up to zero.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param owner the organisation or afdeling
 * @param year the financial year, by its number
 * @param about the account number, or the voucher
 * @param posted what the postings add up to, kroner
 * @param stated what the account says, kroner; 0 for a voucher
 */
public record PostingDifference(LbfNumber owner, int year, String about, BigDecimal posted, BigDecimal stated) {

    /** Checks that no part is missing. */
    public PostingDifference {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(posted, "posted");
        Objects.requireNonNull(stated, "stated");
    }

    private record Account(LbfNumber owner, int year, String about) implements Comparable<Account> {
        @Override
        public int compareTo(Account other) {
            int byOwner = owner.compareTo(other.owner);
            int byYear = byOwner != 0 ? byOwner : Integer.compare(year, other.year);
            return byYear != 0 ? byYear : about.compareTo(other.about);
        }
    }

    /**
     * Compares postings with the accounts that they lead to. A sum ({@link ControlSum#isTotal}) is compared only if somebody posted to it.
     *
     * @param postings the postings
     * @param rows the accounts; only owners and years that have postings are compared, and rows without an amount are left aside
     * @return one difference for each account whose sums are not the same
     */
    public static List<PostingDifference> of(List<Posting> postings, List<AccountRow> rows) {
        SortedMap<Account, BigDecimal> posted =
                sums(postings, posting -> posting.number().text());
        SortedMap<Account, BigDecimal> stated = new TreeMap<>();
        for (AccountRow row : rows) {
            Account account =
                    new Account(row.owner(), row.year().number(), row.number().text());
            if (!ControlSum.isTotal(row.number()) || posted.containsKey(account)) {
                row.amount().ifPresent(amount -> stated.merge(account, amount, BigDecimal::add));
            }
        }
        TreeSet<Account> compared = new TreeSet<>(posted.keySet());
        stated.keySet().stream()
                .filter(account -> posted.keySet().stream()
                        .anyMatch(other -> other.owner().equals(account.owner()) && other.year() == account.year()))
                .forEach(compared::add);
        List<PostingDifference> differences = new ArrayList<>();
        for (Account account : compared) {
            add(
                    account,
                    posted.getOrDefault(account, BigDecimal.ZERO),
                    stated.getOrDefault(account, BigDecimal.ZERO),
                    differences);
        }
        return List.copyOf(differences);
    }

    /**
     * Finds vouchers that do not add up to zero.
     *
     * @param postings the postings
     * @return one difference for each such voucher
     */
    public static List<PostingDifference> ofVouchers(List<Posting> postings) {
        List<PostingDifference> differences = new ArrayList<>();
        for (Map.Entry<Account, BigDecimal> voucher :
                sums(postings, Posting::voucher).entrySet()) {
            add(voucher.getKey(), voucher.getValue(), BigDecimal.ZERO, differences);
        }
        return List.copyOf(differences);
    }

    private static void add(
            Account account, BigDecimal posted, BigDecimal stated, List<PostingDifference> differences) {
        if (posted.compareTo(stated) != 0) {
            differences.add(new PostingDifference(account.owner(), account.year(), account.about(), posted, stated));
        }
    }

    private static SortedMap<Account, BigDecimal> sums(List<Posting> postings, Function<Posting, String> about) {
        return postings.stream()
                .collect(Collectors.toMap(
                        posting -> new Account(posting.owner(), posting.year(), about.apply(posting)),
                        Posting::amount,
                        BigDecimal::add,
                        TreeMap::new));
    }
}
