package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gangway.e2e.client.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogsIT extends Story {

    @Test
    void aLineOfALogIsJsonAndItsKeysSayOfWhatItSpeaks() throws IOException {
        // Given
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT));

        // When
        endsOnceAs("APPROVED", onboarding);

        // Then
        var check = checkIdOf(onboarding, CREDIT).toString();
        assertThat(linesOfCheckWorkers())
                .filteredOn(line -> line.at("/mdc/check").asText().equals(check))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/mdc/tenant").asText()).isEqualTo(RunningGangway.ACME_ID.toString());
                    assertThat(line.at("/mdc/event").asText()).isNotEmpty();
                    assertThat(line.path("message").asText()).isNotEmpty();
                });
    }

    private List<JsonNode> linesOfCheckWorkers() throws IOException {
        try (var lines = Files.lines(gangway.checkWorkers().log())) {
            return lines.filter(line -> line.startsWith("{")).map(LogsIT::json).toList();
        }
    }

    private static JsonNode json(String line) {
        try {
            return Message.JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
