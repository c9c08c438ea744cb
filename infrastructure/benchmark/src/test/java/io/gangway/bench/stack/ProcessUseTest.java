package io.gangway.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "counts by /proc")
class ProcessUseTest {

    private final long self = ProcessHandle.current().pid();

    @Test
    void countsWhatAChildUsedBeforeItEnded() throws IOException, InterruptedException {
        // Given
        var before = ProcessUse.cpuMillis(self);

        // When
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done")
                .start()
                .waitFor();

        // Then
        assertThat(ProcessUse.cpuMillis(self) - before).isPositive();
    }

    @Test
    void knowsTheMemoryOfAProcess() {
        assertThat(ProcessUse.memoryMebibytes(self)).isGreaterThan(1);
    }

    @Test
    void aProcessThatIsGoneUsesNothing() throws IOException, InterruptedException {
        // Given
        var ended = new ProcessBuilder("true").start();

        // When
        ended.waitFor();

        // Then
        assertThat(ProcessUse.cpuMillis(ended.pid())).isZero();
        assertThat(ProcessUse.memoryMebibytes(ended.pid())).isZero();
    }
}
