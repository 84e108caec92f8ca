package dk.almendata.funding;

import java.time.LocalDate;
import java.util.List;

/**
 * Strategi for digitalisering af alment byggeri of 22 March 2021, as its published text gives it. Constants; may be shared between threads.
 */
public final class StandardStrategy {

    private static final String LBF = "Landsbyggefonden";
    private static final String BSF = "Byggeskadefonden";
    private static final String AGENCY = "Bolig- og Planstyrelsen";

    /** The strategy that digitaliseringspuljen pays for. */
    public static final Strategy DIGITALISERING = new Strategy(
            "Strategi for digitalisering af alment byggeri",
            LocalDate.of(2021, 3, 22),
            aims(),
            projects(),
            milestones(),
            List.of(
                    new StrategyBody(
                            "styregruppe", AGENCY, List.of("Indenrigs- og Boligministeriet", LBF, "BL", AGENCY)),
                    new StrategyBody("arbejdsgruppe", "", List.of(LBF, BSF, AGENCY)),
                    new StrategyBody(
                            "følgegruppe",
                            "",
                            List.of(
                                    "interesseorganisationer",
                                    "boligorganisationer",
                                    "kommuner",
                                    "leverandører af it-løsninger",
                                    "andre centrale aktører"))),
            2020,
            2026);

    private StandardStrategy() {}

    private static List<StrategyPoint> aims() {
        return List.of(
                new StrategyPoint(
                        "start",
                        "igangsætte projekter, der bidrager til digitaliseringen af nybyggeri, drift, vedligeholdelse og renovering",
                        "start projects that contribute to digitalisation of new building, operation, maintenance and renovation"),
                new StrategyPoint(
                        "practice",
                        "projekter, der kan implementeres i praksis med umiddelbare gevinster for afdelinger og boligorganisationer",
                        "projects that are practicable, with immediate gains for afdelinger and boligorganisationer"),
                new StrategyPoint(
                        "coordination",
                        "koordinerede projekter med fælles begreber og definitioner",
                        "coordinated projects with shared concepts and definitions"),
                new StrategyPoint(
                        "sustainability",
                        "opfylde strategien for bæredygtigt byggeri og lovgivningen proaktivt",
                        "meet the strategy for sustainable building and its law proactively"),
                new StrategyPoint(
                        "renewal",
                        "en proces, hvor nye digitale løsninger overvejes og inddrages",
                        "a process in which new digital solutions are considered and taken in"));
    }

    private static List<StrategyPoint> projects() {
        return List.of(
                new StrategyPoint("dcab", "Det Centrale Almene Bygningsregister", "the register of all social housing"),
                new StrategyPoint(
                        "byggeportal",
                        "Almen Byggeportal, digital aflevering af byggesager",
                        "Almen Byggeportal, digital hand-over of building cases"),
                new StrategyPoint("mark", "tilstandsmærke for alment byggeri", "condition mark of social housing"),
                new StrategyPoint("chart", "justering af den almene kontoplan", "adjusted chart of accounts"),
                new StrategyPoint(
                        "development",
                        "udviklingsprojekter, fx sensorer og genbrug af data i økonomi og udbud",
                        "development projects, such as sensors and reuse of data in economy and procurement"));
    }

    private static List<Milestone> milestones() {
        return List.of(
                milestone("strategy", "2021-03-31", "strategien præsenteres", "the strategy is presented"),
                milestone(
                        "dcab-data",
                        "2021-03-31",
                        "data fra boligafdelingerne er indkommet til DCAB",
                        "data of afdelinger have come into DCAB"),
                milestone(
                        "dcab-access",
                        "2021-11-30",
                        "DCAB-data stilles til rådighed for udvalgte aktører",
                        "DCAB data are available to chosen parties"),
                milestone(
                        "chart-proposal",
                        "2021-12-31",
                        "forslag til justering af den almene kontoplan",
                        "proposal for the adjusted chart of accounts"),
                milestone(
                        "condition-system",
                        "2022-06-30",
                        "tilstandsvurderingssystem, der danner tilstandsmærker automatisk fra data i DCAB",
                        "condition system that makes marks automatically from DCAB data"),
                milestone(
                        "status",
                        "2022-12-31",
                        "status for første del og nye milepæle for 2023-2026",
                        "status of the first part and new milestones for 2023-2026"),
                milestone(
                        "basic-projects",
                        "2023-12-31",
                        "de basale registrerings- og digitaliseringsprojekter er taget i anvendelse",
                        "the basic projects of registration and digitalisation are in use"),
                milestone(
                        "next-projects",
                        "2023-12-31",
                        "beslutning om tilpasning og nye projekter for 2024-2026",
                        "decision on adaptations and new projects for 2024-2026"));
    }

    private static Milestone milestone(String id, String by, String danish, String english) {
        return new Milestone(new StrategyPoint(id, danish, english), LocalDate.parse(by));
    }
}
