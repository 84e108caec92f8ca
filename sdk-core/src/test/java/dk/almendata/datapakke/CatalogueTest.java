package dk.almendata.datapakke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static Datapakke standard(String name) {
        return Catalogue.standard().get(DatapakkeName.of(name));
    }

    /** Guide 3.3.2 for names and descriptions; repetition and filter are decisions, marked assumed. */
    @ParameterizedTest
    @CsvSource({
        "Almenstyringsdialog, Almenstyringsdialog, FULL, YEARLY, NONE, , Almenstyringsdialog (Alle styringsdialogår)",
        "Bbr_Delvis, Bbr, PARTIAL, MONTHLY, NONE, Bbr_Fuld, BBR (Seneste måned)",
        "Bbr_Fuld, Bbr, FULL, INITIAL, START_TO_END_OF_LAST_YEAR, Bbr_Delvis, BBR (Alle år)",
        "Beboerdata_Fuld, Beboerdata, FULL, YEARLY, NONE, , Beboerdata (Alle år)",
        "Dcab_Delvis, Dcab, PARTIAL, YEARLY, CURRENT_YEAR, Dcab_Fuld, Dcab (Seneste år)",
        "Dcab_Fuld, Dcab, FULL, INITIAL, START_TO_END_OF_LAST_YEAR, Dcab_Delvis, Dcab (Alle år)",
        "Finanspostering_Delvis, Finanspostering, PARTIAL, MONTHLY, NONE, Finanspostering_Fuld,"
                + " Finanspostering (Seneste måned)",
        "Finanspostering_Fuld, Finanspostering, FULL, INITIAL, START_TO_END_OF_LAST_YEAR, Finanspostering_Delvis,"
                + " Finanspostering (Alle år)",
        "FællesDataark_Fuld, FællesDataark, FULL, YEARLY, NONE, , Fælles dataark (Alle år)",
        "Grunddata_Fuld, Grunddata, FULL, YEARLY, NONE, , Grunddata (Alle år)",
        "Grunddata_Fuld_test, Grunddata, FULL, YEARLY, NONE, , Grunddata (Alle år)",
        "Huslejedata_Delvis, Huslejedata, PARTIAL, MONTHLY, NONE, Huslejedata_Fuld, Huslejedata (Seneste måned)",
        "Huslejedata_Fuld, Huslejedata, FULL, INITIAL, START_TO_END_OF_LAST_YEAR, Huslejedata_Delvis,"
                + " Huslejedata (Alle år)",
        "Ledigbolig_Fuld, Ledigbolig, FULL, YEARLY, NONE, , Ledigbolig (Alle år)",
        "Lån_Fuld, Lån, FULL, YEARLY, NONE, , Lån (Alle budgetår)",
        "Regnskab_Fuld, Regnskab, FULL, YEARLY, NONE, , Regnskab (Alle regnskabsår)",
        "Satser_Fuld, Satser, FULL, YEARLY, NONE, , Satser (Alle år)",
        "Stamdata_Delvis, Stamdata, PARTIAL, MONTHLY, NONE, Stamdata_Fuld, Stamdata (Seneste måned)",
        "Stamdata_Fuld, Stamdata, FULL, INITIAL, START_TO_END_OF_LAST_YEAR, Stamdata_Delvis, Stamdata (Alle år)"
    })
    void standard_holdsThePackage(
            String name,
            String area,
            Extent extent,
            Repetition repetition,
            PeriodFilter filter,
            String twin,
            String description) {
        Datapakke datapakke = standard(name);
        assertThat(datapakke.area()).isEqualTo(DataArea.of(area));
        assertThat(datapakke.extent()).isEqualTo(extent);
        assertThat(datapakke.repetition()).isEqualTo(repetition);
        assertThat(datapakke.periodFilter()).isEqualTo(filter);
        assertThat(datapakke.twin().map(DatapakkeName::text).orElse(null)).isEqualTo(twin);
        assertThat(datapakke.hasTwin()).isEqualTo(twin != null);
        assertThat(datapakke.description()).isEqualTo(description);
        assertThat(datapakke.isTest()).isEqualTo(name.endsWith("_test"));
        assertThat(datapakke).hasToString(name);
    }

    @Test
    void standard_holds19_inOrder() {
        assertThat(Catalogue.standard().all())
                .hasSize(19)
                .extracting(Datapakke::name)
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lån_Fuld", "FællesDataark_Fuld"})
    void find_decomposedName_findsThePackage(String name) {
        DatapakkeName decomposed = DatapakkeName.of(Normalizer.normalize(name, Normalizer.Form.NFD));
        assertThat(Catalogue.standard().find(decomposed))
                .map(Datapakke::toString)
                .hasValue(name);
        assertThat(decomposed)
                .hasToString(name)
                .isEqualTo(DatapakkeName.of(name))
                .hasSameHashCodeAs(DatapakkeName.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbr_fuld", "BBR_Fuld", "Bbr_fuld", "Bbr", "Laan_Fuld", "Grunddata_Fuld_Test"})
    void get_otherSpelling_isNotFound(String name) {
        DatapakkeName other = DatapakkeName.of(name);
        assertThat(Catalogue.standard().find(other)).isEmpty();
        assertThatThrownBy(() -> Catalogue.standard().get(other))
                .isInstanceOfSatisfying(
                        UnknownDatapakkeException.class,
                        e -> assertThat(e.name()).isEqualTo(other))
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("Catalogue.with");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Bbr_Fuld", "Bbr_Fuld ", "Bbr\n_Fuld"})
    void name_thatCannotBeOne_isRefused(String text) {
        assertThatThrownBy(() -> DatapakkeName.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Energi_Delvis, Energi, PARTIAL, MONTHLY",
        "Energi_Fuld, Energi, FULL, YEARLY",
        "Energi, Energi, FULL, YEARLY",
        "Energi_Delvis_test, Energi, PARTIAL, MONTHLY",
        "_Fuld, _Fuld, FULL, YEARLY",
        "_test, _test, FULL, YEARLY"
    })
    void definitionOf_unknownName_followsItsSpelling(String name, String area, Extent extent, Repetition repetition) {
        Datapakke datapakke = Catalogue.standard().definitionOf(DatapakkeName.of(name));
        assertThat(datapakke.area()).isEqualTo(DataArea.of(area));
        assertThat(datapakke.extent()).isEqualTo(extent);
        assertThat(datapakke.repetition()).isEqualTo(repetition);
        assertThat(datapakke.periodFilter()).isEqualTo(PeriodFilter.NONE);
        assertThat(datapakke.hasTwin()).isFalse();
    }

    @Test
    void with_overridesAndAdds_withoutChangingTheOriginal() {
        Datapakke regnskab = standard("Regnskab_Fuld");
        Datapakke changed = regnskab.toBuilder().repetition(Repetition.INITIAL).build();
        Datapakke added = Datapakke.builder(DatapakkeName.of("Energi_Delvis"))
                .twin(DatapakkeName.of("Energi_Fuld"))
                .build();
        Catalogue catalogue = Catalogue.standard().with(changed).with(added);

        assertThat(catalogue.all()).hasSize(20);
        assertThat(catalogue.get(regnskab.name()).repetition()).isEqualTo(Repetition.INITIAL);
        assertThat(catalogue.get(added.name()).twin()).hasValue(DatapakkeName.of("Energi_Fuld"));
        assertThat(standard("Regnskab_Fuld").repetition()).isEqualTo(Repetition.YEARLY);
        assertThat(changed).isEqualTo(regnskab).hasSameHashCodeAs(regnskab);
    }

    @Test
    void toBuilder_carriesEveryField() {
        for (Datapakke datapakke : Catalogue.standard().all()) {
            assertThat(datapakke.toBuilder().build()).usingRecursiveComparison().isEqualTo(datapakke);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, CURRENT_YEAR",
        "MONTHLY, START_TO_END_OF_LAST_YEAR",
        "INITIAL, CURRENT_YEAR",
        "YEARLY, START_TO_END_OF_LAST_YEAR"
    })
    void build_repetitionAndFilterThatDoNotGoTogether_areRefused(Repetition repetition, PeriodFilter filter) {
        Datapakke.Builder builder = Datapakke.builder(DatapakkeName.of("X_Fuld"))
                .repetition(repetition)
                .periodFilter(filter);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(repetition.word())
                .hasMessageContaining(filter.word());
    }

    /** Decision on blank dates: both for Initialt and Årligt without filter, the start for Initialt with filter. */
    @ParameterizedTest
    @CsvSource({
        "Huslejedata_Delvis, 2025-01-01..2025-01-31,",
        "Huslejedata_Delvis, 2024-02-01..2024-02-29,",
        "Huslejedata_Delvis, 2025-01-01..2025-03-31, SEVERAL_RUNS",
        "Huslejedata_Delvis, .., BLANK_DATE",
        "Huslejedata_Delvis, ..2025-01-31, BLANK_DATE",
        "Huslejedata_Delvis, 2025-01-01.., BLANK_DATE",
        "Huslejedata_Delvis, 2025-01-31..2025-01-01, END_BEFORE_START",
        "Huslejedata_Delvis, 2025-01-02..2025-01-31, CUTS_MONTH",
        "Huslejedata_Delvis, 2025-01-01..2025-01-30, CUTS_MONTH",
        "Huslejedata_Delvis, 2024-02-01..2024-02-28, CUTS_MONTH",
        "Huslejedata_Delvis, 2025-01-01..2025-02-01, CUTS_MONTH",
        "Huslejedata_Fuld, ..2024-12-31,",
        "Huslejedata_Fuld, 2010-01-01..2024-12-31,",
        "Huslejedata_Fuld, .., BLANK_DATE",
        "Huslejedata_Fuld, 2010-01-01.., BLANK_DATE",
        "Huslejedata_Fuld, ..2024-12-30, CUTS_MONTH",
        "Dcab_Delvis, 2024-01-01..2024-12-31,",
        "Dcab_Delvis, .., BLANK_DATE",
        "Dcab_Delvis, ..2024-12-31, BLANK_DATE",
        "Dcab_Delvis, 2024-01-01..2024-11-30, CUTS_YEAR",
        "Dcab_Delvis, 2024-02-01..2024-12-31, CUTS_YEAR",
        "Dcab_Delvis, 2023-01-01..2024-12-31, SEVERAL_RUNS",
        "Satser_Fuld, ..,",
        "Satser_Fuld, 2010-01-01..2024-12-31,",
        "Satser_Fuld, ..2024-12-31, BLANK_DATE",
        "Satser_Fuld, 2024-01-01.., BLANK_DATE"
    })
    void checkPeriod_tellsLegalFromHeld(String name, String period, PeriodViolation violation) {
        assertThat(standard(name).checkPeriod(DeliveryPeriod.parse(period)).orElse(null))
                .isEqualTo(violation);
    }

    @Test
    void words_areThePortals() {
        assertThat(Repetition.values()).extracting(Repetition::word).containsExactly("Initialt", "Årligt", "Månedligt");
        assertThat(PeriodFilter.values())
                .extracting(PeriodFilter::word)
                .containsExactly("Ingen periodefilter", "Fra start til ultimo sidste år", "Aktuelt år");
        assertThat(PeriodViolation.values())
                .extracting(PeriodViolation::sentence)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> !sentence.isBlank());
    }
}
