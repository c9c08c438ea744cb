package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.CANCELLATION_REQUESTED;
import static io.gangway.onboarding.application.TimelineKind.CHECK_GIVEN_UP;
import static io.gangway.onboarding.application.TimelineKind.CHECK_RESOLVED;
import static io.gangway.onboarding.application.TimelineKind.CHECK_WITHDRAWN;
import static io.gangway.onboarding.application.TimelineKind.EVALUATED;
import static io.gangway.onboarding.application.TimelineKind.INFORMATION_RECEIVED;
import static io.gangway.onboarding.application.TimelineKind.INFORMATION_REQUESTED;
import static io.gangway.onboarding.application.TimelineKind.INFORMATION_WITHDRAWN;
import static io.gangway.onboarding.application.TimelineKind.POLICY_MOVED;
import static io.gangway.onboarding.application.TimelineKind.PROPOSAL_VOIDED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_CLOSED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_DECIDED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_OPENED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_PROPOSED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_RESUMED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_RETURNED;
import static io.gangway.onboarding.explanation.Waiting.Wait.For.APPLICANT;
import static io.gangway.onboarding.explanation.Waiting.Wait.For.CHECK;
import static io.gangway.onboarding.explanation.Waiting.Wait.For.CONFIRMATION;
import static io.gangway.onboarding.explanation.Waiting.Wait.For.PROCESS;
import static io.gangway.onboarding.explanation.Waiting.Wait.For.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.onboarding.explanation.Waiting.Wait;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void atFirstItWaitsForItsProcess() {
        assertThat(Waiting.in(ACourse.begun().open())).containsExactly(new Wait(PROCESS, null, null, ACourse.BEGIN));
    }

    @Test
    void aPlannedCheckIsWaitedForAndThenItsLastAttempt() {
        // Given
        var course = ACourse.begun()
                .planned("address", "credit")
                .after("PT1M")
                .asked("credit", 1)
                .after("PT1M")
                .asked("credit", 2);

        // Then
        assertThat(Waiting.in(course.open()))
                .containsExactly(
                        new Wait(CHECK, "address", null, ACourse.BEGIN), new Wait(CHECK, "credit", 2, course.now()));
    }

    @Test
    void anAnswerEndsTheWaitAndAFailureDoesNot() {
        // Given
        var course = ACourse.begun()
                .planned("address", "credit", "criminal-record")
                .answered("address", "early")
                .event("applied", Map.of("check", "credit", "reason", "PROVIDER_DOWN"))
                .answered("criminal-record", "late");

        // Then
        assertThat(Waiting.in(course.open())).extracting(Wait::check).containsExactly("credit", "criminal-record");
    }

    @Test
    void whileTheApplicantIsAskedNobodyWaitsForTheReviewer() {
        // Given
        var course = ACourse.begun()
                .then(REVIEW_OPENED, Map.of())
                .after("PT1M")
                .then(INFORMATION_REQUESTED, Map.of("requestId", "r"));
        var asked = course.now();

        // Then
        assertThat(Waiting.in(course.open())).containsExactly(new Wait(APPLICANT, null, null, asked));
        course.after("PT1M").then(INFORMATION_RECEIVED, Map.of("requestId", "before", "late", true));
        assertThat(Waiting.in(course.open())).containsExactly(new Wait(APPLICANT, null, null, asked));
        course.after("PT1M").then(INFORMATION_RECEIVED, Map.of("requestId", "r", "late", false));
        assertThat(Waiting.in(course.open())).containsExactly(new Wait(PROCESS, null, null, course.now()));
        course.after("PT1M").then(REVIEW_RESUMED, Map.of());
        assertThat(Waiting.in(course.open())).containsExactly(new Wait(REVIEW, null, null, course.now()));
    }

    @Test
    void aResolvedCheckIsWaitedForNoMoreThanItsReviewer() {
        // Given
        var course = ACourse.begun()
                .then(REVIEW_OPENED, Map.of())
                .then(REVIEW_PROPOSED, Map.of())
                .then(PROPOSAL_VOIDED, Map.of())
                .after("PT1M");

        // Then
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(REVIEW);
        course.then(CHECK_RESOLVED, Map.of());
        assertThat(Waiting.in(course.open())).containsExactly(new Wait(PROCESS, null, null, course.now()));
    }

    @Test
    void whatAnExpiryWithdrawsFromTheApplicantWasMissing() {
        // Given
        var course = ACourse.begun()
                .then(INFORMATION_REQUESTED, Map.of("requestId", "r"))
                .then(INFORMATION_WITHDRAWN, Map.of("requestId", "r", "reason", "DEADLINE_PASSED"))
                .terminal("EXPIRED");

        // Then
        assertThat(Waiting.in(course.ended())).extracting(Wait::what).containsExactly(APPLICANT);
    }

    @Test
    void whatIsGivenUpOrNoLongerNeededIsNotWaitedFor() {
        // Given
        var course = ACourse.begun()
                .planned("address", "credit")
                .then(CHECK_GIVEN_UP, Map.of("check", "address"))
                .then(CHECK_WITHDRAWN, Map.of("check", "credit", "reason", "NO_LONGER_NEEDED"));

        // Then
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(PROCESS);
    }

    @Test
    void whatTheDeadlineTookAwayIsWhatWasMissing() {
        // Given
        var course = ACourse.begun()
                .planned("credit")
                .asked("credit", 3)
                .then(CHECK_WITHDRAWN, Map.of("check", "credit", "reason", "DEADLINE_PASSED"))
                .then(REVIEW_OPENED, Map.of())
                .then(REVIEW_CLOSED, Map.of("reason", "DEADLINE_PASSED"))
                .terminal("EXPIRED");

        // Then
        assertThat(Waiting.in(course.ended())).extracting(Wait::what).containsExactly(CHECK, REVIEW);
    }

    @Test
    void aReviewIsWaitedForUntilItIsDecided() {
        // Given
        var course =
                ACourse.begun().then(EVALUATED, Map.of("outcome", "REVIEW")).then(REVIEW_OPENED, Map.of());

        // Then
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(REVIEW);
        course.then(REVIEW_PROPOSED, Map.of());
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(CONFIRMATION);
        course.then(REVIEW_RETURNED, Map.of());
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(REVIEW);
        course.then(REVIEW_DECIDED, Map.of());
        assertThat(Waiting.in(course.open())).extracting(Wait::what).containsExactly(PROCESS);
    }

    @Test
    void aSecondPlanCounts() {
        // Given
        var course = ACourse.begun()
                .planned("address", "credit")
                .answered("address", "applied")
                .then(POLICY_MOVED, Map.of("fromVersion", 1, "toVersion", 2))
                .planned("address", "criminal-record");

        // Then
        assertThat(Waiting.in(course.open())).extracting(Wait::check).containsExactly("criminal-record");
    }

    @Test
    void anEndIsNotWhatTheProcessWasWaitingSince() {
        // Given
        var course = ACourse.begun()
                .after("PT1H")
                .then(CANCELLATION_REQUESTED, Map.of("by", "acme-bank-api"))
                .terminal("CANCELLED");

        // Then
        assertThat(Waiting.in(course.ended())).containsExactly(new Wait(PROCESS, null, null, ACourse.BEGIN));
    }
}
