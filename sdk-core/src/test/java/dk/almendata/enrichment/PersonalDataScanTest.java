package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataScanTest {

    /** Heading, cell, what it is taken for; an exclamation mark says that it blocks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bemærkning     | 111111-1118                    | CPR!
            Bemærkning     | 0101654321                     | CPR
            Bemærkning     | 010190-4321                    | CPR!
            Bemærkning     | 3112991234                     | CPR
            CPR-nr.        | 3112991234                     | CPR!
            Lejer          | 3112991234                     | CPR!
            Telefon        | 3112991234                     | CPR!
            Bemærkning     | 101654321                      | ''
            Personnummer   | 101654321                      | CPR!
            Lejernavn      | 101654321                      | CPR!
            Byggeafsnit    | 101654321                      | ''
            Byggeafsnit    | 024000102                      | ''
            LBF-nr. gammel | 0240001020                     | ''
            Lejer          | Anna Holm                      | NAME!
            Fornavn        | Søren                          | NAME!
            LejerNavnTekst | Ann-Marie O. Ågård             | NAME!
            Lejer          | Madsen, Bo                     | NAME!
            Lejer          | MADSEN, BO                     | NAME!
            Lejer          | BO MADSEN                      | NAME!
            Lejer          | bo madsen                      | NAME!
            Lejer          | B. Madsen                      | NAME!
            Lejer          | Bo Madsen og Ib Holm           | NAME!
            Lejer          | Bo Madsen, 2 personer          | NAME!
            Lejer          | Bo Madsen (fraflyttet)         | NAME!
            Lejer          | Bo                             | NAME!
            Lejer          | Øster Brønderslev Kommune      | NAME
            Lejer          | Kommunen                       | ''
            Lejer          | Tømrer Holm ApS                | NAME
            Lejer          | Holm & Madsen A/S              | NAME
            Kontakt        | Driftskontoret                 | ''
            Kontakt        | drift@example.dk               | EMAIL
            Kontaktperson  | Vicevært Bo Madsen             | NAME!
            Lejer          | x                              | ''
            Lejer          | 3                              | ''
            Lejer          | Ledig                          | ''
            Lejer          | Ikke oplyst                    | ''
            Lejer          | fraflyttet                     | ''
            Lejer 1        | bo madsen                      | NAME!
            2. lejer       | bo madsen                      | NAME!
            Navn på lejer  | bo madsen                      | NAME!
            Lejerens navn  | bo madsen                      | NAME!
            Beboernavne    | bo madsen                      | NAME!
            Lejere         | bo madsen                      | NAME!
            Ejer           | bo madsen                      | NAME!
            Ejernavn       | bo madsen                      | NAME!
            Formand        | bo madsen                      | NAME!
            Leder          | bo madsen                      | NAME!
            Medlem         | bo madsen                      | NAME!
            Medlem af bestyrelsen | bo madsen               | NAME!
            Ejerforhold    | almen bolig                    | ''
            Antal lejere   | to voksne hunde                | ''
            Lejertype      | ungdomsbolig                   | ''
            Ledelse        | selvstyrende                   | ''
            Fødselsdato    | 01.02.65                       | BIRTH_DATE!
            Fødselsdag     | 1. februar 1965                | BIRTH_DATE!
            Født           | 1965-02-01                     | BIRTH_DATE!
            Fødselsdato    | -                              | ''
            Fødselsdato    | 3112991234                     | BIRTH_DATE! CPR!
            Opførelsesdato | 1965-02-01                     | ''
            Bemærkning     | ３１１２９９１２３４ | CPR
            Lejer          | 2 personer                     | ''
            Afdelingsnavn  | Grønne Enge                    | ''
            Navn           | Grønne Enge                    | ''
            Bemærkning     | aftalt med Bo Madsen           | NAME
            Bemærkning     | Fru Holm har nøglen            | NAME
            Bemærkning     | c/o Holm                       | NAME
            Bemærkning     | H.C. Andersens Boulevard       | ''
            Bemærkning     | Bo Madsen Vej                  | ''
            E-mail         | drift@example.dk               | EMAIL!
            E-post         | drift@example.dk               | EMAIL!
            Hotline        | 20304050                       | PHONE!
            Bemærkning     | skriv til drift@example.dk     | EMAIL
            Bemærkning     | 3 @ 5 kr                       | ''
            Tlf.           | 20304050                       | PHONE!
            Mobil          | +45 20 30 40 50                | PHONE!
            Telefon        | 1234                           | ''
            Antal          | 20304050                       | ''
            Bemærkning     | tlf. 20 30 40 50               | PHONE
            Bemærkning     | ring +4520304050               | PHONE
            Adresse        | Lindevej 12, 3. tv             | ADDRESS!
            Bemærkning     | Lindevej 12B, st. th.          | ADDRESS
            Bemærkning     | Lindevej 12, 3. sal, tv        | ADDRESS
            Bemærkning     | Lindevej 12, kl. dør 4         | ADDRESS
            Bemærkning     | Lindevej 12 3tv                | ADDRESS
            Bemærkning     | Lindevej 12, 3.tv              | ADDRESS
            Bemærkning     | Lindevej 12, kælder tv         | ADDRESS
            Bemærkning     | Lindevej 12, stuen th          | ADDRESS
            Bemærkning     | Lindevej 12, dør 4             | ADDRESS
            Bemærkning     | Lindevej 12 1. sal             | ADDRESS
            Bemærkning     | Lindevej 12, 1 sal             | ADDRESS
            Adresse        | Lindevej 12 1. sal             | ADDRESS!
            Bemærkning     | salg i 12 1. salgsgang         | ''
            Adresse        | Lindevej 12                    | ''
            Bemærkning     | opgang 12, 3. tekst            | ''
            """)
    void look_knowsTheKinds(String heading, String text, String expected) {
        assertThat(look(heading, text)).isEqualTo(expected);
    }

    @Test
    void look_tellsEveryKindInOneCell() {
        assertThat(look("Bemærkning", "Bo Madsen, Lindevej 12, 3. tv, tlf. 20304050, 111111-1118, a@b.dk"))
                .isEqualTo("CPR! PHONE EMAIL ADDRESS NAME");
    }

    @Test
    void reminder_hasTheLinkOfTheAgreementWhereThereIsSomethingToRemindOf() {
        PersonalDataTally tally = new PersonalDataTally();
        assertThat(tally.report().reminder(java.util.Locale.ENGLISH)).isEmpty();
        for (long line = 2; line < 100; line++) {
            tally.add("Note", PersonalDataKind.CPR, true, line);
        }

        PersonalDataReport report = tally.report();

        assertThat(report.reminder(java.util.Locale.forLanguageTag("da")))
                .contains("databehandleraftale")
                .endsWith(PersonalDataReport.AGREEMENT);
        assertThat(report.isBlocking()).isTrue();
        assertThat(report.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.count()).isEqualTo(98);
            assertThat(entry.lines()).hasSize(PersonalDataReport.MOST_LINES).startsWith(2L);
        });
    }

    private static String look(String heading, String text) {
        List<String> found = new ArrayList<>();
        new PersonalDataScan(heading).look(text, (kind, blocks) -> found.add(kind + (blocks ? "!" : "")));
        return String.join(" ", found);
    }
}
