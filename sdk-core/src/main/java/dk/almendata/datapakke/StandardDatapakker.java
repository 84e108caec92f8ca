package dk.almendata.datapakke;

import java.util.Map;
import java.util.TreeMap;

/** The 19 datapakker of guide 3.3.2, descriptions as printed there, repetition and filter as assumed by decision. */
final class StandardDatapakker {

    private StandardDatapakker() {}

    static Map<DatapakkeName, Datapakke> all() {
        Map<DatapakkeName, Datapakke> all = new TreeMap<>();
        wholeTables(all, "Almenstyringsdialog", "Almenstyringsdialog (Alle styringsdialogår)");
        wholeTables(all, "Beboerdata_Fuld", "Beboerdata (Alle år)");
        wholeTables(all, "FællesDataark_Fuld", "Fælles dataark (Alle år)");
        wholeTables(all, "Grunddata_Fuld", "Grunddata (Alle år)");
        wholeTables(all, "Grunddata_Fuld_test", "Grunddata (Alle år)");
        wholeTables(all, "Ledigbolig_Fuld", "Ledigbolig (Alle år)");
        wholeTables(all, "Lån_Fuld", "Lån (Alle budgetår)");
        wholeTables(all, "Regnskab_Fuld", "Regnskab (Alle regnskabsår)");
        wholeTables(all, "Satser_Fuld", "Satser (Alle år)");
        twins(all, "Bbr", "BBR", Repetition.MONTHLY, PeriodFilter.NONE, "Seneste måned");
        twins(all, "Dcab", "Dcab", Repetition.YEARLY, PeriodFilter.CURRENT_YEAR, "Seneste år");
        twins(all, "Finanspostering", "Finanspostering", Repetition.MONTHLY, PeriodFilter.NONE, "Seneste måned");
        twins(all, "Huslejedata", "Huslejedata", Repetition.MONTHLY, PeriodFilter.NONE, "Seneste måned");
        twins(all, "Stamdata", "Stamdata", Repetition.MONTHLY, PeriodFilter.NONE, "Seneste måned");
        return all;
    }

    private static void wholeTables(Map<DatapakkeName, Datapakke> all, String name, String description) {
        add(all, Datapakke.builder(DatapakkeName.of(name)).description(description));
    }

    private static void twins(
            Map<DatapakkeName, Datapakke> all,
            String area,
            String label,
            Repetition repetition,
            PeriodFilter filter,
            String latest) {
        DatapakkeName full = DatapakkeName.of(area + "_Fuld");
        DatapakkeName partial = DatapakkeName.of(area + "_Delvis");
        add(
                all,
                Datapakke.builder(full)
                        .description(label + " (Alle år)")
                        .repetition(Repetition.INITIAL)
                        .periodFilter(PeriodFilter.START_TO_END_OF_LAST_YEAR)
                        .twin(partial));
        add(
                all,
                Datapakke.builder(partial)
                        .description(label + " (" + latest + ")")
                        .repetition(repetition)
                        .periodFilter(filter)
                        .twin(full));
    }

    private static void add(Map<DatapakkeName, Datapakke> all, Datapakke.Builder builder) {
        Datapakke datapakke = builder.build();
        all.put(datapakke.name(), datapakke);
    }
}
