package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolCommandTest {

    private static final String LEDGER = """
            date;kind;entry;amount;reference
            2021-05-03;investment;commitment;19500000.00;a
            2021-06-01;trial;commitment;8500000;b
            2022-06-01;trial;commitment;8500000.00;c
            2023-04-11;trial;cancellation;1200000.00;b
            """;

    private static final String CONSULTATIONS = """
            "consultations": [
              {"authority": "Transport- og Boligministeriets departement", "subject": "plans", "date": "2023-02-01", "outcome": "Ingen"},
              {"authority": "Trafik-, Bygge- og Boligstyrelsen", "subject": "plans", "date": "2023-02-01", "outcome": "Enig <i alt>"}],
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run free(String pool, String kind, String year, String ledger) {
        return new Run()
                .input(ledger)
                .run(
                        "pool",
                        "free",
                        "--pool",
                        pool,
                        "--kind",
                        kind,
                        "--year",
                        year,
                        "--ledger",
                        "-",
                        "--format",
                        "json");
    }

    /** The worked examples, to the letter of the contract. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            investment | 2021 | 16500000.00,"carriedIn":0.00,"advancedOut":0.00,"advanceUsed":3000000.00,"advanceRoom":300000.00,"returned":0.00,"committed":19500000.00,"free":0.00,"remainingTotal":80500000.00
            investment | 2022 | 16500000.00,"carriedIn":0.00,"advancedOut":3000000.00,"advanceUsed":0.00,"advanceRoom":3300000.00,"returned":0.00,"committed":0.00,"free":13500000.00,"remainingTotal":80500000.00
            investment | 2023 | 16500000.00,"carriedIn":13500000.00,"advancedOut":0.00,"advanceUsed":0.00,"advanceRoom":3300000.00,"returned":0.00,"committed":0.00,"free":30000000.00,"remainingTotal":80500000.00
            trial      | 2023 | 8500000.00,"carriedIn":0.00,"advancedOut":0.00,"advanceUsed":0.00,"advanceRoom":0.00,"returned":1200000.00,"committed":0.00,"free":9700000.00,"remainingTotal":34200000.00
            """)
    void free_json_hasThePropertiesOfTheContract(String kind, String year, String figures) {
        Run run = free("baeredygtighed", kind, year, LEDGER);

        assertThat(run.output())
                .isEqualTo("{\"year\":" + year + ",\"kind\":\"" + kind + "\",\"ownFrame\":" + figures
                        + ",\"distributable\":" + run.json("free").get(0) + ",\"reason\":null}\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).contains("state the need");
    }

    @Test
    void free_ofAPoolWithUnknownRules_givesTheRestAlone() {
        Run run = free(
                "digitalisering",
                "trial",
                "2022",
                "date;kind;entry;amount;reference\n2022-01-01;trial;commitment;1.00;a\n");

        assertThat(run.output())
                .startsWith(
                        "{\"year\":2022,\"kind\":\"trial\",\"ownFrame\":null,\"carriedIn\":null,\"advancedOut\":null,"
                                + "\"advanceUsed\":null,\"advanceRoom\":null,\"returned\":null,\"committed\":null,\"free\":null,"
                                + "\"remainingTotal\":44999999.00,\"distributable\":null,\"reason\":\"The pool's yearly frames");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void free_refusedEntry_isToldAndMakesTheExitCode1() {
        Run run = free("baeredygtighed", "trial", "2021", LEDGER + "2021-06-02;trial;commitment;0.01;d\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("Entry 5 of 2021-06-02", "none of it counts", "Missing: 0.01 kr.");
        assertThat(run.json("free")).containsExactly("0.00");
    }

    /** A ledger with a fault is not used: what is reckoned from a part of it would be wrong. Every fault has its place. */
    @Test
    void free_ledgerWithFaults_isRefusedWithAllOfThem() {
        Run run = free("baeredygtighed", "trial", "2021", """
                date;kind;entry;amount;reference
                2021-02-30;trial;commitment;1.00;a
                2021-02-03;loan;commitment;1.00;a
                2021-02-03;trial;gift;1.00;a
                2021-02-03;trial;commitment;-1.00;a
                2021-02-03;trial;commitment;1.001;a
                2021-02-03;trial;commitment;;a
                2021-02-03;trial
                """);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains(
                        "line 2",
                        "line 3, column 'kind'",
                        "line 4, column 'entry'",
                        "line 5",
                        "line 6",
                        "line 7",
                        "line 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool free --year 2021",
                "pool free --kind trial",
                "pool free --kind trial --year 2020",
                "pool free --kind trial --year 2027",
                "pool free --kind trial --year 2021 --pool groen",
                "pool free --kind loan --year 2021",
                "pool free x.json --kind trial --year 2021",
                "pool status --kind trial",
                "pool rounds",
                "pool rounds --deadline 13-31",
                "pool rounds --deadline 05-31 --kind investment",
                "pool rounds --deadline 05-31 --pool digitalisering",
                "pool check",
                "pool check x.json --html y.html",
                "pool rank x.json --free 1",
                "pool rank x.json --kind trial",
                "pool rank x.json --kind trial --free -1",
                "pool rank x.json --kind trial --free 1 --pool digitalisering",
                "pool statement x.json --free 1",
                "pool statement x.json --deadline 05-31",
            })
    void wrongUsage_endsWith64(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void missingFile_isToldSo() {
        Run run = Run.of("pool", "check", folder.resolve("nix.json").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("There is no file");
    }

    @Test
    void status_showsEveryYearAndTheTotals() {
        Run run = new Run().input(LEDGER).run("pool", "status", "--ledger", "-");
        Run json = new Run().input(LEDGER).run("pool", "status", "--ledger", "-", "--format", "json");

        assertThat(run.output()).contains("2026-12-31", "80500000.00", "34200000.00");
        assertThat(json.json("year", "kind", "free")).hasSize(12).contains("2024|trial|18200000.00");
    }

    @Test
    void rounds_proposesOneAYear_leapYearsIncluded() {
        Run run = Run.of("pool", "rounds", "--deadline", "05-31", "--format", "json");

        assertThat(run.json("year", "announced", "deadline", "distributed", "outcome"))
                .hasSize(6)
                .contains("2024|2024-02-29|2024-05-31|2024-07-31|ok", "2023|2023-02-28|2023-05-31|2023-07-31|ok");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void rounds_checksAPlan() throws Exception {
        Path plan = file("plan.csv", """
                announced;deadline;distributed;announcement
                2023-03-01;2023-05-31;2023-07-31;purpose criteria
                """);

        Run run = Run.of("pool", "rounds", plan.toString(), "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json("year", "announcedBy", "outcome"))
                .containsExactly("2023|2023-02-28|refused", "null|null|refused");
        assertThat(run.output())
                .contains("\"code\":\"announced-too-late\"", "\"code\":\"missing-terms\"", "Year 2021.", "Year 2026.");
    }

    private static final String APPLICATION = """
            {"id": "%ID%", "kind": "trial", "title": "Varmepumpe <i blok 3>", "applicant": "boligorganisation",
             "organisation": "0240", "purposes": ["energy"], "effect": "x", "goals": ["x"], "successCriteria": ["x"],
             "evaluation": "x", "plan": "x", "start": "2024-09-01", "end": "2026-03-31", "competence": "x",
             "amount": %AMOUNT%, "budget": {"total": 1200000, "lines": [{"part": "Varmepumpe", "pool": %AMOUNT%, "own": %OWN%}]},
             "otherSupport": [{"source": "lbf", "parts": ["Facade"], "separation": "Egne konti"}],
             "gain": {"tonnesOfCo2": 42.5, "squareMetres": 6200},
             "scores": {"knowledge": {"points": %POINTS%, "why": "Bruges overalt"}, "gain": {"points": 4}, "realism": {"points": 3},
                        "cost": {"points": 2}, "breadth": {"points": 1}}}""";

    private static String application(String id, int amount, int points) {
        return APPLICATION
                .replace("%ID%", id)
                .replace("%AMOUNT%", String.valueOf(amount))
                .replace("%OWN%", String.valueOf(1_200_000 - amount))
                .replace("%POINTS%", String.valueOf(points));
    }

    private Path round;

    @BeforeEach
    void writeRound() throws Exception {
        round = file(
                "ansoegninger.json",
                "{\"weights\": {\"knowledge\": 1, \"gain\": 2, \"realism\": 1, \"cost\": 1, \"breadth\": 1, \"synergy\": 0.5},"
                        + "\"applications\": [" + application("2024-1", 900_000, 4) + ","
                        + application("2024-2", 600_000, 5)
                        + "," + application("2024-3", 100_000, 1)
                        + ", {\"id\": \"2024-4\", \"kind\": \"trial\", \"applicant\": \"afdeling\", \"purposes\": [\"haver\"]}]}");
    }

    @Test
    void check_tellsEverythingOfEveryApplication() {
        Run run = Run.of("pool", "check", round.toString(), "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json("id", "outcome")).containsExactly("2024-1|ok", "2024-2|ok", "2024-3|ok", "2024-4|refused");
        assertThat(run.output())
                .contains(
                        "\"code\":\"afdeling-alone\"",
                        "\"code\":\"missing-evaluation\"",
                        "\"code\":\"explain-the-fit\",\"severity\":\"warning\"");
    }

    @Test
    void rank_proposesWithinWhatIsFree_andSaysWhoJustMissed() throws Exception {
        Path page = folder.resolve("fordeling.html");
        Run run = Run.of(
                "pool",
                "rank",
                round.toString(),
                "--kind",
                "trial",
                "--free",
                "1000000.50",
                "--format",
                "json",
                "--html",
                page.toString());

        assertThat(run.json("place", "id", "amount", "ownPercent", "gainPerMillion", "proposal", "left", "missing"))
                .containsExactly(
                        "1|2024-2|600000.00|50.0|35.417|proposed|1000000.50|0.00",
                        "2|2024-1|900000.00|25.0|35.417|just-missed|400000.50|499999.50",
                        "3|2024-3|100000.00|91.7|35.417|below-the-line|400000.50|0.00");
        assertThat(run.output()).contains("\"criterion\":\"gain\",\"points\":4,\"weight\":2,\"contribution\":8");
        assertThat(run.errors())
                .contains("2024-4 is not whole", "No consultation of Trafik-, Bygge- og Boligstyrelsen is recorded");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readString(page))
                .contains(
                        "Varmepumpe &lt;i blok 3&gt;",
                        "1.000.000,50",
                        "Lige under stregen",
                        "Bruges overalt",
                        "Konsultation mangler",
                        "2024-4: En afdeling")
                .doesNotContain("<i blok");
    }

    @Test
    void rank_takesTheMoneyOfTheLedger() throws Exception {
        Path ledger = file("tilsagn.csv", LEDGER);
        Run run = Run.of(
                "pool",
                "rank",
                round.toString(),
                "--kind",
                "trial",
                "--year",
                "2023",
                "--ledger",
                ledger.toString(),
                "--format",
                "json");

        assertThat(run.json("id", "proposal", "left"))
                .contains("2024-2|proposed|9700000.00", "2024-1|proposed|9100000.00", "2024-3|proposed|8200000.00");
    }

    @Test
    void documentOfAnotherForm_isRefusedWithAllItsFaults() throws Exception {
        Path bad = file(
                "bad.json",
                "{\"applications\": [{\"id\": 7, \"kind\": \"loan\", \"amount\": \"1\", \"goals\": \"x\", \"nonsense\": 1,"
                        + " \"scores\": {\"gain\": {\"points\": 6}}, \"start\": \"1/9\"}]}");

        Run run = Run.of("pool", "check", bad.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors())
                .contains(
                        "[0].id: expected text",
                        "[0].kind: expected one of investment, trial",
                        "[0].amount: expected a number",
                        "[0].goals: expected an array",
                        "'nonsense' is not known",
                        "points: expected 0 to 5",
                        "[0].start: expected a date");
    }

    @Test
    void statement_writesTheDocument() throws Exception {
        Path text = file("redegoerelse.json", """
                {"year": 2023, "date": "2024-02-15", "priorities": "Varmepumper & isolering", "dissemination": "Kurser",
                 "status": "To projekter", "consultations": [{"authority": "Trafik-, Bygge- og Boligstyrelsen", "subject": "plans",
                 "date": "2023-02-01", "outcome": "Ingen bemærkninger"},
                 {"authority": "Transport- og Boligministeriets departement", "subject": "plans", "date": "2023-02-01",
                 "outcome": "Ingen bemærkninger"}]}
                """);
        Path ledger = file("tilsagn.csv", LEDGER);
        Path page = folder.resolve("redegoerelse.html");
        Path markdown = folder.resolve("redegoerelse.md");

        Run run = Run.of(
                "pool",
                "statement",
                text.toString(),
                "--ledger",
                ledger.toString(),
                "--html",
                page.toString(),
                "--markdown",
                markdown.toString(),
                "--format",
                "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("pool", "year", "complete")).containsExactly("baeredygtighed|2023|true");
        assertThat(Files.readString(markdown))
                .contains("# Redegørelse for Bæredygtighedspuljen 2023", "9.700.000,00 kr.");
        assertThat(Files.readString(page))
                .contains(
                        "<h1>Redegørelse for Bæredygtighedspuljen 2023</h1>",
                        "Varmepumper &amp; isolering",
                        "<td class=\"number\">9.700.000,00 kr.</td>");
    }

    @Test
    void statement_withAPartMissing_endsWith1() throws Exception {
        Path text = file("redegoerelse.json", "{\"year\": 2023, \"date\": \"2024-02-15\"}");

        Run run = Run.of("pool", "statement", text.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("priorities: This part must be written.");
        assertThat(run.output()).contains("(Ikke skrevet endnu.)");
    }

    @Test
    void statement_withAChangeThatNobodyApproved_endsWith1() throws Exception {
        String start =
                "{\"year\": 2023, \"date\": \"2024-02-15\", \"priorities\": \"a\", \"dissemination\": \"b\", \"status\": \"c\","
                        + CONSULTATIONS + " \"changes\": [{\"what\": \"To runder\", \"from\": \"2023-07-01\"";
        Path without = file("uden.json", start + "}]}");
        Path with = file("med.json", start + ", \"approved\": \"2023-05-01\", \"by\": \"Ministeriet\"}]}");
        Path broken = file("fejl.json", start.replace("from", "fra") + "}]}");

        Run refused = Run.of("pool", "statement", without.toString());
        Run approved = Run.of("pool", "statement", with.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("changes[0]: The basis can be changed only after approval");
        assertThat(approved.exitCode()).isZero();
        assertThat(approved.output()).contains("| 2023-07-01 | To runder | 2023-05-01, Ministeriet |");
        assertThat(Run.of("pool", "statement", broken.toString()).exitCode()).isEqualTo(65);
    }

    /** A pool of a third party needs no code; what it leaves out is unknown. */
    @Test
    void poolFile_isAPoolOfAThirdParty() throws Exception {
        Path pool = file("pulje.json", """
                {"id": "egen", "name": "Egen pulje", "firstYear": 2025, "lastYear": 2026, "total": 3000000.50,
                 "frames": [{"kind": "trial", "yearly": {"2025": 1000000.50, "2026": 2000000}, "carriedOver": true, "advancePercent": 0,
                   "payment": "cash", "rounds": {"perYear": 1, "announcedMonthsBefore": 1, "distributedMonthsAfter": 1},
                   "criteria": [{"id": "gain", "danish": "gevinst", "english": "gain"}]}]}
                """);

        Run free = Run.of(
                "pool",
                "free",
                "--pool-file",
                pool.toString(),
                "--kind",
                "trial",
                "--year",
                "2026",
                "--format",
                "json");
        Run rounds =
                Run.of("pool", "rounds", "--pool-file", pool.toString(), "--deadline", "03-31", "--format", "json");
        Run other = Run.of("pool", "free", "--pool-file", pool.toString(), "--kind", "investment", "--year", "2026");

        assertThat(free.json("carriedIn", "free", "remainingTotal"))
                .containsExactly("1000000.50|3000000.50|3000000.50");
        assertThat(rounds.json("announced", "distributed")).contains("2025-02-28|2025-04-30", "2026-02-28|2026-04-30");
        assertThat(other.exitCode()).isEqualTo(64);
    }

    @Test
    void poolFile_withFaults_isRefusedWithAllOfThem() throws Exception {
        Path pool = file(
                "pulje.json",
                "{\"id\": \"egen\", \"firstYear\": \"2025\", \"frames\": [{\"kind\": \"trial\", \"payment\": \"gold\"}], \"x\": 1}");

        Run run = Run.of("pool", "status", "--pool-file", pool.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors())
                .contains(
                        "name: expected text",
                        "firstYear: expected a whole number",
                        "lastYear: expected a year",
                        "total: expected kroner",
                        "payment: expected one of ydelsesstoette, cash",
                        "'x' is not known");
    }

    /** A wrong reference frees nothing, and the right one is accepted afterwards. */
    @Test
    void free_referenceOfNoCommitment_isRefused() {
        Run run = free("baeredygtighed", "trial", "2021", """
                date;kind;entry;amount;reference
                2021-03-01;trial;commitment;5000000.00;A
                2021-04-01;trial;commitment;6000000.00;B
                2021-05-01;trial;cancellation;5000000.00;B
                2021-05-02;trial;cancellation;5000000.00;a
                2021-05-03;trial;cancellation;5000000.00;
                2021-06-01;trial;cancellation;5000000.00;A
                """);

        assertThat(run.json("returned", "free")).containsExactly("5000000.00|8500000.00");
        assertThat(run.errors())
                .contains("Entry 3 of", "Entry 4 of", "Entry 5 of", "bears the reference", "It bears no reference")
                .doesNotContain("Entry 6 of");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void status_ofFramesThatShareATotal_showsItOnce() {
        String ledger = """
                date;kind;entry;amount;reference
                2021-03-01;trial;commitment;5000000.00;A
                2022-03-01;investment;commitment;1000000.00;B
                """;

        Run run = new Run().input(ledger).run("pool", "status", "--pool", "digitalisering", "--ledger", "-");

        assertThat(run.output().lines().filter(line -> line.contains("39000000.00") && line.contains("45000000.00")))
                .singleElement()
                .asString()
                .startsWith("together")
                .contains("6000000.00");
        assertThat(run.output().lines().filter(line -> line.startsWith("trial") && !line.matches(".*20\\d\\d.*")))
                .allMatch(line -> line.contains("5000000.00"));
    }

    /** What later years have committed is not distributed again, and the page shows why. */
    @Test
    void rank_doesNotOfferWhatLaterYearsHaveCommitted() throws Exception {
        Path ledger = file("tilsagn.csv", """
                date;kind;entry;amount;reference
                2025-03-01;trial;commitment;42500000.00;A
                2026-03-01;trial;commitment;7000000.00;B
                2026-03-01;trial;commitment;9000000.00;C
                2026-04-01;trial;commitment;7000000.00;D
                """);
        Path page = folder.resolve("side.html");

        Run run = Run.of(
                "pool",
                "rank",
                round.toString(),
                "--kind",
                "trial",
                "--year",
                "2024",
                "--ledger",
                ledger.toString(),
                "--on",
                "2024-06-30",
                "--html",
                page.toString(),
                "--format",
                "json");

        assertThat(run.json("id", "proposal", "left")).startsWith("2024-2|just-missed|0.00");
        assertThat(Files.readString(page))
                .contains(
                        "34.000.000,00 kr. brugt af tilsagn i senere år",
                        "= 0,00 kr. kan fordeles",
                        "Rammen år for år");
    }

    /** A refused entry of the ledger is told and changes the exit code, whoever reads the ledger. */
    @Test
    void rankAndStatement_withARefusedEntry_endWith1() throws Exception {
        Path ledger = file("tilsagn.csv", LEDGER + "2023-06-02;trial;cancellation;0.01;x\n");
        Path one = file("en.json", "{\"applications\": [" + application("2024-1", 900_000, 4) + "]}");
        Path text = file(
                "redegoerelse.json",
                "{\"year\": 2023, \"date\": \"2024-02-15\", " + CONSULTATIONS
                        + "\"priorities\": \"a\", \"dissemination\": \"b\", \"status\": \"c\"}");

        Run rank = Run.of(
                "pool", "rank", one.toString(), "--kind", "trial", "--year", "2023", "--ledger", ledger.toString());
        Run statement = Run.of("pool", "statement", text.toString(), "--ledger", ledger.toString(), "--format", "json");

        assertThat(rank.exitCode()).isEqualTo(1);
        assertThat(rank.errors()).contains("Entry 5 of 2023-06-02");
        assertThat(statement.exitCode()).isEqualTo(1);
        assertThat(statement.errors()).contains("Entry 5 of 2023-06-02");
        assertThat(statement.json("complete")).containsExactly("true");
    }

    /** Everything that a reader needs to reckon it again stands on the page. */
    @Test
    void page_holdsEverythingThatTheProposalRestsOn() throws Exception {
        Path ledger = file("tilsagn.csv", LEDGER + "2023-06-02;trial;cancellation;0.01;x\n");
        Path both = file(
                "begge.json",
                "{" + CONSULTATIONS
                        + "\"weights\": {\"knowledge\": 1, \"gain\": 2, \"realism\": 1, \"cost\": 1, \"breadth\": 1, \"synergy\": 0.5},"
                        + "\"applications\": [" + application("2024-1", 900_000, 4) + ","
                        + application("2024-7", 600_000, 5)
                                .replace("\"kind\": \"trial\"", "\"kind\": \"investment\"")
                                .replace("\"knowledge\": {\"points\": 5, \"why\": \"Bruges overalt\"}, ", "")
                        + ", {\"id\": \"2024-8\", \"kind\": \"investment\"}]}");
        Path page = folder.resolve("side.html");

        Run run = Run.of(
                "pool",
                "rank",
                both.toString(),
                "--kind",
                "trial",
                "--year",
                "2023",
                "--ledger",
                ledger.toString(),
                "--on",
                "2023-06-30",
                "--html",
                page.toString(),
                "--format",
                "json");

        assertThat(run.json("id")).containsExactly("2024-1");
        assertThat(run.errors()).contains("not ranked here: 2024-7, 2024-8").doesNotContain("is not whole");
        assertThat(Files.readString(page))
                .contains(
                        "Fordelingsdag: 2023-06-30",
                        "dem for 2023",
                        ledger.toString(),
                        "med 5 poster, hvoraf 1 er afvist",
                        "<td class=\"number\">2023</td><td class=\"number\">8.500.000,00 kr.</td>",
                        "søgt i puljens anden ramme",
                        "<li>2024-7</li>",
                        "Enig &lt;i alt&gt;",
                        "kun et kriterium, der »kan tælle med«, må mangle",
                        "<td class=\"number\">300.000,00</td><td class=\"number\">1.200.000,00</td>",
                        "42,5 ton CO2 om året / 1.200.000,00 kr. = 35,417 ton pr. mio. kr.; / 6200 m² = 6,855 ton pr. 1.000 m²",
                        "Intet gældende tilsagn fra en tidligere dag i rammen har referencen");
    }

    /** One file may hold the applications and weights of both frames. */
    @Test
    void rank_criterionThatNobodyKnows_isRefused() throws Exception {
        Path score = file(
                "point.json",
                "{\"applications\": ["
                        + application("2024-1", 900_000, 4).replace("\"gain\": {\"points\"", "\"gane\": {\"points\"")
                        + "]}");
        Path weight = file("vaegt.json", "{\"weights\": {\"gane\": 1}, \"applications\": []}");
        Path investment = file(
                "vaegte.json",
                "{\"weights\": {\"knowledge\": 1, \"gain\": 2, \"realism\": 1, \"cost\": 1,"
                        + " \"breadth\": 1, \"synergy\": 0.5}, \"applications\": []}");

        assertThat(Run.of("pool", "rank", score.toString(), "--kind", "trial", "--free", "1")
                        .errors())
                .contains("applications[0].scores: expected criteria out of", "found 'gane'");
        assertThat(Run.of("pool", "rank", weight.toString(), "--kind", "trial", "--free", "1")
                        .errors())
                .contains("weights: expected criteria out of", "found 'gane'");
        assertThat(Run.of("pool", "rank", investment.toString(), "--kind", "investment", "--free", "1")
                        .exitCode())
                .isZero();
    }

    /** What is left out is unknown; a frame or total that contradicts itself is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "frames": [{"kind": "trial", "yearly": {"2025": 1}}]                                             | state every year
            "frames": [{"kind": "trial", "yearly": {"2025": 1, "2026": 1}}]                                  | state the same
            "frames": []                                                                                     | frames: expected at least one frame
            "frames": [{"kind": "trial", "rounds": {"perYear": 1, "announcedMonthsBefore": 2000000000}}]     | Expected 0 to 120 months
            "usedInFirstYear": 1e999999999                                                                   | usedInFirstYear: expected a number of at most 15 digits
            """)
    void poolFile_thatCannotBe_isRefused(String words, String told) throws Exception {
        Path pool = file(
                "pulje.json",
                "{\"id\": \"egen\", \"name\": \"Egen\", \"firstYear\": 2025, \"lastYear\": 2026, \"total\": 3000000, "
                        + words + "}");

        Run run = Run.of("pool", "status", "--pool-file", pool.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains(told);
    }

    @Test
    void poolFile_withoutFrames_showsWhatIsLeftOfThePool() throws Exception {
        Path pool = file(
                "pulje.json",
                "{\"id\": \"egen\", \"name\": \"Egen\", \"firstYear\": 2025, \"lastYear\": 2025, \"total\": 3000000}");

        Run run = Run.of("pool", "status", "--pool-file", pool.toString(), "--format", "json");

        assertThat(run.json("year", "kind", "free", "remainingTotal"))
                .containsExactly("2025|investment|null|3000000.00", "2025|trial|null|3000000.00");
    }

    /** What is no JSON is told as that alone. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": \"egen\",", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "7"})
    void poolFile_thatIsNoJson_hasOneFault(String text) throws Exception {
        Run run =
                Run.of("pool", "status", "--pool-file", file("pulje.json", text).toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("expected ").doesNotContain("name:", "firstYear", "total");
    }

    /** Numbers that no memory writes out are refused where they stand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rank  | 42.5      | 1e999999999 | gain.tonnesOfCo2: expected a number of at most 15 digits
            check | 42.5      | 1e999999999 | gain.tonnesOfCo2: expected a number of at most 15 digits
            check | 42.5      | -1          | Expected tonnes of CO2 a year from 0
            check | 6200      | 0           | Expected square metres above 0
            rank  | "gain": 2 | "gain": 1e999999999 | weights.gain: expected a number of at most 15 digits
            rank  | "gain": 2 | "gain": 1000001     | Expected a weight from 0 to 1000000
            """)
    void numbersThatCannotBe_areRefused(String action, String from, String to, String told) throws Exception {
        Path bad = file("tal.json", Files.readString(round).replace(from, to));

        Run run = action.equals("check")
                ? Run.of("pool", action, bad.toString())
                : Run.of("pool", action, bad.toString(), "--kind", "trial", "--free", "1");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains(told).doesNotContain("Optional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e999999999", "1,5", "12345678901234567"})
    void money_isANumberWithAPoint(String amount) {
        Run run = Run.of("pool", "rank", round.toString(), "--kind", "trial", "--free", amount);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors())
                .contains("expected a number with a point", "'" + amount + "'")
                .doesNotContain("Exception");
    }

    /** A ledger is kept by its reader: nobody is sent to ask LBF. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-03;trial;commitment;1.234;a      | line 2, record 1, column 'amount': expected kroner with a point and two decimals at most
            2021-02-03;trial;commitment;1,00;a       | expected kroner with a point and two decimals at most, such as 1250000.00, found '1,00'
            2021-02-30;trial;commitment;1.00;a       | expected a date such as 2025-04-30, found '2021-02-30'
            2021-02-03;loan;commitment;1.00;a        | expected investment or trial, found 'loan'
            2021-02-03;Hans Hansen;commitment;1.00;a | expected investment or trial, found text(11)
            """)
    void ledger_faultsAreTheReadersOwn(String line, String told) {
        Run run = free("baeredygtighed", "trial", "2021", "date;kind;entry;amount;reference\n" + line + "\n");

        assertThat(run.errors()).contains(told).doesNotContain("LBF", "18 digits", "service");
    }

    @Test
    void ledger_withCommas_isToldTheSeparator() {
        Run comma = free(
                "baeredygtighed",
                "trial",
                "2021",
                "date,kind,entry,amount,reference\n2021-02-03,trial,commitment,1.00,a\n");
        Run empty = free("baeredygtighed", "trial", "2021", "");

        assertThat(comma.errors()).contains("semicolons").doesNotContain("service", "LBF");
        assertThat(empty.errors()).contains("headings").doesNotContain("Fetch");
    }
}
