package io.gangway.onboarding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.camunda.zeebe.client.ZeebeClient;
import io.gangway.onboarding.application.PlantedInApplication;
import io.gangway.onboarding.policy.PlantedInPolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The laws that a machine can keep; each is shown to catch a planted violation. */
class ArchitectureTest {

    private static final String ROOT = "io.gangway.onboarding";

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

    private static final ArchRule NOBODY_KNOWS_AN_ENGINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.camunda..", "org.operaton..", "io.gangway.engine.embedded..", "io.gangway.engine.zeebe..");

    private static final ArchRule STATE_KNOWS_NO_REST = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".application", ROOT + ".policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", ROOT + ".web", ROOT + ".intake", ROOT + ".inquiry", ROOT + ".cancellation");

    private static final ArchRule POLICIES_KNOW_NO_CASES = noClasses()
            .that()
            .resideInAPackage(ROOT + ".policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".application", ROOT + ".process");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theServiceKeepsTheLaws() {
        assertThat(MAIN).hasSizeGreaterThan(40);
        ENDPOINTS_DECLARE_ROLES.check(MAIN);
        ENDPOINTS_ARE_PUBLIC.check(MAIN);
        TIME_COMES_FROM_THE_CLOCK.check(MAIN);
        NOBODY_KNOWS_AN_ENGINE.check(MAIN);
        STATE_KNOWS_NO_REST.check(MAIN);
        POLICIES_KNOW_NO_CASES.check(MAIN);
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
    void aCallPastTheEnginesPortIsCaught() {
        assertThat(violated(NOBODY_KNOWS_AN_ENGINE, OpenDoor.class)).isTrue();
    }

    @Test
    void restInTheStateIsCaught() {
        assertThat(violated(STATE_KNOWS_NO_REST, PlantedInApplication.class)).isTrue();
    }

    @Test
    void aCaseInAPolicyIsCaught() {
        assertThat(violated(POLICIES_KNOW_NO_CASES, PlantedInPolicy.class)).isTrue();
    }

    private static boolean violated(ArchRule rule, Class<?> planted) {
        return rule.evaluate(new ClassFileImporter().importClasses(planted)).hasViolation();
    }

    /** A planted violation of several laws; abstract, so that the framework does not serve it. */
    @Path("/planted")
    abstract static class OpenDoor {

        abstract ZeebeClient engine();

        @GET
        String enter() {
            return Instant.now().toString();
        }
    }
}
