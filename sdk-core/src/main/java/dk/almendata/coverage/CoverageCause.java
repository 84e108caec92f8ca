package dk.almendata.coverage;

import java.util.Locale;

/**
 * Why a period stands as it does: a closed list, each with the state that it means, a sentence, and what to do. The page
 * {@code docs/causes.md} has an entry for each.
 *
 * <p>Source of the causes: guide 3.3.3 and 3.3.4, and decisions on what counts as present.
 */
public enum CoverageCause {
    /** Nothing is wrong. */
    NONE(CoverageState.LOADED, "The delivery is loaded.", "", "Leverancen er indlæst.", ""),
    /** The period has not ended, or its run lies ahead. */
    NOT_DUE_YET(
            CoverageState.NOT_DUE,
            "The period is not due yet.",
            "Wait for the next run.",
            "Perioden er ikke forfalden endnu.",
            "Vent på næste kørsel."),
    /** {@code Oprettet} or {@code Tilføjet køen}. */
    QUEUED(
            CoverageState.WAITING,
            "The delivery is in the service's queue.",
            "Wait; it is fetched by the next sync after it has run.",
            "Leverancen står i kø hos tjenesten.",
            "Vent; den hentes af den næste sync, når den er kørt."),
    /** {@code Eksekverer}. */
    RUNNING(
            CoverageState.WAITING,
            "The service is making the delivery.",
            "Wait; it is fetched by the next sync after it has run.",
            "Tjenesten er ved at danne leverancen.",
            "Vent; den hentes af den næste sync, når den er kørt."),
    /** Queued or running for longer than the days of grace. */
    STUCK(
            CoverageState.WAITING,
            "The delivery has been in the service's queue for too long.",
            "Ask LBF, or re-run the subscription (Gen-kør) in the portal.",
            "Leverancen har stået for længe i kø hos tjenesten.",
            "Spørg LBF, eller gen-kør abonnementet i portalen."),
    /** A status that the guide does not name. */
    UNKNOWN_STATUS(
            CoverageState.WAITING,
            "The delivery has a status that is not known, so it is not fetched.",
            "Look at it in the portal and report the status.",
            "Leverancen har en ukendt status og hentes derfor ikke.",
            "Se på den i portalen, og meld status."),
    /** {@code Fejlet}. */
    FAILED_AT_LBF(
            CoverageState.FAILED,
            "The delivery failed at LBF.",
            "If it fails again, ask LBF.",
            "Leverancen fejlede hos LBF.",
            "Fejler den igen, så spørg LBF."),
    /** Ready, but not loaded by this database yet. */
    NOT_LOADED_YET(
            CoverageState.AVAILABLE,
            "The delivery is ready and not loaded yet.",
            "Run sync.",
            "Leverancen er klar og ikke indlæst endnu.",
            "Kør sync."),
    /** Of a test package, which is not loaded unless asked for. */
    TEST_PACKAGE(
            CoverageState.AVAILABLE,
            "The delivery is of a test package.",
            "Nothing; test packages stay out of the tables by default.",
            "Leverancen hører til en testpakke.",
            "Intet; testpakker holdes normalt ude af tabellerne."),
    /** Could not be fetched or loaded; the next run tries again. */
    FAILED_HERE(
            CoverageState.FAILED,
            "The delivery could not be fetched or loaded here.",
            "Run sync again; see the message.",
            "Leverancen kunne ikke hentes eller indlæses her.",
            "Kør sync igen; se meddelelsen."),
    /** Held here. */
    HELD_HERE(
            CoverageState.HELD,
            "The delivery is held until somebody decides.",
            "Look at what was found (table sync_finding) and at the delivery in the portal; nothing is replaced meanwhile.",
            "Leverancen holdes tilbage, til nogen beslutter.",
            "Se, hvad der blev fundet (tabel sync_finding), og se på leverancen i portalen; intet erstattes imens."),
    /** Rejected here. */
    REJECTED_HERE(
            CoverageState.REJECTED,
            "The delivery was refused by the checks, or somebody rejected it.",
            "Read what was found or why it was rejected (explain and its id); re-run the subscription (Gen-kør), or undo the rejection.",
            "Leverancen blev afvist af kontrollen eller af en medarbejder.",
            "Læs, hvad der blev fundet, eller hvorfor den blev afvist (explain og dens id); gen-kør abonnementet, eller fortryd afvisningen."),
    /** A loaded full delivery holds the period: the December rule, and what lies before the first month of a Delvis. */
    COVERED_BY_FULL(
            CoverageState.COVERED,
            "A loaded full delivery of the area holds the period.",
            "",
            "En indlæst fuld leverance af området indeholder perioden.",
            ""),
    /** The area has no Delvis: its loaded whole tables hold every period that had ended when they were due. In a matrix only. */
    NO_DELVIS(
            CoverageState.COVERED,
            "The area has no Delvis; its loaded whole tables hold the period.",
            "",
            "Området har ingen Delvis; de indlæste hele tabeller indeholder perioden.",
            ""),
    /** {@code Aktiv} is not set, or was not when the period was due. */
    SUBSCRIPTION_STOPPED(
            CoverageState.MISSING,
            "The subscription is stopped, or was never started.",
            "Start it in the portal; a start creates what is missing.",
            "Abonnementet er stoppet eller blev aldrig startet.",
            "Start det i portalen; en start danner det, der mangler."),
    /** {@code Valid} is not set; {@code Besked} says why. */
    SUBSCRIPTION_INVALID(
            CoverageState.MISSING,
            "The subscription is not valid, so the service has stopped it.",
            "Restore the access or repair the subscription (Reparér), then start it.",
            "Abonnementet er ikke gyldigt, så tjenesten har stoppet det.",
            "Genskab adgangen, eller reparér abonnementet, og start det så."),
    /** The recipient's access to an organisation or to the datapakke had ended when the period was due. */
    ACCESS_ENDED(
            CoverageState.MISSING,
            "The access of the recipient had ended.",
            "Have the access granted again, then start the subscription.",
            "Modtagerens adgang var udløbet.",
            "Få adgangen tildelt igen, og start så abonnementet."),
    /** The deliveries of the period were made with a filter in which the organisation did not stand. */
    ORGANISATION_NOT_IN_FILTER(
            CoverageState.MISSING,
            "The organisation was not in the filter when the period was delivered.",
            "If it does not come then, ask LBF.",
            "Organisationen stod ikke i filteret, da perioden blev leveret.",
            "Kommer den ikke da, så spørg LBF."),
    /** The subscription is active and valid, and yet the delivery has never been listed. */
    NEVER_LISTED(
            CoverageState.MISSING,
            "The delivery is due and the service has never listed it.",
            "If it does not come then, ask LBF.",
            "Leverancen er forfalden, og tjenesten har aldrig vist den.",
            "Kommer den ikke da, så spørg LBF.");

