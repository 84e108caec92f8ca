package dk.almendata.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no code of the house does. */
@AnalyzeClasses(packages = Rooms.HOUSE, importOptions = DoNotIncludeTests.class)
class BansTest {

    @ArchTest
    static final ArchRule the_core_opens_nothing = noClasses()
            .that(Rooms.in("sdk-core"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax..")
                            .or(describe("touch a file", BansTest::touchesFiles)))
            .because("files, sockets and connections belong to the ports' adapters");

    @ArchTest
    static final ArchRule the_core_makes_no_clock = noClasses()
            .that(Rooms.in("sdk-core"))
            .should(call("a system clock", BansTest::makesClock))
            .because("the host brings the clock, so that a year can be rehearsed in a test");

    @ArchTest
    static final ArchRule no_moment_without_a_clock = noClasses()
            .should(call("the present moment without a Clock", BansTest::readsPresentMoment))
            .because("an answer that depends on the day takes the day, or the clock, from its caller");

    @ArchTest
    static final ArchRule no_default_zone = noClasses()
            .should(call("the default zone", BansTest::readsDefaultZone))
            .because("Danish dates are in Europe/Copenhagen on every machine");

    @ArchTest
    static final ArchRule no_default_charset = noClasses()
            .should(call("the default charset", BansTest::readsDefaultCharset))
            .because("the same bytes must be the same text on every machine");

    @ArchTest
    static final ArchRule no_default_locale = noClasses()
            .should(call("the default locale", BansTest::readsDefaultLocale))
            .because("the same value must be the same text on every machine, also a Turkish one");

    @ArchTest
    static final ArchRule no_plain_sql = noClasses()
            .should(call(
                    "a jOOQ method that takes plain SQL",
                    access -> access.getTarget().isAnnotatedWith("org.jooq.PlainSQL")))
            .because("names and values from outside must never become SQL text");

    @ArchTest
    static final ArchRule only_the_command_line_talks_to_the_console = noClasses()
            .that(not(Rooms.in("adapters/cli")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("a library leaves the console and the life of the process to its host");

    private static boolean touchesFiles(JavaClass type) {
        return type.getPackageName().equals("java.io")
                && (type.getSimpleName().startsWith("File")
                        || type.getSimpleName().equals("RandomAccessFile"));
    }

    private static boolean makesClock(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && (access.getName().startsWith("system") || access.getName().startsWith("tick"));
    }

    private static boolean readsPresentMoment(JavaCodeUnitAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        List<String> parameters = parametersOf(access);
        boolean now = owner.startsWith("java.time.")
                && name.equals("now")
                && (parameters.isEmpty() || parameters.equals(List.of(ZoneId.class.getName())));
        boolean old = owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty()
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
        return now || old;
    }

    private static boolean readsDefaultZone(JavaCodeUnitAccess<?> access) {
        return is(access, "java.time.ZoneId", "systemDefault")
                || is(access, "java.util.TimeZone", "getDefault")
                || is(access, "java.time.Clock", "systemDefaultZone");
    }

    /** The JDK's ways to turn bytes into text, or back, that take a charset or else the machine's. */
    private static boolean readsDefaultCharset(JavaCodeUnitAccess<?> access) {
        if (is(access, "java.nio.charset.Charset", "defaultCharset")) {
            return true;
        }
        Set<String> makers = Set.of(
                "java.io.InputStreamReader",
                "java.io.OutputStreamWriter",
                "java.io.FileReader",
                "java.io.FileWriter",
                "java.io.PrintStream",
                "java.util.Scanner");
        List<String> parameters = parametersOf(access);
        boolean bytes = is(access, "java.lang.String", "getBytes")
                || is(access, "java.lang.String", "<init>") && parameters.contains("[B")
                || is(access, "java.io.ByteArrayOutputStream", "toString")
                || is(access, "java.io.PrintWriter", "<init>") && parameters.contains("java.io.OutputStream")
                || makers.contains(access.getTargetOwner().getName())
                        && access.getName().equals("<init>");
        boolean named = parameters.contains("java.nio.charset.Charset")
                || parameters.contains("java.nio.charset.CharsetDecoder")
                || parameters.contains("java.nio.charset.CharsetEncoder");
        boolean fromText = is(access, "java.util.Scanner", "<init>")
                && (parameters.contains("java.lang.String") || parameters.contains("java.lang.Readable"));
        return bytes && !named && !fromText;
    }

    /** The JDK's ways to print or fold text that take a locale or else the machine's. */
    private static boolean readsDefaultLocale(JavaCodeUnitAccess<?> access) {
        if (is(access, "java.util.Locale", "getDefault") || is(access, "java.lang.String", "formatted")) {
            return true;
        }
        boolean sensitive = Stream.of(
                        "java.lang.String#format",
                        "java.lang.String#toUpperCase",
                        "java.lang.String#toLowerCase",
                        "java.io.PrintStream#printf",
                        "java.io.PrintStream#format",
                        "java.io.PrintWriter#printf",
                        "java.io.PrintWriter#format",
                        "java.util.Formatter#<init>",
                        "java.text.NumberFormat#getInstance",
                        "java.text.NumberFormat#getNumberInstance",
                        "java.text.NumberFormat#getIntegerInstance",
                        "java.text.NumberFormat#getPercentInstance",
                        "java.text.MessageFormat#<init>",
                        "java.text.MessageFormat#format",
                        "java.text.SimpleDateFormat#<init>",
                        "java.text.Collator#getInstance",
                        "java.time.format.DateTimeFormatter#ofPattern",
                        "java.time.format.DateTimeFormatterBuilder#toFormatter",
                        "java.time.temporal.WeekFields#of",
                        "java.util.ResourceBundle#getBundle")
                .anyMatch((access.getTargetOwner().getName() + "#" + access.getName())::equals);
        return sensitive && !parametersOf(access).contains("java.util.Locale") && !isWeekFieldsByDay(access);
    }

    private static boolean isWeekFieldsByDay(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.time.temporal.WeekFields")
                && !parametersOf(access).isEmpty();
    }

    private static boolean is(JavaCodeUnitAccess<?> access, String owner, String name) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(name);
    }

    private static List<String> parametersOf(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .collect(Collectors.toList());
    }

    private interface Ban {
        boolean matches(JavaCodeUnitAccess<?> access);
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> call(String what, Ban ban) {
        DescribedPredicate<JavaCodeUnitAccess<?>> banned = describe(what, ban::matches);
        return new ArchCondition<>("use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                type.getMethodCallsFromSelf().stream(),
                                type.getConstructorCallsFromSelf().stream(),
                                type.getMethodReferencesFromSelf().stream(),
                                type.getConstructorReferencesFromSelf().stream())
                        .flatMap(accesses -> accesses)
                        .map(access -> (JavaCodeUnitAccess<?>) access)
                        .filter(banned)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }
}
