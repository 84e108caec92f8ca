package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionCommandTest {

    private static final String PLAN = """
            AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;PlanAar;BygningsdelTekst;Beloeb
            0240001;;2024-12-31;2026;Tag;1250000.00
            240001;024000101;2024-12-31;2027;Vinduer;430000.00
            0240001;024000102;2024-12-31;2027;Vinduer;20000.00
            0240001;;2024-12-31;2027;Vinduer;450000.00
            0240001;;2019-12-31;2026;Tag;9999999.00
            0240002;;2024-12-31;2026;Tag;100.00
            """;

    private static final String PARTS = """
            AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;Bygningsdelsnummer;BygningsdelTekst;InstallationsAar;TilstandTekst;RestlevetidAar
            0240001;024000101;2024-12-31;1;Tag;1988;Middel;12
            0240001;024000101;2024-12-31;2;"Byggeplads; ""stillads""\";2010;God;12
            0240001;024000101;2024-12-31;3;Kælder;;Ukendt;
            0240002;024000201;2018-12-31;1;Tag;1988;Dårlig;1
            """;

    private static final String ACCOUNTS = """
            BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;StartDato;SlutDato;Kontonr.;Tekst;Beloeb;BudgetBeloeb
            0240;0240001;2012;2012-01-01;2012-12-31;116;Planlagt vedligeholdelse;800000.00;800000.00
            0240;0240001;2013;2013-01-01;2013-12-31;116;Planlagt vedligeholdelse;900000.00;
            0240;0240001;2013;2013-01-01;2013-12-31;120;Henlæggelser;600000.00;500000.00
            0240;0240001;2013;2013-01-01;2013-12-31;310;Aktiver;5.00;
            0240;0240001;2013;2013-01-01;2013-12-31;430;Passiver;-5.01;
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** A review of a later day is not known yet: the one before it counts, and only afdelinger that were reviewed by then are there. */
    @Test
    void mark_knowsNoReviewOfALaterDay() throws Exception {
        String parts = file("dele.csv", PARTS);

        Run run = Run.of("condition", "mark", "--parts", parts, "--on", "2024-12-30", "--format", "json");
        Run later = Run.of("condition", "mark", "--parts", parts, "--on", "2024-12-31", "--format", "json");

        assertThat(run.json("lbf", "lastReview")).containsExactly("0240002|2018-12-31");
        assertThat(later.json("lbf", "lastReview")).containsExactly("0240001|2024-12-31", "0240002|2018-12-31");
    }

    @Test
    void plan_setsNeedsAgainstProvisions() throws Exception {
        Run run = Run.of(
                "condition",
                "plan",
                "--plan",
                file("plan.csv", PLAN),
                "--accounts",
                file("regnskab.csv", ACCOUNTS),
                "--on",
                "2025-01-15",
                "--years",
                "3",
                "--lbf",
                "0240001",
                "--format",
                "json");

        assertThat(run.json("lbf", "planned", "need", "yearly", "breakingYear", "levelProvision", "sufficiency"))
                .containsExactly("0240001|2150000.00|2150000.00|600000.00|2026|1250000.00|too-little");
        assertThat(run.output())
                .contains(
                        "{\"year\":2026,\"opening\":0.00,\"provision\":600000.00,\"need\":1250000.00,\"closing\":-650000.00,");
        assertThat(run.errors()).contains("0240001, 2027, 450000.00 kr.: perhaps the sum of items within it", "LBF");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void plan_ofAnEarlierDay_takesThePlanOfThatDay() throws Exception {
        Run run = Run.of(
                "condition",
                "plan",
                "--plan",
                file("plan.csv", PLAN),
                "--on",
                "2023-01-15",
                "--yearly",
                "10000000",
                "--format",
                "json");

        assertThat(run.json("lbf", "need", "breakingYear")).containsExactly("0240001|9999999.00|null");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void mark_isExplainedPartByPart_andTheReviewIsDue() throws Exception {
        Run run = Run.of(
                "condition", "mark", "--parts", file("dele.csv", PARTS), "--on", "2025-01-15", "--format", "json");

        assertThat(run.json("lbf", "score", "mark", "illustrative", "counted", "reviewDue", "standing"))
                .containsExactly(
                        "0240001|80.0|god stand|true|2 of 3|2029-12-31|later",
                        "0240002|20.0|dårlig stand|true|1 of 1|2023-12-31|overdue");
        assertThat(run.output())
                .contains(
                        "\"part\":\"Byggeplads; \\\"stillads\\\"\"",
                        "\"installed\":1988,\"endOfLife\":2036,\"points\":60");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void mark_takesAScaleOfYourOwn() throws Exception {
        String scale = file(
                "skala.json",
                "{\"name\": \"egen\", \"points\": {\"God\": 10, \"Middel\": 0}, \"weights\": {\"Tag\": 3},"
                        + " \"classes\": [{\"mark\": \"1\", \"lowerBound\": 5}, {\"mark\": \"2\", \"lowerBound\": 2.5}]}");

        Run run = Run.of(
                "condition",
                "mark",
                "--parts",
                file("dele.csv", PARTS),
                "--scale",
                scale,
                "--lbf",
                "0240001",
                "--format",
                "json");
        Run bad = Run.of(
                "condition",
                "mark",
                "--parts",
                file("dele2.csv", PARTS),
                "--scale",
                file("skala2.json", "{\"name\": \"egen\", \"points\": {\"God\": \"x\"}}"));

        assertThat(run.json("score", "mark", "scale", "illustrative")).containsExactly("2.5|2|egen|false");
        assertThat(bad.exitCode()).isEqualTo(65);
    }

    @Test
    void benchmark_hasTheCountBehindEachFigure() throws Exception {
        String facts = file("afdelinger.csv", """
                AfdelingIdentifikator;Boligart;Opførelsesår;Boliger
                0240001;familie;1968;84
                0240002;familie;1970;90
                0240003;familie;1971;90
                """);

        Run run = Run.of(
                "condition",
                "benchmark",
                "--facts",
                facts,
                "--parts",
                file("dele.csv", PARTS),
                "--plan",
                file("plan.csv", PLAN),
                "--format",
                "json");

        assertThat(run.json("lbf", "figure", "group", "value", "count", "median"))
                .contains(
                        "0240001|score|familie 1960-1979 26-100|80.0|2|null",
                        "0240002|needPerDwelling|familie 1960-1979 26-100|1.11|2|null");
    }

    @Test
    void report_isOnePageInDanish() throws Exception {
        Path page = folder.resolve("tilstand.html");
        Run run = Run.of(
                "condition",
                "report",
                "--parts",
                file("dele.csv", PARTS),
                "--plan",
                file("plan.csv", PLAN),
                "--accounts",
                file("regnskab.csv", ACCOUNTS),
                "--on",
                "2025-01-15",
                "--html",
                page.toString());

        // A balance breaks, and a review is overdue.
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readString(page))
                .contains(
                        "Afdeling 0240001",
                        "Hvad der henlægges om året, er ikke kendt",
                        "<td class=\"number\">–</td><td class=\"number\">100,00</td>",
                        "illustrativ: den rigtige skala er ikke kendt",
                        "Byggeplads; &quot;stillads&quot;",
                        "Saldoen brydes i 2026",
                        "2.150.000,00",
                        "Fristen er overskredet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "condition plan",
                "condition mark",
                "condition benchmark",
                "condition report",
                "condition plan --plan x.csv --html y.html",
                "condition plan --plan x.csv --years many",
                "accounts compare x.csv",
                "accounts check x.csv --year 2012",
                "accounts compare x.csv --year 2012 --postings y.csv",
            })
    void wrongUsage_endsWith64(String arguments) {
        assertThat(Run.of(arguments.split(" ")).exitCode()).isEqualTo(64);
    }

    @Test
    void fileWithFaults_isRefusedWithAllOfThem() throws Exception {
        String plan = file("plan.csv", """
                AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;PlanAar;BygningsdelTekst;Beloeb
                0240001;024000201;2024-12-31;2026;Tag;1.00
                024000X;;2024-12-31;2026;Tag;1.00
                0240001;;2024-12-31;i år;Tag;1.00
                """);
        Run run = Run.of("condition", "plan", "--plan", plan);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains(
                        "line 2, column 'ByggeafsnitIdentifikator': expected a byggeafsnit of 0240001",
                        "line 3",
                        "line 4");
    }

    @Test
    void fileWithoutAColumn_isToldWhich() throws Exception {
        Run run = Run.of(
                "condition", "plan", "--plan", file("plan.csv", "AfdelingIdentifikator;PlanAar\n0240001;2026\n"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("expected a column 'Beloeb'", "expected a column 'Opgørelsesdato'");
    }

    @Test
    void accounts_check_showsTheDifference() throws Exception {
        String postings = file("poster.csv", """
                BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;Posteringsdato;Bilagsnummer;Kontonr.;Beloeb
                0240;0240001;2013;2013-03-05;1;116;900000.00
                0240;0240001;2013;2013-03-05;1;120;600000.00
                """);
        Run run =
                Run.of("accounts", "check", file("regnskab.csv", ACCOUNTS), "--postings", postings, "--format", "json");

        assertThat(run.json("lbf", "year", "check", "about", "computed", "stated", "difference", "outcome"))
                .containsExactly(
                        "0240001|2013|balance|assets = liabilities|5.00|5.01|-0.01|differs",
                        "0240001|2013|voucher|1|1500000.00|0|1500000.00|differs");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void accounts_compare_saysWhereTheSeriesBreaks() throws Exception {
        String accounts = file("regnskab.csv", ACCOUNTS);
        Run years = Run.of("accounts", "compare", accounts, "--year", "2012", "--with", "2013", "--format", "json");
        Run budget = Run.of("accounts", "compare", accounts, "--year", "2013", "--format", "json");

        assertThat(years.json("number", "before", "after", "change", "changePercent"))
                .startsWith("116|800000.00|900000.00|100000.00|12.5", "120|null|600000.00|null|null");
        assertThat(years.output()).contains("Forvaltningsklassifikation");
        assertThat(budget.json("number", "with", "before", "after", "change"))
                .startsWith("116|budget|null|900000.00|null", "120|budget|500000.00|600000.00|100000.00");
    }

    /** What nobody knows is null, and nothing is judged by it. */
    @Test
    void plan_withoutAKnownProvision_judgesNothing() throws Exception {
        Run run = Run.of(
                "condition",
                "plan",
                "--plan",
                file("plan.csv", PLAN),
                "--lbf",
                "0240002",
                "--on",
                "2025-01-15",
                "--years",
                "1",
                "--format",
                "json");

        assertThat(run.json("yearly", "breakingYear", "levelProvision", "sufficiency"))
                .containsExactly("null|null|100.00|unknown");
        assertThat(run.output())
                .contains("{\"year\":2026,\"opening\":null,\"provision\":null,\"need\":100.00,\"closing\":null,");
        assertThat(run.errors()).contains("0240002: what is set aside each year is not known");
        assertThat(run.exitCode()).isZero();
    }

    /** What lies outside the horizon is told, and an older plan of a place that the newest one does not name. */
    @Test
    void plan_tellsWhatItLeavesOut() throws Exception {
        String plan = file("plan.csv", """
                AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;PlanAar;BygningsdelTekst;Beloeb
                0240001;;2024-12-31;2026;Tag;1250000.00
                0240001;;2024-12-31;2027;Tag;100.00
                0240001;;2024-12-31;2028;Tag;10000000.00
                0240001;024000101;2023-12-31;2027;Vinduer;500.00
                """);
        String[] arguments = {
            "condition",
            "plan",
            "--plan",
            plan,
            "--on",
            "2026-11-26",
            "--years",
            "1",
            "--yearly",
            "1000",
            "--format",
            "json"
        };
        Path page = folder.resolve("side.html");

        Run run = Run.of(arguments);
        Run report = Run.of(
                "condition",
                "report",
                "--plan",
                plan,
                "--on",
                "2026-11-26",
                "--years",
                "1",
                "--yearly",
                "1000",
                "--html",
                page.toString());

        assertThat(run.json("planned", "need", "sufficiency", "plannedBefore", "plannedAfter"))
                .containsExactly("11250100.00|100.00|enough|1250000.00|10000000.00");
        assertThat(run.errors())
                .contains(
                        "0240001: 1250000.00 kr. are planned before 2027",
                        "024000101: 500.00 kr. for 2027 in the plan of 2023-12-31 do not count");
        assertThat(report.errors()).contains("1250000.00 kr. are planned before 2027");
        assertThat(Files.readString(page))
                .contains("planlagt 1.250.000,00 kr. i årene før og 10.000.000,00", "Ikke medregnet", "500,00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--index 1e999999999",
                "--yearly 1e999999999",
                "--index 5000",
                "--opening x",
                "--first-year 3000",
                "--minimum 0.001"
            })
    void plan_numbersThatCannotBe_areWrongUsage(String arguments) throws Exception {
        String[] option = arguments.split(" ");
        Run run = Run.of("condition", "plan", "--plan", file("plan.csv", PLAN), option[0], option[1]);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).doesNotContain("Exception");
    }

    @Test
    void mark_belowEveryClass_isTold() throws Exception {
        String scale = file(
                "skala.json",
                "{\"name\": \"egen\", \"points\": {\"God\": 10, \"Middel\": 0, \"Dårlig\": 0}, \"classes\": [{\"mark\": \"1\", \"lowerBound\": 9}]}");
        String huge = file(
                "stor.json",
                "{\"name\": \"egen\", \"points\": {\"God\": 1e999999999}, \"classes\": [{\"mark\": \"1\", \"lowerBound\": 9}]}");
        String parts = file("dele.csv", PARTS);

        Run run =
                Run.of("condition", "mark", "--parts", parts, "--scale", scale, "--lbf", "0240002", "--format", "json");

        assertThat(run.json("score", "mark")).containsExactly("0.0|null");
        assertThat(run.errors()).contains("0240002: the score 0.0 lies below every class of the scale egen");
        assertThat(Run.of("condition", "mark", "--parts", parts, "--scale", huge)
                        .exitCode())
                .isEqualTo(65);
    }

    /** Of scores the highest is the first, of needs the lowest. */
    @Test
    void benchmark_placeOneIsTheBest() throws Exception {
        StringBuilder facts = new StringBuilder("AfdelingIdentifikator;Boligart;Opførelsesår;Boliger\n");
        StringBuilder parts = new StringBuilder(PARTS.lines().findFirst().orElseThrow() + "\n");
        StringBuilder plan = new StringBuilder(PLAN.lines().findFirst().orElseThrow() + "\n");
        String[] words = {"God", "Middel", "Dårlig"};
        for (int i = 1; i <= 3; i++) {
            facts.append("024000" + i + ";familie;1968;84\n");
            parts.append("024000" + i + ";;2024-12-31;1;Tag;1988;" + words[i - 1] + ";1\n");
            plan.append("024000" + i + ";;2024-12-31;2026;Tag;" + i + "000.00\n");
        }

        Run run = Run.of(
                "condition",
                "benchmark",
                "--facts",
                file("fakta.csv", facts.toString()),
                "--parts",
                file("dele.csv", parts.toString()),
                "--plan",
                file("plan.csv", plan.toString()),
                "--on",
                "2025-01-15",
                "--format",
                "json");

        assertThat(run.json("lbf", "figure", "place"))
                .containsExactlyInAnyOrder(
                        "0240001|score|1",
                        "0240002|score|2",
                        "0240003|score|3",
                        "0240001|needPerDwelling|1",
                        "0240002|needPerDwelling|2",
                        "0240003|needPerDwelling|3");
    }

    private static final String ROWS =
            "BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;StartDato;SlutDato;Kontonr.;Tekst;Beloeb;BudgetBeloeb\n";

    /** Sub-accounts count, sums are not posted to, one side alone is not complete, and nothing checked is no success. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            114=100 116.1=500 116.2=-400 119.9=200 | 114=100 116.1=500 116.2=-400 301=-200 | variable 200.00 200.00 ok;posted -200.00 0 differs | 1
            114=100 119.9=100 301=-100             | 114=100 301=-100                      | variable 100.00 100.00 ok                          | 0
            310=100                                | -                                     | balance 100.00 null incomplete                     | 1
            430=-100                               | -                                     | balance null 100.00 incomplete                     | 1
            119.9=100                              | -                                     | variable null 100.00 incomplete                    | 1
            114=100                                | -                                     | -                                                  | 1
            114=100                                | 114=100 301=-100                      | posted -100.00 0 differs                           | 1
            """)
    void accounts_check_saysWhatCouldBeChecked(String rows, String postings, String answers, int exitCode)
            throws Exception {
        StringBuilder account = new StringBuilder(ROWS);
        for (String row : rows.split(" ")) {
            account.append("0240;0240001;2024;;;" + row.replace("=", ";R;") + ".00;\n");
        }
        account.append("0240;0240001;2024;;;117;Kun budget;;9.00\n");
        StringBuilder posted = new StringBuilder(
                "BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;Posteringsdato;Bilagsnummer;Kontonr.;Beloeb\n");
        for (String row : postings == null ? new String[0] : postings.split(" ")) {
            posted.append("0240;0240001;2024;2024-02-01;1;" + row.replace("=", ";") + ".00\n");
        }
        String file = file("regnskab.csv", account.toString());

        Run run = postings == null
                ? Run.of("accounts", "check", file, "--format", "json")
                : Run.of(
                        "accounts",
                        "check",
                        file,
                        "--postings",
                        file("poster.csv", posted.toString()),
                        "--format",
                        "json");

        assertThat(String.join(";", run.json("check", "computed", "stated", "outcome"))
                        .replace('|', ' '))
                .isEqualTo(answers == null ? "" : answers);
        assertThat(run.errors().contains("Nothing could be checked")).isEqualTo(answers == null);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void accounts_budgetAlone_isReadAndCompared() throws Exception {
        String file =
                file("regnskab.csv", ROWS + "0240;0240001;2024;;;117;Ny konto;;9.00\n0240;0240001;2024;;;118;Tom;;\n");
        String one = file("en.csv", ROWS + "0240;0240001;2024;;;117;Ny konto;;9.00\n");

        assertThat(Run.of("accounts", "compare", one, "--year", "2024", "--format", "json")
                        .json("number", "before", "after", "change"))
                .containsExactly("117|9.00|null|null");
        assertThat(Run.of("accounts", "compare", file, "--year", "2024").errors())
                .contains("line 3", "Expected an amount or a budget for account 118");
    }
}
