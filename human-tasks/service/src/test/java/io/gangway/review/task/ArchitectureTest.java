package io.gangway.review.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The laws that a machine can keep; each is shown to catch a planted violation. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("are endpoints", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    private static final ArchRule ENDPOINTS_DECLARE_ROLES = methods()
            .that(ENDPOINTS)
            .should(new ArchCondition<>("declare who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var declared = method.isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                    events.add(new SimpleConditionEvent(method, declared, method.getDescription()));
                }
            });

    /** The framework answers 404 for an endpoint that is not public, without a word. */
    private static final ArchRule ENDPOINTS_ARE_PUBLIC =
            methods().that(ENDPOINTS).should().bePublic();

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    /** A public type is a promise to another package; what no other package uses promises nothing. */
    private static final ArchRule PUBLIC_IS_WHAT_ANOTHER_PACKAGE_USES = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(new ArchCondition<>("be used by another package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    // The compiler copies constants, so nobody is seen to use a class that has nothing else.
                    var used = type.getMethods().isEmpty()
                            || type.getDirectDependenciesToSelf().stream()
                                    .anyMatch(use ->
                                            !use.getOriginClass().getPackage().equals(type.getPackage()));
                    events.add(new SimpleConditionEvent(type, used, type.getDescription()));
                }
            });

    private static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.gangway.review.(*)..").should().beFreeOfCycles();

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/human-tasks/service/"))
            .importPackages("io.gangway.review");

    @Test
    void theServiceKeepsTheLaws() {
        assertThat(MAIN).hasSizeGreaterThan(20);
        ENDPOINTS_DECLARE_ROLES.check(MAIN);
        ENDPOINTS_ARE_PUBLIC.check(MAIN);
        TIME_COMES_FROM_THE_CLOCK.check(MAIN);
        PUBLIC_IS_WHAT_ANOTHER_PACKAGE_USES.check(MAIN);
        FEATURES_HAVE_NO_CYCLES.check(MAIN);
    }

    @Test
    void anEndpointWithoutRolesIsCaught() {
        assertThat(violated(ENDPOINTS_DECLARE_ROLES, OpenDoor.class)).isTrue();
    }

    @Test
    void anEndpointThatNobodyCanReachIsCaught() {
        assertThat(violated(ENDPOINTS_ARE_PUBLIC, OpenDoor.class)).isTrue();
    }

    @Test
    void aLookAtTheWallClockIsCaught() {
        assertThat(violated(TIME_COMES_FROM_THE_CLOCK, OpenDoor.class)).isTrue();
    }

    @Test
    void aPublicClassThatNobodyUsesIsCaught() {
        assertThat(violated(PUBLIC_IS_WHAT_ANOTHER_PACKAGE_USES, HumanTasksStack.class))
                .isTrue();
    }

    private static boolean violated(ArchRule rule, Class<?> planted) {
        return rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation();
    }

    /** A planted violation of nearly everything; abstract, so that the framework does not serve it. */
    @Path("/planted")
    abstract static class OpenDoor {

        @GET
        String enter() {
            return Instant.now().toString();
        }
    }
}
