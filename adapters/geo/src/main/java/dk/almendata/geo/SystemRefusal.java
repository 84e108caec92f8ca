package dk.almendata.geo;

import java.util.Locale;

/** Why coordinates of a system are not taken: a closed list. Immutable; may be shared between threads. */
public enum SystemRefusal {
    /** BBR code 1, EPSG:10158. */
    SYSTEM_34(
            "System 34 is defined by polynomials and needs grids that are not here; have the points converted to ETRS89/UTM zone 32"
                    + " (EPSG:25832) by the Danish geodata agency's tools first.",
            "System 34 er defineret ved polynomier og kræver gitre, som ikke er her; få punkterne omregnet til ETRS89/UTM zone 32"
                    + " (EPSG:25832) med Klimadatastyrelsens værktøjer først."),
    /** BBR code 2. */
    SYSTEM_45(
            "System 45 is defined by polynomials, as System 34 is; have the points converted to ETRS89/UTM zone 32 (EPSG:25832) first.",
            "System 45 er defineret ved polynomier ligesom System 34; få punkterne omregnet til ETRS89/UTM zone 32 (EPSG:25832) først."),
    /** BBR code 3, EPSG:2196 to 2198. */
    KP2000(
            "KP2000 has three zones and the code does not say which; have the points converted to ETRS89/UTM zone 32 (EPSG:25832)"
                    + " first.",
            "KP2000 har tre zoner, og koden siger ikke hvilken; få punkterne omregnet til ETRS89/UTM zone 32 (EPSG:25832) først."),
    /** BBR code 4, EPSG:23032 and 23033. */
    UTM_ED50(
            "UTM on ED50 lies some 200 metres from ETRS89 and its shift is a polynomial that is not here; have the points converted to"
                    + " ETRS89/UTM zone 32 (EPSG:25832) first.",
            "UTM på ED50 ligger omkring 200 meter fra ETRS89, og forskydningen er et polynomium, som ikke er her; få punkterne"
                    + " omregnet til ETRS89/UTM zone 32 (EPSG:25832) først."),
    /** A code of no system that is known here. */
    UNKNOWN(
            "It is no coordinate system that is known here; expected EPSG:25832 or EPSG:4093 to 4096, or code 5 in BBR.",
            "Det er intet koordinatsystem, der kendes her; forventede EPSG:25832 eller EPSG:4093 til 4096, eller kode 5 i BBR.");

    private final String english;
    private final String danish;

    SystemRefusal(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * Why, and what to do.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence
     */
    public String message(Locale locale) {
        return locale.getLanguage().equals("da") ? danish : english;
    }
}
