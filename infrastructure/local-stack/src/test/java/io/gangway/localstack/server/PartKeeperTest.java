package io.gangway.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.localstack.Part;
import io.gangway.localstack.StackHome;
import io.gangway.localstack.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part is a shell script: it "answers" as soon as it has written a file. */
class PartKeeperTest {

    @TempDir
    Path folder;

    private final AtomicInteger provisioned = new AtomicInteger();
    private StackHome home;
    private PartKeeper keeper;

    @BeforeEach
    void aWellBehavedPart() {
        home = new StackHome(folder);
        keeper = keeper("touch answers; exec sleep 60");
    }

    @AfterEach
    void stop() {
        keeper.stop();
    }

    @Test
    void startsOnceAndIsFoundAgainByAnotherProgram() throws Exception {
        // When
        var first = keeper.ensureUp();
        var again = keeper("exit 1");
        var second = again.ensureUp();

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(again.running()).isEqualTo(keeper.running());
        assertThat(provisioned).hasValue(1);
    }

    @Test
    void isStartedAgainAfterItWasKilled() throws Exception {
        // Given
        keeper.ensureUp();
        var killed = keeper.running().orElseThrow();

        // When
        keeper.kill9();
        var started = keeper.ensureUp();

        // Then
        assertThat(started).isTrue();
        assertThat(killed.isAlive()).isFalse();
        assertThat(keeper.running()).isPresent().isNotEqualTo(killed);
    }

    @Test
    void oneThatEndsIsReportedWithTheEndOfItsLog() {
        var broken = keeper("echo the disk is full; exit 3");
        assertThatThrownBy(broken::ensureUp)
                .isInstanceOf(PartDidNotStart.class)
                .hasMessageContaining("kafka ended before it answered")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining(home.log(Part.KAFKA).toString());
    }

    @Test
    void oneThatNeverAnswersIsReported() {
        keeper = keeper("exec sleep 60");
        assertThatThrownBy(keeper::ensureUp).hasMessageContaining("did not answer within 1 s");
    }

    private PartKeeper keeper(String script) {
        var answers = folder.resolve("answers");
        return new PartKeeper(home, new StartablePart() {
            @Override
            public Part part() {
                return Part.KAFKA;
            }

            @Override
            public String url() {
                return "nowhere";
            }

            @Override
            public Launch launch() {
                return new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder, home.log(part()));
            }

            @Override
            public boolean isReady() {
                return Files.exists(answers);
            }

            @Override
            public void provision() {
                provisioned.incrementAndGet();
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(1);
            }
        });
    }
}
