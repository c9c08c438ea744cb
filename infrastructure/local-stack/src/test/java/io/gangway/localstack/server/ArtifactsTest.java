package io.gangway.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArtifactsTest {

    @Test
    void readsALineAsMavenWritesIt() {
        // When
        var artifact = Artifacts.parse(
                "org.apache.kafka:kafka-clients:jar:4.1.1:compile:/repository/kafka-clients-4.1.1.jar -- module kafka.clients (auto)");

        // Then
        assertThat(artifact)
                .isEqualTo(new Artifacts.Artifact(
                        "org.apache.kafka",
                        "kafka-clients",
                        "jar",
                        "4.1.1",
                        Path.of("/repository/kafka-clients-4.1.1.jar")));
    }
}
