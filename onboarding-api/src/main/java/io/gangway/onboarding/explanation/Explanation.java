package io.gangway.onboarding.explanation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.ledger.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an onboarding got its answer, or how far it is on the way to one. Made of what never changes once the answer is
 * given, in an order that does not change either: the same text each time, also years later. Nothing personal but what
 * the decision looked at; people who decided by subject id.
 */
@Schema(name = "Explanation")
record Explanation(
        UUID onboardingId,
        String product,

        @Schema(description = "True once there is an answer; from then on the document never changes")
        boolean complete,

        Answer answer,

        @Schema(
                description =
                        "What is to come; of one that expired or was cancelled, what was still to come. Empty when"
                                + " it was decided")
        List<Waiting.Wait> waitsFor,

        @Schema(description = "The version whose terms apply, after all moves")
        Version policy,

        List<Move> moves,

        @Schema(description = "What decision tables said and what they saw, oldest first")
        List<Judgement> judgements,

        @Schema(description = "Who decided, proposed or overrode what, and why; oldest first")
        List<Ruling> rulings,

        @Schema(description = "What reviewers asked of the applicant and what became of it, oldest first")
        List<Asked> information,

        @Schema(description = "Checks that nobody answered and reviewers resolved by hand, oldest first")
        List<ByHand> resolutions,

        @Schema(description = "The events that made a difference, in their order")
        List<Event> events,

        Path path) {

    /** What the onboarding's answer is. */
    @Schema(name = "ExplanationAnswer")
    record Answer(
            OnboardingStatus status,

            @Schema(
                    description = "UPPER_SNAKE codes, the decisive one first; DEADLINE_PASSED and ONBOARDING_CANCELLED"
                            + " where it ended without a decision")
            List<String> reasons,

            @Schema(description = "`policy` or `reviewer`; null where nobody decided") @Nullable
            String decidedBy,

            @Schema(description = "When it expires, or would have, without an answer")
            Instant dueAt,

            @Nullable Instant decidedAt) {}

    /** A policy version and who is answerable for it; null where the version was installed and not drafted. */
    @Schema(name = "ExplanationPolicyVersion")
    record Version(
            UUID id,
            String product,
            int version,
            @Nullable Instant activeFrom,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String activatedBy,
            @Nullable Instant activatedAt) {

        static Version of(VersionStory story) {
            return new Version(
                    story.id(),
                    story.product(),
                    story.version(),
                    story.activeFrom(),
                    story.submittedBy(),
                    story.submittedAt(),
                    story.checkedBy(),
                    story.checkedAt(),
                    story.activatedBy(),
                    story.activatedAt());
        }
    }

    /** From then on another version's terms applied. */
    @Schema(name = "ExplanationMove")
    record Move(Instant at, @Nullable String by, Version from, Version to) {}

    /** An event that made a difference. */
    @Schema(name = "ExplanationEvent")
    record Event(
            UUID id,

            @Schema(examples = "gangway.check.CheckCompleted")
            String type,

            @Schema(description = "The check or the review that it speaks of")
            UUID subject,

            @Schema(description = "APPLIED, or EARLY when it came before it was asked for")
            Disposition disposition,

            Instant receivedAt,

            @Schema(description = "Codes, counts and ids that it brought")
            SortedMap<String, Object> evidence) {

        static Event of(TakenEvent event) {
            return new Event(
                    event.eventId(),
                    event.type(),
                    event.subject(),
                    event.disposition(),
                    event.firstReceivedAt(),
                    Plain.sorted(event.evidence()));
        }
    }

    /** The way through the process. */
    @Schema(name = "ExplanationPath")
    record Path(
            Instant from,
            @Nullable Instant to,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(description = "ISO 8601; null while there is no answer", examples = "PT3M4.5S")
            @Nullable
            Duration duration,

            List<Stage> stages) {}

    /** One step of the way. */
    @Schema(name = "ExplanationStage")
    record Stage(
            Instant at,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(description = "Since the stage before; ISO 8601", examples = "PT0.25S")
            Duration after,

            @Schema(implementation = String.class, examples = "command-sent")
            TimelineKind kind,

            String summary,
            SortedMap<String, Object> details) {}
}
