package io.gangway.check.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.check.Commands;
import io.gangway.check.ComponentTest;
import io.gangway.check.InQuickMotion;
import io.gangway.check.Received;
import io.gangway.check.contract.CheckEvent;
import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that takes its time holds up the check that waits for it and no other, though they share a partition. */
@QuarkusTest
@TestProfile(InQuickMotion.class)
class ConcurrencyIT extends ComponentTest {

    private final PerformCheck slow = Commands.perform(CheckType.CREDIT);
    private final PerformCheck quick = Commands.perform(CheckType.CREDIT);

    @Inject
    WatchedCreditBureau bureau;

    @AfterEach
    void letGo() {
        bureau.letGo();
    }

    @Test
    void another_check_is_answered_while_the_provider_thinks() {
        bureau.holdUp(slow.commandId());

        broker.send(tenant, slow);
        broker.send(tenant, quick);

        awaitEvents(1, quick);
        assertThat(broker.eventsOf(slow.checkId())).isEmpty();
        bureau.letGo();
        awaitEvents(1, slow);
    }

    @Test
    void the_commands_of_one_check_stay_in_order() {
        bureau.holdUp(slow.commandId());
        var again = Commands.nextAttempt(slow);

        broker.send(tenant, slow);
        broker.send(tenant, again);
        broker.send(tenant, quick);
        awaitEvents(1, quick);

        assertThat(bureau.timesAsked(again.commandId())).isZero();
        bureau.letGo();
        assertThat(awaitEvents(2, slow).stream().map(Received::event).map(CheckEvent::attempt))
                .containsExactly(1, 2);
    }

    @Test
    void no_more_are_asked_for_at_once_than_allowed() {
        var held = Stream.generate(() -> Commands.perform(CheckType.CREDIT))
                .limit(InQuickMotion.AT_ONCE)
                .peek(command -> bureau.holdUp(command.commandId()))
                .toList();

        held.forEach(command -> broker.send(tenant, command));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> held.stream().allMatch(command -> bureau.timesAsked(command.commandId()) == 1));
        broker.send(tenant, quick);
        // Another topic has a limit of its own.
        awaitQuiet(CheckType.CRIMINAL_RECORD);

        assertThat(bureau.timesAsked(quick.commandId())).isZero();
        bureau.letGo();
        awaitEvents(1, quick);
        held.forEach(command -> awaitEvents(1, command));
    }
}
