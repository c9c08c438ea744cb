package io.gangway.onboarding.explanation;

import io.gangway.onboarding.application.InformationStatus;
import io.gangway.onboarding.application.TimelineKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer asked of the applicant, and what became of it up to the answer. Codes only: no words of people. */
@Schema(name = "ExplanationInformation")
record Asked(
        String requestId,

        @Schema(description = "What was wanted, UPPER_SNAKE codes")
        List<String> items,

        @Schema(description = "Until when the applicant was waited for") @Nullable
        Instant until,

        @Schema(description = "The reviewer's subject id") @Nullable
        String requestedBy,

        Instant requestedAt,

        InformationStatus status,

        @Schema(description = "What came before the onboarding had its answer, late or not")
        List<Received> received) {

    /** Something that came. */
    @Schema(name = "ExplanationInformationReceived")
    record Received(Instant at, List<String> items, boolean late) {}

    /** Oldest first. */
    static List<Asked> in(Course course) {
        var asked = new LinkedHashMap<String, Asked>();
        for (var step : course.steps()) {
            var request = step.text("requestId");
            if (request != null && step.is(TimelineKind.INFORMATION_REQUESTED)) {
                asked.put(request, begun(request, step));
            } else if (request != null) {
                asked.computeIfPresent(request, (_, before) -> before.after(step));
            }
        }
        return List.copyOf(asked.values());
    }

    private static Asked begun(String request, Step step) {
        var until = step.text("until");
        return new Asked(
                request,
                step.texts("items"),
                until == null ? null : Instant.parse(until),
                step.text("by"),
                step.at(),
                InformationStatus.OPEN,
                List.of());
    }

    private Asked after(Step step) {
        return switch (step.kind()) {
            case INFORMATION_RECEIVED -> with(step);
            case INFORMATION_NOT_RECEIVED -> with(InformationStatus.EXPIRED, received);
            case INFORMATION_WITHDRAWN -> with(InformationStatus.WITHDRAWN, received);
            default -> this;
        };
    }

    private Asked with(Step step) {
        var late = Boolean.TRUE.equals(step.details().get("late"));
        var more = new ArrayList<>(received);
        more.add(new Received(step.at(), step.texts("items"), late));
        return with(late ? status : InformationStatus.ANSWERED, List.copyOf(more));
    }

    private Asked with(InformationStatus reached, List<Received> came) {
        return new Asked(requestId, items, until, requestedBy, requestedAt, reached, came);
    }
}
