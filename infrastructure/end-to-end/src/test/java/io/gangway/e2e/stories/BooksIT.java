package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Onboarding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What must hold over all stories together; runs when they are told. */
@Order(Integer.MAX_VALUE)
class BooksIT extends Story {

    @Test
    void everyOnboardingHasExactlyOneTerminalEvent() {
        // Given
        endsOnceAs("APPROVED", anOnboardingOf(Application.of(Application.CURRENT_ACCOUNT)));

        // When
        var received = topics.heard().stream()
                .filter(message -> message.type().endsWith(".OnboardingReceived"))
                .map(Message::subject)
                .collect(Collectors.toSet());

        // Then
        assertThat(received).allSatisfy(id -> {
            patiently().alias("the end of onboarding " + id).until(() -> !terminalEventsOf(UUID.fromString(id))
                    .isEmpty());
            assertThat(terminalEventsOf(UUID.fromString(id))).hasSize(1);
        });
    }

    @Test
    void noRecordWasRefused() {
        assertThat(topics.heard()).noneMatch(message -> message.record().topic().contains("dead-letters"));
    }

    @Test
    void onlyTheCommandsOfChecksNameThePerson() {
        // Given
        endsOnceAs("APPROVED", anOnboardingOf(Application.of(Application.CURRENT_ACCOUNT)));

        // Then
        var commands = topics.heard().stream()
                .filter(message -> message.record().topic().contains("-check.commands."))
                .toList();
        assertThat(commands).anyMatch(message -> names(message.text()));
        assertThat(topics.heard())
                .filteredOn(message -> !commands.contains(message))
                .isNotEmpty()
                .noneMatch(message -> names(message.text()));
    }

    @Test
    void noLogNamesThePerson() {
        assertThat(gangway.services())
                .allSatisfy(
                        service -> assertThat(read(service.log())).isNotEmpty().doesNotContain(Applicant.PERSONAL));
    }

    @Test
    void theEngineKnowsTheOnboardingAndNotThePerson() throws IOException {
        // Given
        Onboarding onboarding = anOnboardingOf(Application.of(Application.CURRENT_ACCOUNT));
        endsOnceAs("APPROVED", onboarding);

        // When
        var stored = journalOfTheEngine();

        // Then
        assertThat(stored).isNotEmpty();
        assertThat(stored)
                .as("the journal is readable, or this test proves nothing")
                .anyMatch(file -> read(file).contains(onboarding.id().toString()));
        assertThat(stored).allSatisfy(file -> assertThat(Applicant.PERSONAL)
                .as(file.getFileName().toString())
                .noneMatch(read(file)::contains));
    }

    /** Everything the engine was told and has done, uncompressed: process variables are in there as plain text. */
    private static List<Path> journalOfTheEngine() throws IOException {
        try (var files = Files.walk(RunningGangway.root().resolve(".gangway"))) {
            return files.filter(file -> file.toString().contains("zeebe")
                            && file.toString().contains("/test-")
                            && file.toString().endsWith(".log")
                            && file.toString().contains("/data/"))
                    .toList();
        }
    }

    private static boolean names(String text) {
        return Applicant.PERSONAL.stream().anyMatch(text::contains);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
