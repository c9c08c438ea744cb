package io.gangway.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path folder;

    @Test
    void whatTheCallerHasInItsEnvironmentReachesTheProcess() throws IOException, InterruptedException {
        // Given
        var launch = new Launch(
                List.of("sh", "-c", "echo \"$PATH and $GANGWAY_TOPIC_NAMESPACE\""),
                Map.of("GANGWAY_TOPIC_NAMESPACE", "ours"),
                folder,
                folder.resolve("log"));

        // When
        launch.toEnd();

        // Then
        assertThat(Files.readString(launch.log())).isEqualToIgnoringNewLines(System.getenv("PATH") + " and ours");
    }
}
