package dk.almendata.consumption;

/** What a reader of a result should know: a closed list. A flag never changes a value; it travels with it. */
public enum ConsumptionFlag {
    /** A corrected value went in. */
    CORRECTED("A corrected value went in.", "Der indgår en korrigeret værdi."),
    /** A smoothed value went in. */
    SMOOTHED("A value that was evened out went in.", "Der indgår en udjævnet værdi."),
    /** An estimated value went in. */
    ESTIMATED("An estimated value went in.", "Der indgår en skønnet værdi."),
    /** The cooling lies below the configured limit. */
    LOW_COOLING(
            "The water comes back too warm; look at the installation.",
            "Vandet kommer for varmt tilbage; se på installationen."),
    /** The implied cooling is one that no installation has. */
    COOLING_IMPLAUSIBLE(
            "No installation cools that much or little; check the units of energy and volume.",
            "Så meget eller så lidt afkøler ingen installation; kontrollér enhederne for energi og volumen."),
    /** The cooling by energy and volume and that by the registers are too far apart. */
    REGISTERS_DISAGREE(
            "Energy and temperature registers do not fit; check units, resolution and if the meter counts cooling too.",
            "Energi og temperaturregistre passer ikke sammen; kontrollér enheder, opløsning og om måleren også tæller"
                    + " køling."),
    /** Too little was used for a cooling to tell anything. */
    TOO_LITTLE_USED("Too little was used to tell a cooling.", "Forbruget er for lille til at vise en afkøling."),
    /** Energy or volume is not known. */
    AMOUNT_MISSING("Energy or volume is not known.", "Energi eller volumen er ukendt."),
    /** The method needs mean temperatures, and there are none. */
    TEMPERATURES_MISSING(
            "The method needs mean temperatures or the temperature registers, which are missing.",
            "Metoden kræver middeltemperaturer eller temperaturregistre, som mangler."),
    /** The method needs mean temperatures, and those there are cannot be: they were culled. */
    TEMPERATURES_IMPLAUSIBLE(
            "The mean temperatures cannot be those of water that gives off heat and were left out: each lies above 0 and at most at 150 °C, and"
                    + " the return is not the warmer one.",
            "Middeltemperaturerne kan ikke være dem af vand, der afgiver varme, og er udeladt: hver ligger over 0 og højst på 150 °C, og"
                    + " returen er ikke den varmeste."),
    /** The resolution of the volume register was taken from how the volume is written. */
    RESOLUTION_ASSUMED(
            "The resolution was taken from the decimals of the volume; state it.",
            "Opløsningen er taget fra volumenets decimaler; angiv den."),
    /** A register began again at nothing inside the period, and was counted on. */
    ROLLOVER(
            "A register began again at nothing and was counted on.",
            "Et tælleværk er løbet over, og der er regnet videre."),
    /** A part of the meter was exchanged inside the period. */
    EXCHANGE("A part of the meter was exchanged in the period.", "En del af måleren er skiftet i perioden."),
    /** Old and new part of an exchange were not read on the same day. */
    EXCHANGE_GAP(
            "Old and new part were read on different days; what was used in between is not counted.",
            "Gammel og ny del er aflæst på forskellige dage; forbruget imellem er ikke talt med."),
    /** Much more was used between two readings than around them. */
    JUMP(
            "Much more was used between two readings than around them; look at the readings.",
            "Mellem to aflæsninger er der brugt langt mere end omkring dem; se på aflæsningerne."),
    /** A correction took more away than was counted. */
    NEGATIVE_USE(
            "A correction takes more away than was counted, so the use is negative; check the correction and its sign.",
            "En korrektion trækker mere fra, end der er talt, så forbruget er negativt; kontrollér korrektionen og dens fortegn."),
    /** The readings contradict each other, so nothing was computed of them. */
    READINGS_AT_FAULT(
            "The readings contradict each other; nothing was computed of them.",
            "Aflæsningerne modsiger hinanden; der er ikke regnet på dem."),
    /** There are not two annual readings yet; the value is what is expected in a normal year. */
    EXPECTED(
            "There are not two annual readings yet; shown is what is expected in a normal year.",
            "Der er endnu ikke to årsaflæsninger; vist er det forventede forbrug i et normalår."),
    /** There are not two annual readings yet, and nothing is expected. */
    NO_YEAR("There are not two annual readings yet.", "Der er endnu ikke to årsaflæsninger."),
    /** There are no degree days for the whole period, so nothing was normalised. */
    NO_DEGREE_DAYS(
            "There are no degree days for the whole period, so there is no result.",
            "Der er ikke graddage for hele perioden, så der er intet resultat."),
    /** The fixed part is larger than the whole, so nothing was normalised. */
    FIXED_ABOVE_TOTAL(
            "The fixed part is larger than the whole use; check the summer months.",
            "Det vejruafhængige forbrug er større end hele forbruget; kontrollér sommermånederne."),
    /** An annual value of a period that is far from 365 days. */
    FAR_FROM_A_YEAR(
            "The period is far from 365 days, so the season bends the annual value.",
            "Perioden er langt fra 365 dage, så årstiden skævvrider årsforbruget.");

    private final String english;
    private final String danish;

    ConsumptionFlag(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * What it means and what to do.
     *
     * @return an English sentence
     */
    public String english() {
        return english;
    }

    /**
     * What it means and what to do.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }
}
