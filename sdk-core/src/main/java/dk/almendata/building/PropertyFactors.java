package dk.almendata.building;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The property factors of {@code forbrugerdatabaser.txt} 3.4, one a line: number; kind; label; gloss; group; measure. */
final class PropertyFactors {

    private static final int FIELDS = 6;

    private static final String LINES = """
            500;HEADING;Energibesparende tiltag (dato for etablering af...);Energy saving measures (date of establishment);;
            501;MEASURE_DATE;Øvrige varmebesparende tiltag;Other heat saving measures;10. Øvrige;10,1
            511;MEASURE_DATE;Efterisolering af tag;Insulation of the roof;1. Klimaskærm;1,1
            512;MEASURE_DATE;Efterisolering af facader;Insulation of facades;1. Klimaskærm;1,2
            513;MEASURE_DATE;Nye vinduer / forsatsvinduer;New or secondary windows;1. Klimaskærm;1,3
            521;MEASURE_DATE;Efterisolering af beholdere, rør og ventiler;Insulation of tanks, pipes and valves;2. Teknisk isolering;2,1
            522;MEASURE_DATE;Efterisolering af ledninger i jord;Insulation of pipes in the ground;2. Teknisk isolering;2,2
            531;MEASURE_DATE;Renovering af varmeanlæg;Renovation of the heating plant;3. Varmeanlæg;3,1
            541;MEASURE_DATE;Renovering af brugsvandsanlæg;Renovation of the hot water plant;4. Brugsvandsanlæg;4,1
            551;MEASURE_DATE;Etablering af varmegenvinding;Heat recovery;5. Ventilation;5,1
            552;MEASURE_DATE;Etablering af behovstyret ventilation;Ventilation by demand;5. Ventilation;5,2
            553;MEASURE_DATE;Indregulering af luftmængder.;Adjustment of air flows;5. Ventilation;5,3
            561;MEASURE_DATE;Indregulering af varmeanlæg;Adjustment of the heating plant;6. Indregulering;6,1
            562;MEASURE_DATE;Indregulering af brugsvandscirkulation;Adjustment of the hot water circulation;6. Indregulering;6,2
            571;MEASURE_DATE;Etablering af vejrkompensering;Weather compensation;7. Automatik;7,1
            572;MEASURE_DATE;Etablering af CTS mm.;Building management system;7. Automatik;7,3
            573;MEASURE_DATE;Etablering af natsænkning;Night setback;7. Automatik;7,2
            574;MEASURE_DATE;Optimering af eks. automatik;Optimising of existing automation;7. Automatik;7,4
            581;MEASURE_DATE;Etablering af solvarmeanlæg;Solar heating;8. Solvarme;8,1
            591;MEASURE_DATE;Etablering af varmepumpeanlæg;Heat pump;9. Varmepumpe;9,1
            600;HEADING;OIS-/BBR-oplysninger om arealer;Areas from OIS and BBR;;
            601;AREA;Samlet bygningsareal;Total building area;;
            602;AREA;Samlet boligareal;Total dwelling area;;
            603;AREA;Samlet erhvervsareal;Total business area;;
            604;AREA;Samlet tagetageareal;Total attic area;;
            605;AREA;Udnyttet tagetageareal;Used attic area;;
            606;AREA;Samlet kælderareal;Total basement area;;
            607;AREA;Kælderareal med lofthøjde under 1,25 meter;Basement area with a ceiling below 1.25 metres;;
            608;AREA;Areal for indbygget carport;Area of built-in carport;;
            609;AREA;Areal for indbygget garage;Area of built-in garage;;
            610;AREA;Areal for overdækket terrasse;Area of covered terrace;;
            611;AREA;Udestueareal;Area of garden room;;
            612;AREA;Areal af indbygget udhus;Area of built-in outhouse;;
            700;HEADING;OIS-/BBR-oplysninger om administrative koder;Administrative codes from OIS and BBR;;
            701;CODE;Bygningens anvendelseskode;Use of the building;;
            702;CODE;Varmeinstallation;Heating installation;;
            703;CODE;Supplerende varmekilde;Supplementary heating;;
            704;CODE;Opvarmningsmiddel;Heating fuel;;
            705;CODE;Energimærke for varme;Energy label for heat;;
            800;HEADING;OIS-/BBR-oplysninger om årstal;Years from OIS and BBR;;
            801;YEAR;Opførelsesår;Year of building;;
            802;YEAR;Ombygningsår;Year of rebuilding;;
            900;HEADING;Øvrige;Others;;
            901;NOTICE;Straksadvisering;Immediate notice;;
            """;

    static final Map<Integer, PropertyFactor> BY_NUMBER = read();

    private PropertyFactors() {}

    private static Map<Integer, PropertyFactor> read() {
        Map<Integer, PropertyFactor> factors = new TreeMap<>();
        LINES.lines().forEach(line -> {
            String[] fields = line.split(";", FIELDS);
            PropertyFactor factor = new PropertyFactor(
                    Integer.parseInt(fields[0]),
                    FactorKind.valueOf(fields[1]),
                    fields[2],
                    fields[3],
                    text(fields[4]),
                    text(fields[5]));
            factors.put(factor.number(), factor);
        });
        return Collections.unmodifiableMap(factors);
    }

    private static Optional<String> text(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
