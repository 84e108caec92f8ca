package dk.almendata.text;

import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.ContentItem;
import dk.almendata.funding.Criterion;
import dk.almendata.funding.FrameRules;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.PaymentForm;
import dk.almendata.funding.Pool;
import dk.almendata.funding.PurposeArea;
import dk.almendata.funding.RoundRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a pool, so that a third party's pool needs no code. What is left out is unknown, and the answers then say so.
 *
 * <pre>{@code
 * {"id": "egen", "name": "Egen pulje", "firstYear": 2025, "lastYear": 2026, "total": 3000000.00,
 *  "frames": [
 *    {"kind": "trial", "yearly": {"2025": 1000000, "2026": 2000000}, "carriedOver": true, "advancePercent": 0,
 *     "payment": "cash", "rounds": {"perYear": 1, "announcedMonthsBefore": 3, "distributedMonthsAfter": 2},
 *     "criteria": [{"id": "gain", "order": 0, "bonus": false, "danish": "størst gevinst", "english": "largest gain"}]}],
 *  "purposes": [{"id": "energy", "danish": "energi", "english": "energy"}],
 *  "content": ["effect", "goals", "amount", "budget"],
 *  "grounds": ["false-information"],
 *  "consulted": ["Ministeriet"], "addressees": ["Ministeriet"]}
 * }</pre>
 *
 * <p>{@code id}, {@code name}, both years and {@code total} must be there; without {@code frames} the pool has both, of which nothing is known.
 * {@code yearly} has every year of the pool, and the frames sum to {@code total} unless one is unknown. {@code payment} is {@code ydelsesstoette} or {@code cash};
 * {@code perYear} 0 means that applications are taken all year round. Read strictly: a word that is not known is a fault. All faults are told at
 * once.
 */
public final class PoolJson {

    private static final Set<String> POOL = Set.of(
            "id",
            "name",
            "firstYear",
            "lastYear",
            "total",
            "usedInFirstYear",
            "frames",
            "purposes",
            "content",
            "grounds",
            "consulted",
            "addressees");
    private static final Set<String> FRAME =
            Set.of("kind", "total", "yearly", "carriedOver", "advancePercent", "payment", "rounds", "criteria");
    private static final Set<String> ROUNDS = Set.of("perYear", "announcedMonthsBefore", "distributedMonthsAfter");
    private static final Set<String> CRITERION = Set.of("id", "order", "bonus", "danish", "english");
    private static final Set<String> PURPOSE = Set.of("id", "danish", "english");

    private PoolJson() {}

    /**
     * Reads a pool.
     *
     * @param json the document, in UTF-8
     * @return the pool
     * @throws InvalidFundingException if it is no JSON, or not of this form; carries every fault
     */
    public static Pool read(byte[] json) {
        List<String> faults = new ArrayList<>();
        Pool pool = pool(JsonForm.document(json, faults, POOL));
        if (pool == null || !faults.isEmpty()) {
            throw new InvalidFundingException(faults);
        }
        return pool;
    }

