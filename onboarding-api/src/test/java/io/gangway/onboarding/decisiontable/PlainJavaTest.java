package io.gangway.onboarding.decisiontable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Tables know no framework, no database and nothing else of this service. */
class PlainJavaTest {

    private static final String TABLES = "io.gangway.onboarding.decisiontable";

    private static final ArchRule TABLES_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage(TABLES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TABLES,
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(TABLES);

    @Test
    void tablesArePlainJava() {
        assertThat(MAIN).hasSizeGreaterThan(20);
        TABLES_ARE_PLAIN_JAVA.check(MAIN);
    }

    @Test
    void aTableThatKnowsAnObjectMapperIsCaught() {
        var planted = new ClassFileImporter().importClasses(DecisionTableJsonTest.class);

        assertThat(TABLES_ARE_PLAIN_JAVA.evaluate(planted).hasViolation()).isTrue();
    }
}
