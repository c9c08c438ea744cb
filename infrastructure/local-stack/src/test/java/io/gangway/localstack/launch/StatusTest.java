package io.gangway.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.localstack.launch.Status.PartStatus;
import io.gangway.localstack.launch.Status.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

    @Test
    void isReadByProgramsInThisShape() {
        // Given
        var status = new Status(List.of(
                new PartStatus("onboarding-api", State.UP, "http://localhost:8080", 123L),
                new PartStatus("kafka", State.DOWN, "127.0.0.1:19092", null)));

        // Then
        assertThat(status.json()).isEqualTo("""
                        {"parts":[{"name":"onboarding-api","state":"UP","url":"http://localhost:8080","pid":123},\
                        {"name":"kafka","state":"DOWN","url":"127.0.0.1:19092"}]}""");
    }

    @Test
    void aStackThatWasNeverStartedIsDown(@TempDir Path root) {
        // Given
        var project = Project.of(
                root, Map.of("GANGWAY_HOME", root.resolve("elsewhere").toString()));

        // When
        var status = Status.of(new LocalStack(project.root(), project.home(), project.ports()));

        // Then
        assertThat(status.parts()).hasSize(6).allMatch(part -> part.state() == State.DOWN);
        assertThat(project.home().folder()).isEqualTo(root.resolve("elsewhere"));
    }
}
