package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentLevel;

/** A query over our own data that need not be written. */
enum ReadyQuery {
    /**
     * The heat of the newest year of each installation whose dwelling is known, added up: energy, volume, the cooling of the sums, and the
     * energy per m2 of those whose energy and area are both known.
     */
    HEAT;

    private static final String SUMS = """
            SELECT {number} AS lbf_nr,
              CAST(SUM(annual_energy_mwh) AS NUMERIC(18, 3)) AS "Varme MWh",
              CAST(SUM(annual_volume_m3) AS NUMERIC(18, 2)) AS "Varme m3",
              CAST(SUM(CASE WHEN volume_m3 > 0 THEN energy_mwh END) * 860
                / SUM(CASE WHEN energy_mwh IS NOT NULL AND volume_m3 > 0 THEN volume_m3 END) AS NUMERIC(18, 1)) AS "Afkøling",
              CAST(SUM(CASE WHEN area_m2 > 0 THEN annual_energy_mwh END) * 1000
                / SUM(CASE WHEN area_m2 > 0 AND annual_energy_mwh IS NOT NULL THEN area_m2 END) AS NUMERIC(18, 1)) AS "Varme kWh pr m2",
              COUNT(*) AS "Installationer",
              CAST(MIN(period_end) AS VARCHAR(10)) AS "Aflæst fra",
              CAST(MAX(period_end) AS VARCHAR(10)) AS "Aflæst til"
            FROM consumption_use
            WHERE period = 'YEAR' AND years_back = 0 AND LENGTH(lbf_nr) >= {digits}
            GROUP BY {number}
            ORDER BY {number}
            """;

    /** The query, whose numbers are those of a level. */
    String sql(EnrichmentLevel level) {
        if (level != EnrichmentLevel.AFDELING && level != EnrichmentLevel.BYGGEAFSNIT) {
            throw Refusal.usage(
                    "--query heat: expected --level afdeling or byggeafsnit, since heat is used in buildings.");
        }
        int digits = level.lbfLevel().digits();
        return SUMS.replace("{number}", "SUBSTRING(lbf_nr FROM 1 FOR " + digits + ")")
                .replace("{digits}", Integer.toString(digits));
    }

    /** What the enrichment is called, unless it is called something else. */
    String description() {
        return "Varme";
    }
}
