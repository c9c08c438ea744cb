package io.gangway.onboarding.inquiry;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckStatus;
import io.gangway.onboarding.application.LateAnswer;
import io.gangway.onboarding.application.Resolution;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check as callers see it. */
@Schema(name = "Check")
public record CheckView(
        @Schema(
                implementation = String.class,
                enumeration = {"address", "credit", "criminal-record"})
        CheckType type,

        CheckStatus status,
        int attempts,
        @Nullable Instant requestedAt,
        @Nullable Instant completedAt,
        @Nullable CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons,

        @Schema(description = "What a reviewer entered because nobody had answered; then it is the result above")
        @Nullable
        ResolutionView resolution,

        @Schema(description = "What the provider said after the check was concluded without it; changes nothing")
        @Nullable
        LateAnswerView lateAnswer) {

    /** What a reviewer entered for a check that nobody had answered. */
    @Schema(name = "CheckResolution")
    record ResolutionView(
            @Schema(description = "CLEAR or CONSIDER") CheckStatus status,
            @Nullable Integer score,
            List<String> reasons,

            @Schema(description = "Where the reviewer has it from, in words; null in lists") @Nullable
            String evidence,

            @Schema(description = "The reviewer's subject id")
            String by,

            Instant at) {

        static ResolutionView of(Resolution resolution) {
            return new ResolutionView(
                    statusOf(resolution.outcome()),
                    resolution.score(),
                    resolution.reasons(),
                    resolution.evidence(),
                    resolution.by(),
                    resolution.at());
        }

        ResolutionView withoutWords() {
            return new ResolutionView(status, score, reasons, null, by, at);
        }

        /** Words of a person are kept out of logs. */
        @Override
        public String toString() {
            return "ResolutionView[" + status + "]";
        }
    }

    /** An answer that came too late to count. */
    @Schema(name = "LateAnswer")
    record LateAnswerView(
            @Schema(description = "CLEAR or CONSIDER") CheckStatus status,
            @Nullable Integer score,
            List<String> reasons,
            Instant receivedAt) {

        static LateAnswerView of(LateAnswer answer) {
            return new LateAnswerView(
                    statusOf(answer.outcome()), answer.score(), answer.reasons(), answer.receivedAt());
        }
    }

    static CheckView of(CheckCase check) {
        return new CheckView(
                check.type(),
                check.status(),
                check.attempts(),
                check.requestedAt().orElse(null),
                check.completedAt().orElse(null),
                check.outcome().orElse(null),
                check.score(),
                check.reasons(),
                check.resolution().map(ResolutionView::of).orElse(null),
                check.lateAnswer().map(LateAnswerView::of).orElse(null));
    }

    /** For lists: who looks for a case need not read what people wrote. */
    static CheckView withoutWords(CheckCase check) {
        var full = of(check);
        return new CheckView(
                full.type,
                full.status,
                full.attempts,
                full.requestedAt,
                full.completedAt,
                full.outcome,
                full.score,
                full.reasons,
                full.resolution == null ? null : full.resolution.withoutWords(),
                full.lateAnswer);
    }

    private static CheckStatus statusOf(CheckOutcome outcome) {
        return outcome == CheckOutcome.CLEAR ? CheckStatus.CLEAR : CheckStatus.CONSIDER;
    }
}