    private static @Nullable Pool pool(JsonForm form) {
        String id = form.required("id");
        String name = form.required("name");
        int first = year(form, "firstYear");
        int last = year(form, "lastYear");
        BigDecimal total = form.decimal("total");
        if (total == null) {
            form.fault("total", "expected kroner, found nothing");
        }
        List<FrameRules> frames = new ArrayList<>();
        Set<FundKind> kinds = new HashSet<>();
        for (JsonForm frame : form.objects("frames", FRAME)) {
            Optional.ofNullable(frame(frame)).ifPresent(rules -> {
                frames.add(rules);
                if (!kinds.add(rules.kind())) {
                    frame.fault("kind", "expected every kind once");
                }
            });
        }
        if (form.has("frames") && frames.isEmpty() && form.isWithoutFault()) {
            form.fault("frames", "expected at least one frame, found none; where they are unknown, leave the word out");
        }
        List<PurposeArea> purposes = form.objects("purposes", PURPOSE).stream()
                .map(area -> new PurposeArea(
                        orDash(area.required("id")), orDash(area.required("danish")), orDash(area.required("english"))))
                .toList();
        List<ContentItem> content = form.words("content", ContentItem.values(), ContentItem::text);
        List<CancellationGround> grounds = form.words("grounds", CancellationGround.values(), CancellationGround::text);
        List<String> consulted = form.texts("consulted");
        List<String> addressees = form.texts("addressees");
        BigDecimal used = form.decimal("usedInFirstYear");
        if (!form.isWithoutFault()) {
            return null;
        }
        try {
            Pool.Builder builder = Pool.builder(id, name, first, last, Objects.requireNonNull(total, "total"))
                    .purposes(purposes)
                    .consulted(consulted)
                    .addressees(addressees);
            if (!form.has("frames")) {
                Arrays.stream(FundKind.values()).map(FrameRules::unknown).forEach(builder::frame);
            }
            frames.forEach(builder::frame);
            if (used != null) {
                builder.usedInFirstYear(used);
            }
            if (form.has("content")) {
                builder.content(content.isEmpty() ? EnumSet.noneOf(ContentItem.class) : EnumSet.copyOf(content));
            }
            if (form.has("grounds")) {
                builder.grounds(grounds.isEmpty() ? EnumSet.noneOf(CancellationGround.class) : EnumSet.copyOf(grounds));
            }
            return builder.build();
        } catch (IllegalArgumentException | IllegalStateException contradiction) {
            form.refuse(contradiction.getMessage());
            return null;
        }
    }

    /** Stands in for a text whose absence is a fault already. */
    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static int year(JsonForm form, String property) {
        Optional<Integer> year = form.whole(property);
        if (year.isEmpty() && !form.has(property)) {
            form.fault(property, "expected a year, found nothing");
        }
        return year.orElse(0);
    }

    private static @Nullable FrameRules frame(JsonForm form) {
        Optional<FundKind> kind = form.word("kind", FundKind.values(), FundKind::text);
        if (kind.isEmpty()) {
            if (!form.has("kind")) {
                form.fault("kind", "expected investment or trial, found nothing");
            }
            return null;
        }
        FrameRules.Builder builder = FrameRules.builder(kind.get());
        try {
            Optional.ofNullable(form.decimal("total")).ifPresent(builder::total);
            yearly(form).ifPresent(builder::yearly);
            form.yesOrNo("carriedOver").ifPresent(builder::carriedOver);
            Optional.ofNullable(form.decimal("advancePercent")).ifPresent(builder::advancePercent);
            form.word("payment", PaymentForm.values(), payment -> payment.name().toLowerCase(Locale.ROOT))
                    .ifPresent(builder::payment);
            form.object("rounds", ROUNDS)
                    .map(rounds -> new RoundRules(
                            rounds.whole("perYear").orElse(0),
                            rounds.whole("announcedMonthsBefore").orElse(0),
                            rounds.whole("distributedMonthsAfter").orElse(0)))
                    .ifPresent(builder::rounds);
            if (form.has("criteria")) {
                builder.criteria(form.objects("criteria", CRITERION).stream()
                        .map(criterion -> new Criterion(
                                criterion.required("id"),
                                criterion.whole("order").orElse(0),
                                criterion.yesOrNo("bonus").orElse(false),
                                criterion.required("danish"),
                                criterion.required("english")))
                        .toList());
            }
            return builder.build();
        } catch (IllegalArgumentException | IllegalStateException contradiction) {
            form.refuse(contradiction.getMessage());
            return null;
        }
    }

    private static Optional<Map<Integer, BigDecimal>> yearly(JsonForm form) {
        Set<String> words = form.wordsOf("yearly");
        return form.object("yearly", words).map(years -> {
            Map<Integer, BigDecimal> frames = new TreeMap<>();
            for (String word : words) {
                BigDecimal amount = years.decimal(word);
                if (!word.matches("[0-9]{4}") || amount == null) {
                    form.fault("yearly", "expected kroner by year, such as \"2025\": 1000000.00");
                } else {
                    frames.put(Integer.valueOf(word), amount);
                }
            }
            return frames;
        });
    }
}
