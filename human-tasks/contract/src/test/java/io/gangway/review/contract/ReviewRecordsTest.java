package io.gangway.review.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.gangway.review.contract.ReviewCommand.OpenReview;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.ReviewEvent.InformationRequested;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRecordsTest {

    private static final UUID ID = UUID.fromString("01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01");
    private static final Instant NOW = Instant.parse("2026-11-21T05:06:53Z");

    @Test
    void aReasonIsACode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("because I said so", null, List.of()))
                .withMessage("reason is not an UPPER_SNAKE code");
    }

    @Test
    @SuppressWarnings("NullAway") // A wire format can leave out what the type forbids.
    void aMissingFieldIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Finding("credit", Finding.Status.CLEAR, null, null))
                .withMessage("finding.reasons is missing");
    }

    @Test
    void aBlankNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reviewer("subject", " "));
    }

    @Test
    void textThatNoStoreCanHoldIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reviewer("subject", "zero\u0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reviewer("subject", "half \ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> opening("CHECK_UNANSWERED", Instant.MAX, List.of()));
    }

    @Test
    void listsAreCopied() {
        // Given
        var reasons = new ArrayList<>(List.of("PAYMENT_DEFAULT"));
        var finding = new Finding("credit", Finding.Status.CONSIDER, 480, reasons);

        // When
        reasons.clear();

        // Then
        assertThat(finding.reasons()).containsExactly("PAYMENT_DEFAULT");
    }

    @Test
    void aReviewersNameStaysOutOfLogs() {
        assertThat(new Reviewer("subject", "ada@example.org").toString()).doesNotContain("ada");
    }

    @Test
    void reasonCodesAreCodesAndNotTooMany() {
        var hundred = IntStream.range(0, 100).mapToObj(n -> "CODE_" + n).toList();

        assertThat(opening("CHECK_UNANSWERED", null, hundred).reasonCodes()).isEqualTo(hundred);
        var more = Stream.concat(hundred.stream(), Stream.of("ONE_MORE")).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> opening("CHECK_UNANSWERED", null, more));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("CHECK_UNANSWERED", null, List.of("not a code")))
                .withMessage("reasonCodes is not an UPPER_SNAKE code");
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        var ada = new Reviewer("ada", "ada@example.org");
        var adaAgain = new Reviewer("ada", "countess@example.org");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReviewDecided(ID, ID, ReviewOutcome.APPROVE, "DOCUMENTS_VERIFIED", ada, NOW, adaAgain))
                .withMessage("proposedBy is the reviewer");
    }

    @Test
    void wordsToTheApplicantMayHaveLinesAndStayOutOfLogs() {
        // Given
        var ada = new Reviewer("ada", "ada@example.org");

        // When
        var asked = new InformationRequested(ID, ID, List.of("PROOF_OF_INCOME"), "Dear\nSir", NOW, ada, NOW);

        // Then
        assertThat(asked.message()).isEqualTo("Dear\nSir");
        assertThat(asked.toString()).doesNotContain("Sir", "ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationRequested(ID, ID, List.of(), null, NOW, ada, NOW))
                .withMessage("items is empty");
    }

    @Test
    void aCheckIsResolvedOneWayOrTheOther() {
        // Given
        var ada = new Reviewer("ada", "ada@example.org");

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckResolved(
                        ID, ID, "credit", Finding.Status.WAIVED, null, List.of(), "A letter.", ada, NOW))
                .withMessage("status is neither CLEAR nor CONSIDER");
        assertThat(new CheckResolved(ID, ID, "credit", Finding.Status.CLEAR, 700, List.of(), "A letter.", ada, NOW)
                        .toString())
                .doesNotContain("letter", "ada");
    }

    @Test
    void anUnknownCandidateRoleIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateRole.of("ada@example.org"))
                .withMessage("unknown candidate role");
    }

    @Test
    void topicsBeginWithTheNamespace() {
        assertThat(ReviewTopics.commands("gangway")).isEqualTo("gangway.review.commands.v1");
        assertThat(ReviewTopics.events("t1")).isEqualTo("t1.review.events.v1");
        assertThat(ReviewTopics.deadLetters("t1")).isEqualTo("t1.human-tasks.dead-letters.v1");
    }

    private static OpenReview opening(String reason, @Nullable Instant dueAt, List<String> reasonCodes) {
        return new OpenReview(
                ID,
                ID,
                "mobile-plan",
                null,
                reason,
                List.of(),
                dueAt,
                NOW,
                CandidateRole.REVIEWER,
                false,
                reasonCodes,
                List.of(),
                null);
    }
}
