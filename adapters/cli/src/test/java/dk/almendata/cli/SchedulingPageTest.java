package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.subscription.DeliveryCalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The recipes name options and exit codes that there are, and the script does what the page says. */
class SchedulingPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "scheduling.md");

    /** What a JVM ends with that SIGTERM ended; not ours to choose. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path root;

    /** In the script, the units, the command file and everything else that calls the program. */
    @Test
    void recipes_callVerbsWithOptionsThatTheyHave() throws Exception {
        List<MatchResult> calls = find("(?:almendata\\.jar|\\$ALMENDATA) ([a-z]+)([^\\n|&>;]*)", page());

        assertThat(calls).hasSizeGreaterThanOrEqualTo(6);
        for (MatchResult call : calls) {
            CommandSpec verb = verbs().get(call.group(1));
            assertThat(verb).as(call.group()).isNotNull();
            for (MatchResult option : find("--[a-z-]+", call.group(2))) {
                assertThat(verb.findOption(option.group())).as(call.group()).isNotNull();
            }
        }
    }

    @Test
    void text_namesVerbsAndOptionsThatThereAre() throws Exception {
        for (MatchResult option : find("`(?:([a-z]+) )?(--[a-z-]+)", page())) {
            assertThat(verbs().entrySet())
                    .as(option.group())
                    .anyMatch(verb -> (option.group(1) == null || verb.getKey().equals(option.group(1)))
                            && verb.getValue().findOption(option.group(2)) != null);
        }
    }

    @Test
    void table_hasARowForEachExitCode() throws Exception {
        assertThat(numbers(find("(?m)^\\| (\\d+) \\|", page()))).containsExactlyInAnyOrderElementsOf(exitCodes());
    }

    /** What a script compares with, prefers, prevents or ends with. */
    @Test
    void recipes_nameExitCodesThatThereAre() throws Exception {
        Set<Integer> known = new HashSet<>(exitCodes());
        known.add(TERMINATED);

        Set<Integer> script =
                numbers(find("\\d+", joined("sh", "-eq (\\d+)|exit (\\d+)|(?m)^ *((?:\\d+ ?\\|? ?)+)\\)")));
        Set<Integer> units = numbers(find("\\d+", joined("ini", "ExitStatus=([\\d ]+)")));
        Set<Integer> commands = numbers(find("\\d+", joined("bat", "EQU (\\d+)|exit /b (\\d+)")));

        assertThat(known).containsAll(script).containsAll(units).containsAll(commands);
        assertThat(script).contains(0, 1, 2, 3, 74, 130, 143);
        assertThat(units).contains(1, 2, 64, 65, 70, 74, 130, 143).doesNotContain(3);
        assertThat(commands).contains(0, 1, 2, 3, 130);
    }

    @Test
    void task_isXml() throws Exception {
        byte[] task = blocks("xml").get(0).getBytes(StandardCharsets.UTF_8);

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(task))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("Task");
    }

    @Test
    void crontab_callsTheScriptAtATimeThatThereIs() throws Exception {
        assertThat(blocks("crontab").get(0).lines().toList())
                .last()
                .asString()
                .matches("[0-5]?\\d (?:1?\\d|2[0-3]) \\* \\* \\* almendata /opt/almendata/almendata-sync");
    }

    /** In step; then behind, which is mailed with what is missing; then in step again, and nobody is disturbed. */
    @Test
    void script_mailsWhatIsMissingAndNothingElse() throws Exception {
        assumeShell();
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(today())
                .datapakker(DatapakkeName.of("Satser_Fuld"), DatapakkeName.of("Lån_Fuld"))
                .start()) {
            configure(sandbox.url(), sandbox.apiKey());
            Delivery failing = sandbox.deliveries().get(0);
            sandbox.setStatus(failing.id(), DeliveryStatus.FEJLET);

            assertThat(script()).isEqualTo(1);
            assertThat(mail())
                    .contains("almendata: exit code 1, see what is missing", "it@example.dk")
                    .contains(failing.datapakke().text(), "failedAtLbf");

            sandbox.setStatus(failing.id(), DeliveryStatus.SUCCES);
            assertThat(script()).isZero();
            assertThat(mail()).isEmpty();
            assertThat(log()).containsSubsequence("behind.", "in step.");
        }
    }

    @Test
    void script_triesOnceMoreWhereTheServiceCannotBeReached() throws Exception {
        assumeShell();
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        configure("http://127.0.0.1:" + port, "k3y-hemmelig");

        assertThat(script()).isEqualTo(3);
        assertThat(log().lines().filter(line -> line.startsWith("== "))).hasSize(2);
        assertThat(mail()).contains("almendata: exit code 3", "nothing answers").doesNotContain("hemmelig");
    }

    @Test
    void script_doesNotTryAgainWhatOnlyAPersonCanMend() throws Exception {
        assumeShell();
        Files.writeString(root.resolve("almendata.json"), "{\"sources\": []}");

        assertThat(script()).isEqualTo(65);
        assertThat(log().lines().filter(line -> line.startsWith("== "))).hasSize(1);
        assertThat(mail()).contains("almendata: exit code 65", "/sources: expected an array");
    }

    private void configure(String url, String key) throws IOException {
        Path keys = Files.createDirectories(root.resolve("keys"));
        Files.writeString(keys.resolve("data-ud"), key);
        Files.writeString(
                root.resolve("almendata.json"),
                "{\"sources\": [{\"name\": \"data-ud\", \"url\": \"" + url
                        + "\", \"apiKeyFile\": \"keys/data-ud\", \"database\": {\"url\": \"jdbc:h2:file:data/almendata\"}}]}");
    }

    /** Runs the script of the page as it stands there, with a mail program that writes into a file. */
    private int script() throws Exception {
        Path script =
                Files.writeString(root.resolve("almendata-sync"), blocks("sh").get(0));
        Path programs = Files.createDirectories(root.resolve("programs"));
        Path mail = Files.writeString(
                programs.resolve("mail"), "#!/bin/sh\n{ echo \"$@\"; cat; } >> '" + root.resolve("mail.txt") + "'\n");
        assertThat(mail.toFile().setExecutable(true)).isTrue();
        Files.deleteIfExists(root.resolve("mail.txt"));
        ProcessBuilder process = new ProcessBuilder("/bin/sh", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output.txt").toFile());
        process.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        process.environment().put("RETRY_SECONDS", "0");
        process.environment()
                .put(
                        "ALMENDATA",
                        Path.of(System.getProperty("java.home"), "bin", "java") + " -cp "
                                + System.getProperty("java.class.path") + " " + Almendata.class.getName());
        Process child = process.start();
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(root.resolve("output.txt")).isEmptyFile();
        return child.exitValue();
    }

    private String mail() throws IOException {
        Path mail = root.resolve("mail.txt");
        return Files.exists(mail) ? Files.readString(mail) : "";
    }

    private String log() throws IOException {
        try (Stream<Path> logs = Files.list(root.resolve("log"))) {
            return Files.readString(logs.findFirst().orElseThrow());
        }
    }

    private static void assumeShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "There is no /bin/sh on this machine");
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(DeliveryCalendar.COPENHAGEN));
    }

    private static Map<String, CommandSpec> verbs() {
        CommandLine line = new CommandLine(CommandSpec.create());
        for (Verb verb : Verbs.all(new Surroundings(
                System.in, System.out, System.err, StandardCharsets.UTF_8, false, Clock.systemUTC(), Map.of()))) {
            line.addSubcommand(verb);
        }
        Map<String, CommandSpec> specs = new HashMap<>();
        line.getSubcommands().forEach((name, verb) -> specs.put(name, verb.getCommandSpec()));
        return specs;
    }

    private static List<Integer> exitCodes() throws IllegalAccessException {
        List<Integer> codes = new ArrayList<>();
        for (Field field : ExitCode.class.getDeclaredFields()) {
            if (field.getType() == int.class && Modifier.isStatic(field.getModifiers())) {
                codes.add(field.getInt(null));
            }
        }
        return codes;
    }

    /** What a pattern finds in the blocks of a language. */
    private static String joined(String language, String pattern) throws IOException {
        StringBuilder found = new StringBuilder();
        for (String block : blocks(language)) {
            find(pattern, block).forEach(match -> found.append(match.group()).append('\n'));
        }
        return found.toString();
    }

    private static List<String> blocks(String language) throws IOException {
        return find("(?s)```" + language + "\\n(.*?\\n)```", page()).stream()
                .map(block -> block.group(1))
                .toList();
    }

    private static Set<Integer> numbers(List<MatchResult> matches) {
        Set<Integer> numbers = new HashSet<>();
        matches.forEach(match -> numbers.add(Integer.parseInt(match.group(match.groupCount()))));
        return numbers;
    }

    private static List<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
