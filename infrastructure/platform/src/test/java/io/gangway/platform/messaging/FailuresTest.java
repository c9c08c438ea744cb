package io.gangway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void aDatabaseThatCannotBeAskedIsAway(String state) {
        assertThat(Failures.isDatabaseAway(new IllegalStateException(new SQLException("text", state))))
                .isTrue();
        assertThat(Failures.isTransient(new SQLException("text", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void somebodyElsesTransactionIsTransientAndNoOutage(String state) {
        assertThat(Failures.isDatabaseAway(new SQLException("text", state))).isFalse();
        assertThat(Failures.isTransient(new SQLException("text", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021"})
    void aBrokenRuleOfTheTablesIsABug(String state) {
        assertThat(Failures.isTransient(new SQLException("text", state))).isFalse();
    }

    @Test
    void aPoolWithoutAConnectionToGiveIsAnOutage() {
        assertThat(Failures.isDatabaseAway(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
    }

    @Test
    void aCommitThatFailedIsFoundAmongWhatWasSuppressed() {
        var rolledBack = new IllegalStateException("Could not commit");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("text", "57P01")));

        assertThat(Failures.isDatabaseAway(new RuntimeException(rolledBack))).isTrue();
    }

    @Test
    void aTrailSaysWhichStateAndNoText() {
        var failure = new IllegalStateException("Ada", new SQLException("Lovelace", "57P01"));

        assertThat(Failures.trail(failure)).contains("SQLException(57P01)").doesNotContain("Ada", "Lovelace");
    }
}
