package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a task is due, and what a pause does to that. */
class DueClockTest {

    private static final Instant OPENED = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant END = OPENED.plus(Duration.ofHours(24));

    @Test
    void theReviewersHaveWhatThePolicyGivesThem() {
        assertThat(DueClock.startedAt(OPENED, Duration.ofHours(4), END).dueAt()).isEqualTo("2026-11-21T09:00:00Z");
        assertThat(DueClock.startedAt(OPENED, Duration.ofHours(4), null).dueAt())
                .isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void butNeverMoreThanTheOnboardingHas() {
        assertThat(DueClock.startedAt(OPENED, Duration.ofHours(48), END).dueAt())
                .isEqualTo(END);
    }

    @Test
    void whereThePolicyGivesNoTimeThereIsTheOnboardings() {
        assertThat(DueClock.startedAt(OPENED, null, END).dueAt()).isEqualTo(END);
        assertThat(DueClock.startedAt(OPENED, null, null).dueAt()).isNull();
    }

    @Test
    void aPauseMovesWhatTheReviewersHaveAndNotTheOnboardingsEnd() {
        // Given
        var clock = DueClock.startedAt(OPENED, Duration.ofHours(4), END);

        // When
        var paused = clock.paused(OPENED.plus(Duration.ofHours(1)));
        var resumed = paused.resumed(OPENED.plus(Duration.ofHours(7)));

        // Then
        assertThat(paused.dueAt()).isEqualTo(clock.dueAt());
        assertThat(paused.pausedAt()).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(resumed.dueAt()).isEqualTo("2026-11-21T15:00:00Z");
        assertThat(resumed.onboardingDueAt()).isEqualTo(END);
        assertThat(resumed.pausedAt()).isNull();
    }

    @Test
    void eachPauseCounts() {
        // Given
        var clock = DueClock.startedAt(OPENED, Duration.ofHours(4), END);

        // When
        for (var hour = 1; hour <= 5; hour += 2) {
            clock = clock.paused(OPENED.plus(Duration.ofHours(hour))).resumed(OPENED.plus(Duration.ofHours(hour + 1)));
        }

        // Then
        assertThat(clock.dueAt()).isEqualTo("2026-11-21T12:00:00Z");
    }

    @Test
    void aLongPauseEndsWithTheOnboarding() {
        // Given
        var paused = DueClock.startedAt(OPENED, Duration.ofHours(4), END).paused(OPENED);

        // Then
        assertThat(paused.resumed(OPENED.plus(Duration.ofHours(23))).dueAt()).isEqualTo(END);
    }

    @Test
    void pausingOrResumingTwiceIsOnce() {
        // Given
        var paused = DueClock.startedAt(OPENED, Duration.ofHours(4), END).paused(OPENED);
        var resumed = paused.resumed(OPENED.plusSeconds(60));

        // Then
        assertThat(paused.paused(OPENED.plusSeconds(30))).isEqualTo(paused);
        assertThat(resumed.resumed(OPENED.plusSeconds(90))).isEqualTo(resumed);
    }

    @Test
    void aClockThatRanBackwardsMovesNothing() {
        // Given
        var paused = DueClock.startedAt(OPENED, Duration.ofHours(4), END).paused(OPENED.plusSeconds(60));

        // Then
        assertThat(paused.resumed(OPENED).dueAt()).isEqualTo("2026-11-21T09:00:00Z");
    }

    @Test
    void theApplicantIsAwaitedBetweenNowAndTheOnboardingsEnd() {
        // Given
        var clock = DueClock.startedAt(OPENED, null, END);
        var now = OPENED.plusSeconds(60);

        // Then
        assertThat(clock.allowsWaiting(now, now.plusSeconds(1))).isTrue();
        assertThat(clock.allowsWaiting(now, now)).isFalse();
        assertThat(clock.allowsWaiting(now, OPENED)).isFalse();
        assertThat(clock.allowsWaiting(now, END)).isFalse();
        assertThat(DueClock.startedAt(OPENED, null, null).allowsWaiting(now, END))
                .isTrue();
    }
}