    private final CoverageState state;
    private final String sentence;
    private final String remedy;
    private final String danishSentence;
    private final String danishRemedy;

    CoverageCause(CoverageState state, String sentence, String remedy, String danishSentence, String danishRemedy) {
        this.state = state;
        this.sentence = sentence;
        this.remedy = remedy;
        this.danishSentence = danishSentence;
        this.danishRemedy = danishRemedy;
    }

    /**
     * What a period with this cause has come to; each cause means one state.
     *
     * @return the state
     */
    public CoverageState state() {
        return state;
    }

    /**
     * What it means.
     *
     * @return a sentence in English with a full stop
     */
    public String sentence() {
        return sentence;
    }

    /**
     * What it means, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence with a full stop
     */
    public String sentence(Locale locale) {
        return isDanish(locale) ? danishSentence : sentence;
    }

    /**
     * What to do, as far as it follows from the cause alone; {@link CoverageRow#remedy()} knows the period too.
     *
     * @return a sentence in English with a full stop; empty where there is nothing to do
     */
    public String remedy() {
        return remedy;
    }

    /**
     * What to do, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence with a full stop; empty where there is nothing to do
     */
    public String remedy(Locale locale) {
        return isDanish(locale) ? danishRemedy : remedy;
    }

    /**
     * The code that reports use.
     *
     * @return {@code neverListed}, {@code failedAtLbf} and so on
     */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_", -1)) {
            code.append(
                    code.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return code.toString();
    }

    static boolean isDanish(Locale locale) {
        return locale.getLanguage().equals("da");
    }
}
