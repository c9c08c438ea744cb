package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockedTest {

    private static final Duration LONG = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void aSecondOneWaitsNoLongerThanItIsWillingTo() throws Exception {
        var lock = folder.resolve("a/lock");
        var result = FileLocked.call(lock, LONG, () -> {
            assertThatThrownBy(() -> FileLocked.call(lock, Duration.ofMillis(150), () -> "never"))
                    .isInstanceOf(IOException.class);
            return "first";
        });
        assertThat(result).isEqualTo("first");
        assertThat(FileLocked.call(lock, LONG, () -> "free again")).isEqualTo("free again");
    }
}
