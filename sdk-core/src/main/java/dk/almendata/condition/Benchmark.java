package dk.almendata.condition;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure of an afdeling among those of alike ones, with the count behind it.
 *
 * <p>Decision: fewer than {@value #FEWEST} figures in a group are no comparison. Immutable; may be shared between threads.
 *
 * @param afdeling the afdeling
 * @param group the alike ones, as {@link AfdelingFacts#group} names them
 * @param figure its figure; empty if it has none
 * @param count how many of the group have a figure, itself included
 * @param median the middle of the group's figures, two decimals; empty if they are too few
 * @param place how many of the group have a better figure, plus 1, so that 1 is the best; empty if it has none or they are too few
 */
public record Benchmark(
        LbfNumber afdeling,
        String group,
        Optional<BigDecimal> figure,
        int count,
        Optional<BigDecimal> median,
        Optional<Integer> place) {

    /** Which figures are better. */
    public enum Best {
        /** The highest, as of a score. */
        HIGHEST,
        /** The lowest, as of a need. */
        LOWEST
    }

    /** So many figures make a comparison. */
    public static final int FEWEST = 3;

    /** Checks that no part is missing. */
    public Benchmark {
        Objects.requireNonNull(afdeling, "afdeling");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(place, "place");
    }

    /**
     * Compares.
     *
     * @param facts the afdelinger, each once
     * @param figures their figures, such as a score or kroner for each dwelling; one that is missing is not compared
     * @param best which figures are better
     * @return one comparison for each afdeling, in the order of the groups and numbers
     */
    public static List<Benchmark> of(List<AfdelingFacts> facts, Map<LbfNumber, BigDecimal> figures, Best best) {
        Objects.requireNonNull(best, "best");
        TreeMap<String, List<AfdelingFacts>> groups = new TreeMap<>();
        facts.forEach(each ->
                groups.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each));
        List<Benchmark> compared = new ArrayList<>();
        groups.forEach((group, alike) -> {
            List<BigDecimal> sorted = alike.stream()
                    .flatMap(each -> Optional.ofNullable(figures.get(each.afdeling())).stream())
                    .sorted()
                    .toList();
            boolean enough = sorted.size() >= FEWEST;
            alike.stream().map(AfdelingFacts::afdeling).sorted().forEach(afdeling -> {
                Optional<BigDecimal> figure = Optional.ofNullable(figures.get(afdeling));
                compared.add(new Benchmark(
                        afdeling,
                        group,
                        figure,
                        sorted.size(),
                        enough ? Optional.of(median(sorted)) : Optional.empty(),
                        figure.filter(own -> enough)
                                .map(own -> (int) sorted.stream()
                                                .filter(other -> best == Best.LOWEST
                                                        ? other.compareTo(own) < 0
                                                        : other.compareTo(own) > 0)
                                                .count()
                                        + 1)));
            });
        });
        return List.copyOf(compared);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        return lower.add(upper).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }
}
