package io.gangway.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    Path folder;

    @Test
    void aPidThatWasGivenToAnotherProcessIsNotTheSame() {
        // Given
        var self = ProcessIdentity.of(ProcessHandle.current());

        // When
        var earlier = new ProcessIdentity(self.pid(), self.startedAt().minus(Duration.ofMinutes(5)));

        // Then
        assertThat(self.isAlive()).isTrue();
        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void survivesBeingWrittenDown() {
        // Given
        var self = ProcessIdentity.of(ProcessHandle.current());
        var properties = new Properties();

        // When
        self.addTo(properties);

        // Then
        assertThat(ProcessIdentity.from(properties)).contains(self);
        assertThat(ProcessIdentity.from(new Properties())).isEmpty();
    }

    @Test
    void aDetachedProcessKeepsItsPidAndEndsWithItsChildren() throws IOException {
        // Given
        var process = run("sleep 60 & sleep 61; true");
        assertThat(Waiting.until(Duration.ofSeconds(5), () -> children(process).size() == 2))
                .isTrue();
        var children = children(process);

        // When
        Ending.byForce(process);

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(children).noneMatch(ProcessIdentity::isAlive);
    }

    @Test
    void oneThatDoesNotListenIsEndedByForce() throws IOException {
        // Given
        var process = run("trap '' TERM; while true; do sleep 1; done");

        // When
        Ending.politely(process, "TERM", Duration.ofMillis(300));

        // Then
        assertThat(process.isAlive()).isFalse();
    }

    private ProcessIdentity run(String script) throws IOException {
        return new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder, folder.resolve("log")).detached();
    }

    private static List<ProcessIdentity> children(ProcessIdentity process) {
        return process.find()
                .map(handle -> handle.descendants().map(ProcessIdentity::of).toList())
                .orElse(List.of());
    }
}
