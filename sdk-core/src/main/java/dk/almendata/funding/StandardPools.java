package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The two pools of Grøn Boligaftale 2020, as their published texts give them.
 *
 * <p>Source of Bæredygtighedspuljen: its Administrationsgrundlag, points 1 to 9. Source of digitaliseringspuljen: the strategy of 22 March
 * 2021, which names a total, expected parts and what was used in 2020, and no rules. Constants; may be shared between threads.
 */
public final class StandardPools {

    /** 150 mio. kr. for 2021 to 2026. */
    public static final Pool BAEREDYGTIGHED = baeredygtighed();

    /** 50 mio. kr. for 2020 to 2026, 5 of which were used in 2020 on the web portal and DCAB; its rules are unknown. */
    public static final Pool DIGITALISERING = Pool.builder(
                    "digitalisering", "Digitaliseringspuljen", 2020, 2026, millions("50"))
            .usedInFirstYear(millions("5"))
            .frame(FrameRules.unknown(FundKind.INVESTMENT))
            .frame(FrameRules.unknown(FundKind.TRIAL))
            .purposes(digitalPurposes())
            .strategy(StandardStrategy.DIGITALISERING)
            .build();

    private static final List<Pool> ALL = List.of(BAEREDYGTIGHED, DIGITALISERING);

    private StandardPools() {}

    /**
     * Both.
     *
     * @return the pools, unmodifiable
     */
    public static List<Pool> all() {
        return ALL;
    }

    /**
     * One of them by its short name.
     *
     * @param id {@code baeredygtighed} or {@code digitalisering}
     * @return the pool; empty for any other name
     */
    public static Optional<Pool> find(String id) {
        Objects.requireNonNull(id, "id");
        return ALL.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** What the strategy names as examples ("fx") of what the money may pay for, and the kinds of project. */
    private static List<PurposeArea> digitalPurposes() {
        return List.of(
                new PurposeArea("analysis", "analyser", "analyses"),
                new PurposeArea("system", "systemudvikling", "system development"),
                new PurposeArea("guidance", "vejledning", "guidance"),
                new PurposeArea("full-scale-trial", "fuldskala-afprøvning", "full-scale trials"),
                new PurposeArea(
                        "demonstration",
                        "demonstrations- og implementeringsprojekter",
                        "projects of demonstration and implementation"),
                new PurposeArea("development", "forsøgs- og udviklingsprojekter", "projects of trial and development"),
                new PurposeArea("research", "forskningsprægede aktiviteter", "research"));
    }

    private static Pool baeredygtighed() {
        List<String> authorities =
                List.of("Transport- og Boligministeriets departement", "Trafik-, Bygge- og Boligstyrelsen");
        return Pool.builder("baeredygtighed", "Bæredygtighedspuljen", 2021, 2026, millions("150"))
                .frame(FrameRules.builder(FundKind.INVESTMENT)
                        .total(millions("100"))
                        .yearly(years("16.5", "17.5"))
                        .carriedOver(true)
                        .advancePercent(BigDecimal.valueOf(20))
                        .payment(PaymentForm.YDELSESSTOETTE)
                        .rounds(RoundRules.allYear())
                        .criteria(criteria(0))
                        .build())
                .frame(FrameRules.builder(FundKind.TRIAL)
                        .total(millions("50"))
                        .yearly(years("8.5", "7.5"))
                        .carriedOver(true)
                        .advancePercent(BigDecimal.ZERO)
                        .payment(PaymentForm.CASH)
                        .rounds(new RoundRules(1, 3, 2))
                        .criteria(trialCriteria())
                        .build())
                .purposes(List.of(
                        new PurposeArea("materials", "klimavenlige byggematerialer", "climate-friendly materials"),
                        new PurposeArea("reuse", "genanvendelse af byggematerialer", "reuse of materials"),
                        new PurposeArea(
                                "consumption",
                                "optimeret anvendelse og besparelser på el og varme",
                                "optimised use and savings of electricity and heat"),
                        new PurposeArea(
                                "lifetime",
                                "længere levetid og mindre miljøbelastning, fx den frivillige bæredygtighedsklasse",
                                "longer life and less environmental load, such as the voluntary sustainability class"),
                        new PurposeArea(
                                "energy",
                                "effektivt energiforbrug, fx varmepumper",
                                "efficient energy use, such as heat pumps")))
                .content(EnumSet.allOf(ContentItem.class))
                .grounds(EnumSet.allOf(CancellationGround.class))
                .consulted(authorities)
                .addressees(authorities)
                .build();
    }

    /** The trial frame ranks first of all by what the knowledge is needed for (point 5). */
    private static List<Criterion> trialCriteria() {
        List<Criterion> all = new ArrayList<>();
        all.add(new Criterion(
                "knowledge",
                0,
                false,
                "styrker vidensgrundlaget for byggeri og renovering, der forventes i de kommende ca. 10 år",
                "strengthens the knowledge for building and renovation expected in the coming about 10 years"));
        all.addAll(criteria(1));
        return all;
    }

    private static List<Criterion> criteria(int order) {
        return List.of(
                new Criterion(
                        "gain",
                        order,
                        false,
                        "størst relativ miljø- eller klimagevinst, i forhold til størrelse og omkostninger",
                        "largest relative environmental gain, against size and cost"),
                new Criterion(
                        "realism",
                        order,
                        false,
                        "mest realistisk at gennemføre, med den fornødne viden og kompetence",
                        "most realistic, with the right knowledge and competence"),
                new Criterion(
                        "cost",
                        order,
                        false,
                        "mest omkostningseffektiv og størst egenfinansiering",
                        "most cost-effective and largest own financing"),
                new Criterion(
                        "breadth",
                        order,
                        false,
                        "resultater, der er bredt anvendelige",
                        "results that are broadly usable"),
                new Criterion(
                        "synergy",
                        order,
                        true,
                        "synergi med projekter fra digitaliseringspuljen",
                        "synergy with projects of digitaliseringspuljen"));
    }

    private static SortedMap<Integer, BigDecimal> years(String until2025, String in2026) {
        SortedMap<Integer, BigDecimal> frames = new TreeMap<>();
        for (int year = 2021; year <= 2025; year++) {
            frames.put(year, millions(until2025));
        }
        frames.putAll(Map.of(2026, millions(in2026)));
        return frames;
    }

    private static BigDecimal millions(String text) {
        return new BigDecimal(text).movePointRight(6).setScale(2);
    }
}
