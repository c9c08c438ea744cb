package io.gangway.check;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.gangway.check.planted.PlantedClock;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The law of the packages; each article is shown to catch a planted violation. */
class ArchitectureTest {

    private static final String SERVICE = "io.gangway.check";
    private static final String PLANTED = "io.gangway.check.planted";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVICE);

    @Test
    void the_service_keeps_the_law() {
        assertThat(MAIN).hasSizeGreaterThan(25);
        checksKnowNoOtherCheck(SERVICE).check(MAIN);
        theRuntimeKnowsNoCheck(SERVICE).check(MAIN);
        timeComesFromTheClock().check(MAIN);
        onlyTheRuntimeSpeaksToTheDatabase(SERVICE).check(MAIN);
    }

    @Test
    void a_check_that_knows_another_is_caught() {
        assertThat(isCaught(checksKnowNoOtherCheck(PLANTED))).isTrue();
    }

    @Test
    void a_runtime_that_knows_a_check_is_caught() {
        assertThat(isCaught(theRuntimeKnowsNoCheck(PLANTED))).isTrue();
    }

    @Test
    void a_look_at_the_wall_clock_is_caught() {
        assertThat(timeComesFromTheClock()
                        .evaluate(new ClassFileImporter().importClasses(PlantedClock.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void a_check_that_speaks_to_the_database_is_caught() {
        assertThat(isCaught(onlyTheRuntimeSpeaksToTheDatabase(PLANTED))).isTrue();
    }

    /** Every package beside the runtime, the sandbox and the contract is a check. */
    private static ArchRule checksKnowNoOtherCheck(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), shared(root));
    }

    private static ArchRule theRuntimeKnowsNoCheck(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".runtime..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage(root + ".runtime..", root + ".contract.."))));
    }

    private static ArchRule onlyTheRuntimeSpeaksToTheDatabase(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "java.sql..", "javax.sql..", "io.gangway.platform.outbox..");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");
    }

    private static DescribedPredicate<JavaClass> shared(String root) {
        return JavaClass.Predicates.resideInAnyPackage(root + ".runtime..", root + ".sandbox..", root + ".contract..");
    }

    private static boolean isCaught(ArchRule rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        assertThat(planted).isNotEmpty();
        return rule.evaluate(planted).hasViolation();
    }
}
