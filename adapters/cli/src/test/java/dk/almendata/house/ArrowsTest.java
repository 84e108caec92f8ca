package dk.almendata.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Who may know whom. */
@AnalyzeClasses(packages = Rooms.HOUSE, importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "sdk-core", Set.of(),
            "sdk-client", Set.of("sdk-core"),
            "adapters/jooq", Set.of("sdk-core"),
            "adapters/validation", Set.of("sdk-core"),
            "adapters/excel", Set.of("sdk-core"),
            "adapters/geo", Set.of("sdk-core"),
            "adapters/sandbox", Set.of("sdk-core"),
            "adapters/cli", Set.of("sdk-core", "sdk-client", "adapters/jooq", "adapters/sandbox", "adapters/excel"));

    @ArchTest
    static final ArchRule every_class_lives_in_a_room = classes()
            .should(beInARoom())
            .because("a package is named for something a user can point at, and its place decides what it may know");

    @ArchTest
    static final ArchRule modules_know_the_core_and_only_the_command_line_wires_them = classes()
            .should(knowOnlyAllowedModules())
            .because("everything may know the core, adapters do not know each other, and the command line wires them");

    @ArchTest
    static final ArchRule rooms_of_the_core_use_only_what_lies_below = classes()
            .that(Rooms.in("sdk-core"))
            .should(useOnlyRoomsBelow())
            .because("the core is read from the ground up; an arrow upwards would tie two subjects together for ever");

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("dk.almendata.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule the_core_needs_only_the_jdk = classes()
            .that(Rooms.in("sdk-core"))
            .should()
            .onlyDependOnClassesThat(
                    Rooms.in("sdk-core").or(resideInAnyPackage("java..", "org.jspecify.annotations..")))
            .because("a host must be able to use the domain with nothing else on its class path");

    @ArchTest
    static final ArchRule okhttp_stays_in_the_client = noClasses()
            .that(not(Rooms.inRoom("client", "cli")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio.."))
            .because("archives and texts are read without a network, and HTTP can be replaced in one room");

    @ArchTest
    static final ArchRule jooq_stays_in_its_adapter = noClasses()
            .that(not(Rooms.in("adapters/jooq")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.jooq.."))
            .because("one technology lives in one module");

    @ArchTest
    static final ArchRule jackson_stays_where_json_is_spoken = noClasses()
            .that(not(Rooms.inRoom("client", "text", "sandbox", "cli")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.."))
            .because("JSON is an outside format");

    @ArchTest
    static final ArchRule commons_csv_stays_where_small_files_are_read_and_written = noClasses()
            .that(not(Rooms.inRoom("text", "archive", "sandbox")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.csv.."))
            .because("CSV is an outside format");

    @ArchTest
    static final ArchRule jakarta_validation_stays_in_its_adapter = noClasses()
            .that(not(Rooms.in("adapters/validation")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.validation..", "org.hibernate.."))
            .because("one technology lives in one module");

    @ArchTest
    static final ArchRule fastexcel_stays_in_its_adapter = noClasses()
            .that(not(Rooms.in("adapters/excel")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.dhatim.."))
            .because("one technology lives in one module");

    @ArchTest
    static final ArchRule geometry_stays_in_its_adapter = noClasses()
            .that(not(Rooms.in("adapters/geo")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.locationtech.."))
            .because("one technology lives in one module");

    @ArchTest
    static final ArchRule picocli_stays_in_the_command_line = noClasses()
            .that(not(Rooms.in("adapters/cli")))
            .should()
            .dependOnClassesThat(resideInAPackage("picocli.."))
            .because("one technology lives in one module");

    private static ArchCondition<JavaClass> beInARoom() {
        return new ArchCondition<>("be in a room of the house") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (Rooms.moduleOf(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in no known room: put it in one, or add the room to Rooms"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> knowOnlyAllowedModules() {
        return new ArchCondition<>("know only the modules that " + MAY_KNOW + " allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = Rooms.moduleOf(type);
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    String to = Rooms.moduleOf(arrow.getTargetClass());
                    if (!to.isEmpty()
                            && !to.equals(from)
                            && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                arrow, from + " must not know " + to + ": " + arrow.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = Rooms.roomOf(type);
                Set<String> below = Rooms.CORE.get(from);
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    String to = Rooms.roomOf(arrow.getTargetClass());
                    if (!to.isEmpty() && !to.equals(from) && !below.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                arrow, from + " may use " + below + ", not " + to + ": " + arrow.getDescription()));
                    }
                }
            }
        };
    }
}
