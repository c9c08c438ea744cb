package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.CREDIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
        assertThat(topics.unwantedDeadLetters()).isEmpty();
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
    void theEngineKnowsTheOnboardingAndNotThePerson() throws SQLException {
        // Given
        var onboarding = when(
                seen -> seen.check(CREDIT).status().equals("REQUESTED"),
                anOnboardingOf(Application.of(Application.CURRENT_ACCOUNT).with(CREDIT, Instruction.silent())));

        // When
        var stored = tablesOfTheEngine();
        cancelWhatHasNotEnded();

        // Then
        assertThat(stored.values())
                .as("the tables are readable, or this test proves nothing")
                .anyMatch(rows -> rows.contains(onboarding.id().toString()));
        assertThat(stored)
                .allSatisfy((table, rows) ->
                        assertThat(Applicant.PERSONAL).as(table).noneMatch(rows::contains));
    }

    /** Everything the engine has stored, by table, as its own role sees it: process variables are in there. */
    private Map<String, String> tablesOfTheEngine() throws SQLException {
        var database = gangway.onboardings();
        try (var connection =
                        DriverManager.getConnection(database.url(), database.engineUser(), database.enginePassword());
                var tables = connection
                        .createStatement()
                        .executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'engine'")) {
            var stored = new HashMap<String, String>();
            while (tables.next()) {
                stored.put(tables.getString(1), rowsOf(tables.getString(1), connection));
            }
            return stored;
        }
    }

    private static String rowsOf(String table, Connection connection) throws SQLException {
        var text = new StringBuilder();
        try (var rows = connection.createStatement().executeQuery("SELECT * FROM engine." + table)) {
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    text.append(
                                    rows.getObject(column) instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : rows.getString(column))
                            .append('\n');
                }
            }
        }
        return text.toString();
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
