package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The root pom's rule about the vendor's licence, seen failing: a Maven of its own builds modules that break it. */
class LicenceRuleTest {

    private static final Path PLANTED = Path.of("src/test/resources/planted-licence");

    private static String log;

    @BeforeAll
    static void buildWhatIsPlanted() throws IOException, InterruptedException {
        var maven = new ProcessBuilder(List.of(
                        program(),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--fail-at-end",
                        "-Dstyle.color=never",
                        // Where the build that runs this test keeps everything this one needs.
                        "-Dmaven.repo.local=" + System.getProperty("localRepository"),
                        "--file",
                        PLANTED.resolve("pom.xml").toString(),
                        "validate"))
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "uses-engine, io.camunda:zeebe-workflow-engine",
        "tests-with-engine, io.camunda:zeebe-workflow-engine",
        "uses-library, io.camunda:zeebe-workflow-engine",
        "uses-connector, io.camunda.connector:connector-kafka"
    })
    void whatIsUnderTheVendorsLicenceFailsTheBuild(String module, String artifact) {
        assertThat(resultOf(module)).as(log).isEqualTo("FAILURE");
        assertThat(log).contains(artifact + ":pom:0-planted <--- banned");
    }

    @Test
    void theClientMayBeUsed() {
        assertThat(resultOf("uses-client")).as(log).isEqualTo("SUCCESS");
    }

    private static String resultOf(String module) {
        var line = Pattern.compile("planted-%s [^ ]+ \\.+ (\\w+)".formatted(module))
                .matcher(log);
        return line.find() ? line.group(1) : "not built";
    }

    /** The Maven that runs this test; the one on the path when an IDE does. */
    private static String program() {
        var home = System.getProperty("maven.home", "");
        return home.isBlank() ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }
}
