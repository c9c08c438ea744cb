package io.gangway.review.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when a task should be decided. All arithmetic with due dates is here, in plain time: who wants working hours changes
 * this class and no other.
 *
 * @param dueAt when the reviewers should have decided: moved by each pause, and never after the onboarding's end
 * @param onboardingDueAt when the onboarding ends by itself, which is promised to the applicant and no pause moves
 * @param pausedAt since when the clock stands still, if it does
 */
@Embeddable
record DueClock(
        @Column(updatable = false) Instant openedAt,
        @Nullable Instant dueAt,
        @Column(updatable = false) @Nullable Instant onboardingDueAt,
        @Nullable Instant pausedAt) {

    /** @param decideWithin what the policy gives the reviewers; as long as the onboarding lives when absent */
    static DueClock startedAt(Instant openedAt, @Nullable Duration decideWithin, @Nullable Instant onboardingDueAt) {
        var due = decideWithin == null ? onboardingDueAt : earlier(openedAt.plus(decideWithin), onboardingDueAt);
        return new DueClock(openedAt, due, onboardingDueAt, null);
    }

    DueClock paused(Instant now) {
        return pausedAt == null ? new DueClock(openedAt, dueAt, onboardingDueAt, now) : this;
    }

    DueClock resumed(Instant now) {
        if (pausedAt == null) {
            return this;
        }
        var pause = Duration.between(pausedAt, now);
        var moved = dueAt == null || pause.isNegative() ? dueAt : earlier(dueAt.plus(pause), onboardingDueAt);
        return new DueClock(openedAt, moved, onboardingDueAt, null);
    }

    /** Whether there is a point in waiting for the applicant until then. */
    boolean allowsWaiting(Instant now, Instant until) {
        return until.isAfter(now) && (onboardingDueAt == null || until.isBefore(onboardingDueAt));
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
