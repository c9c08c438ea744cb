package io.gangway.review.task;

import io.gangway.platform.conditional.IfMatch;
import io.gangway.review.contract.CandidateRole;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.reviewer.ActingReviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks in the states that tests begin with, and the people who meet there. */
final class SampleTasks {

    static final UUID REVIEW = UUID.fromString("01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01");
    static final UUID ONBOARDING = UUID.fromString("01931f2a-5a07-7e11-8f0c-6b1d2e3f4a02");
    static final Instant NOW = Instant.parse("2026-11-21T05:10:00Z");
    static final Instant LATER = NOW.plusSeconds(60);
    /** When the onboarding of each sample ends. */
    static final Instant END = NOW.plus(Duration.ofDays(2));

    static final ActingReviewer ADA = reviewer("ada", false);
    static final ActingReviewer BOB = reviewer("bob", false);
    static final ActingReviewer EVE = reviewer("eve", true);
    static final IfMatch SEEN = IfMatch.version(0);
    static final IfMatch STALE = IfMatch.version(7);
    static final Decision APPROVAL = new Decision(ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", "all well");
    static final Finding TO_CONSIDER = new Finding("credit", Finding.Status.CONSIDER, 480, List.of("PAYMENT_DEFAULT"));
    static final Finding UNANSWERED = new Finding("criminal-record", Finding.Status.UNANSWERED, null, List.of());

    private SampleTasks() {}

    static Task anOpenTask() {
        return anOpenTask(CandidateRole.REVIEWER, false);
    }

    static Task anOpenTask(CandidateRole candidateRole, boolean fourEyes, String... reasonCodes) {
        return anOpenTask(candidateRole, fourEyes, List.of(reasonCodes), List.of());
    }

    static Task anOpenTask(
            CandidateRole candidateRole, boolean fourEyes, List<String> reasonCodes, List<String> seniorReasonCodes) {
        return new Task(
                new OpenReview(
                        REVIEW,
                        ONBOARDING,
                        "current-account",
                        "CRM-4711",
                        "CHECK_TO_CONSIDER",
                        List.of(TO_CONSIDER, UNANSWERED),
                        END,
                        NOW,
                        candidateRole,
                        fourEyes,
                        reasonCodes,
                        seniorReasonCodes,
                        Duration.ofHours(4)),
                Priority.NORMAL);
    }

    static Task aTaskClaimedBy(ActingReviewer reviewer) {
        var task = anOpenTask();
        task.claim(reviewer, SEEN, NOW);
        return task;
    }

    static Task aTaskDecidedBy(ActingReviewer reviewer) {
        var task = aTaskClaimedBy(reviewer);
        task.decide(APPROVAL, reviewer, SEEN, NOW);
        return task;
    }

    static Task aTaskProposedBy(ActingReviewer reviewer) {
        var task = anOpenTask(CandidateRole.REVIEWER, true);
        task.claim(reviewer, SEEN, NOW);
        task.decide(APPROVAL, reviewer, SEEN, NOW);
        return task;
    }

    static Optional<ReviewEvent> told(Optional<? extends ReviewEvent> event) {
        return event.map(ReviewEvent.class::cast);
    }

    static ReviewDecided decidedBy(ActingReviewer reviewer, Instant at, @Nullable Reviewer proposedBy) {
        return new ReviewDecided(
                REVIEW, ONBOARDING, ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", reviewer.person(), at, proposedBy);
    }

    static ActingReviewer reviewer(String id, boolean isSenior) {
        return new ActingReviewer(new Reviewer(id, id + "@acme-bank.example"), isSenior);
    }
}
