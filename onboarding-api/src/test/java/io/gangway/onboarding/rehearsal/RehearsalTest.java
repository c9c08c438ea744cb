package io.gangway.onboarding.rehearsal;

import static io.gangway.onboarding.rehearsal.Terms.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.onboarding.deciding.Judge;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final UUID WORKER = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Version version = Terms.aVersion();
    private final Rehearsal rehearsal = new Rehearsal(UUID.randomUUID(), version, Scope.ofLast(10), "ada", NOON);

    private boolean take(UUID worker, Instant now) {
        return rehearsal.take(worker, now.minusSeconds(15), now);
    }

    private RehearsalResult aResult() {
        var table = version.terms().decisionTable();
        return new Tally().result(table, new Judge(version.terms()), 0, Duration.ofSeconds(1));
    }

    @Test
    void isTheSameAsLongAsItIsUnderWayAndNothingChanged() {
        assertThat(rehearsal.answers(version, Scope.ofLast(10))).isTrue();
        assertThat(rehearsal.answers(version, Scope.ofLast(11))).isFalse();
        assertThat(rehearsal.answers(Terms.aVersion(), Scope.ofLast(10))).isFalse();
        var edited = new Version(version.policyId(), version.number(), Terms.approvingFrom(401, null));
        assertThat(rehearsal.answers(edited, Scope.ofLast(10))).isFalse();

        rehearsal.cancel(NOON);

        assertThat(rehearsal.answers(version, Scope.ofLast(10))).isFalse();
    }

    @Test
    void isTakenByOneWorkerOnly() {
        assertThat(take(WORKER, NOON)).isTrue();
        assertThat(take(ANOTHER, NOON.plusSeconds(5))).isFalse();
        assertThat(rehearsal.advance(ANOTHER, new Progress(3, 2, 1), NOON)).isFalse();
        assertThat(rehearsal.advance(WORKER, new Progress(3, 2, 1), NOON)).isTrue();

        assertThat(rehearsal.state()).isEqualTo(RehearsalState.RUNNING);
        assertThat(rehearsal.progress()).isEqualTo(new Progress(3, 2, 1));
    }

    @Test
    void isTakenOverFromTheBeginningWhenItsWorkerFallsSilent() {
        // Given
        take(WORKER, NOON);
        rehearsal.advance(WORKER, new Progress(3, 2, 1), NOON);

        // When
        var taken = take(ANOTHER, LATER);

        // Then
        assertThat(taken).isTrue();
        assertThat(rehearsal.progress()).isEqualTo(new Progress(0, 0, 0));
        assertThat(rehearsal.advance(WORKER, new Progress(3, 3, 1), LATER)).isFalse();
        assertThat(rehearsal.complete(WORKER, aResult(), LATER)).isFalse();
        assertThat(rehearsal.complete(ANOTHER, aResult(), LATER)).isTrue();
        assertThat(rehearsal.state()).isEqualTo(RehearsalState.COMPLETED);
    }

    @Test
    void isGivenUpAfterSeveralWorkers() {
        for (var attempt = 0; attempt < Rehearsal.MOST_ATTEMPTS; attempt++) {
            assertThat(take(WORKER, NOON.plusSeconds(60L * attempt))).isTrue();
        }

        assertThat(take(ANOTHER, NOON.plusSeconds(600))).isFalse();

        assertThat(rehearsal.state()).isEqualTo(RehearsalState.FAILED);
        assertThat(rehearsal.endedAt()).contains(NOON.plusSeconds(600));
    }

    @Test
    void isForTheNextAtOnceWhenItIsGivenBack() {
        // Given
        for (var attempt = 0; attempt < 10; attempt++) {
            // When
            var taken = take(WORKER, NOON);
            rehearsal.giveBack(WORKER);

            // Then
            assertThat(taken).isTrue();
            assertThat(rehearsal.state()).isEqualTo(RehearsalState.QUEUED);
        }
    }

    @Test
    void isNotGivenBackByWhoDoesNotHaveIt() {
        take(WORKER, NOON);

        rehearsal.giveBack(ANOTHER);

        assertThat(rehearsal.advance(WORKER, new Progress(1, 1, 0), NOON)).isTrue();
    }

    @Test
    void isCancelledWhileItRunsAndTheWorkerLosesIt() {
        // Given
        take(WORKER, NOON);

        // When
        var cancelled = rehearsal.cancel(LATER);

        // Then
        assertThat(cancelled).isTrue();
        assertThat(rehearsal.cancel(LATER)).isTrue();
        assertThat(rehearsal.advance(WORKER, new Progress(3, 2, 1), LATER)).isFalse();
        assertThat(rehearsal.complete(WORKER, aResult(), LATER)).isFalse();
        rehearsal.giveBack(WORKER);
        assertThat(take(ANOTHER, LATER.plusSeconds(60))).isFalse();
        assertThat(rehearsal.state()).isEqualTo(RehearsalState.CANCELLED);
        assertThat(rehearsal.endedAt()).contains(LATER);
    }

    @Test
    void isNotCancelledOnceItIsComplete() {
        take(WORKER, NOON);
        rehearsal.complete(WORKER, aResult(), LATER);

        assertThat(rehearsal.cancel(LATER)).isFalse();

        assertThat(rehearsal.state()).isEqualTo(RehearsalState.COMPLETED);
        assertThat(rehearsal.result()).contains(aResult());
    }
}
