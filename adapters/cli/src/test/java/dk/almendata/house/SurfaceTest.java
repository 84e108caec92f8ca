package dk.almendata.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a caller sees. */
@AnalyzeClasses(packages = Rooms.HOUSE, importOptions = DoNotIncludeTests.class)
class SurfaceTest {

    @ArchTest
    static final ArchRule no_foreign_type_in_a_signature = classes()
            .that(describe("callers see", SurfaceTest::seenByCallers))
            .should(showOnlyTypesOfTheJdkAndOurs())
            .because("a library that changes its own libraries must not break its callers");

    @ArchTest
    static final ArchRule every_package_says_that_null_is_marked = classes()
            .should(bePartOfANullMarkedPackage())
            .because("null is the exception that is written down, in every package");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .resideInAnyPackage("..util..", "..utils..", "..model..", "..common..", "..service..", "..impl..")
            .because("such a name fits everything and so says nothing");

    private static boolean seenByCallers(JavaClass type) {
        for (JavaClass outer = type;
                outer != null;
                outer = outer.getEnclosingClass().orElse(null)) {
            if (!outer.getModifiers().contains(JavaModifier.PUBLIC)
                    && !outer.getModifiers().contains(JavaModifier.PROTECTED)) {
                return false;
            }
        }
        return !type.getPackageName().contains(".internal")
                && !Rooms.moduleOf(type).equals("adapters/cli");
    }

    private static ArchCondition<JavaClass> showOnlyTypesOfTheJdkAndOurs() {
        return new ArchCondition<>("show only types of the JDK and ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                        .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
                        .filter(foreignTo(type))
                        .forEach(shown -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " extends " + shown.getName())));
                type.getMembers().stream()
                        .filter(SurfaceTest::isSeen)
                        .forEach(member -> typesOf(member)
                                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                                .filter(foreignTo(type))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        member, member.getDescription() + " shows " + shown.getName()))));
            }
        };
    }

    private static boolean isSeen(JavaMember member) {
        return (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            unit.getParameterTypes().stream(),
                            Stream.of(unit.getReturnType()),
                            unit.getExceptionTypes().stream())
                    .flatMap(types -> types);
        }
        return member.getAllInvolvedRawTypes().stream().map(type -> (JavaType) type);
    }

    /** The host may bring its OkHttpClient; the validation adapter is made of the constraints it adapts. */
    private static DescribedPredicate<JavaClass> foreignTo(JavaClass owner) {
        Set<String> rooms = Set.of(Rooms.roomOf(owner));
        return describe("foreign", shown -> {
            JavaClass type = shown.getBaseComponentType();
            String name = type.getName();
            boolean known = type.isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("javax.sql.")
                    || name.startsWith(Rooms.HOUSE + ".");
            boolean agreed = rooms.contains("client") && name.equals("okhttp3.OkHttpClient")
                    || rooms.contains("validation") && name.startsWith("jakarta.validation.");
            return !known && !agreed;
        });
    }

    private static ArchCondition<JavaClass> bePartOfANullMarkedPackage() {
        return new ArchCondition<>("be part of a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getPackageName() + " has no package-info with @NullMarked (seen at " + type.getName()
                                    + ")"));
                }
            }
        };
    }
}
