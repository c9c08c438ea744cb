package io.gangway.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long GIB = 1024L * 1024 * 1024;

    @TempDir
    Path root;

    private Project project;

    @BeforeEach
    void aProjectThatIsBuilt() throws IOException {
        project = Project.of(root, Map.of("GANGWAY_PORT_HUMAN_TASKS", "9081"));
        for (var module : new String[] {"onboarding-api", "human-tasks/service", "check-workers/service"}) {
            var folder = Files.createDirectories(root.resolve(module).resolve("target/quarkus-app"));
            Files.createFile(folder.resolve("quarkus-run.jar"));
        }
    }

    @Test
    void aGoodMachineHasNoProblem() {
        assertThat(problemsOf(new ThisMachine(0, 10 * GIB, 8 * GIB, true))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceEachWithItsRemedy() throws IOException {
        // Given
        Files.delete(root.resolve("check-workers/service/target/quarkus-app/quarkus-run.jar"));

        // When
        var problems = problemsOf(new ThisMachine(9081, GIB, GIB, false));

        // Then
        assertThat(problems)
                .contains("Port 9081, which human-tasks needs, is taken", "GANGWAY_PORT_HUMAN_TASKS")
                .contains("of disk are free", "GANGWAY_HOME")
                .contains("of memory are available", "Close other programs")
                .contains("refuses to run as root", "ordinary user")
                .contains("check-workers is not built", "mvn");
    }

    @Test
    void aPortThatIsTakenNamesItsVariable() {
        assertThat(problemsOf(new ThisMachine(15432, 10 * GIB, 8 * GIB, true)))
                .contains("which postgresql needs", "GANGWAY_PORT_POSTGRESQL=")
                .doesNotContain(Part.KAFKA.id());
    }

    private String problemsOf(Machine machine) {
        var stack = new LocalStack(project.root(), project.home(), project.wanted());
        return new Preflight(project, machine).check(stack.parts()).toString().replace("[]", "");
    }

    private record ThisMachine(int takenPort, long disk, long memory, boolean canRunPostgres) implements Machine {

        @Override
        public boolean isFree(int port) {
            return port != takenPort;
        }

        @Override
        public long freeDiskBytes(Path folder) {
            return disk;
        }

        @Override
        public long availableMemoryBytes() {
            return memory;
        }
    }
}
