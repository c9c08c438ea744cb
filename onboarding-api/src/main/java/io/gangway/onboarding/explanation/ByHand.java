package io.gangway.onboarding.explanation;

import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.Resolution;
import io.gangway.onboarding.application.TimelineKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check that nobody answered and a reviewer resolved. */
@Schema(name = "ExplanationResolution")
record ByHand(
        @Schema(examples = "credit") @Nullable String check,

        @Schema(description = "CLEAR or CONSIDER") @Nullable String status,

        @Nullable Integer score,
        List<String> reasons,

        @Schema(description = "Where the reviewer has it from, in words; null when they were erased") @Nullable
        String evidence,

        @Schema(description = "The reviewer's subject id") @Nullable
        String by,

        Instant at) {

    /** In the order in which they were resolved. The words stand with the check and not in the timeline. */
    static List<ByHand> in(Course course, List<CheckCase> checks) {
        return course.steps().stream()
                .filter(step -> step.is(TimelineKind.CHECK_RESOLVED))
                .map(step -> new ByHand(
                        step.text("check"),
                        step.text("status"),
                        step.number("score"),
                        step.texts("reasons"),
                        evidenceOf(step.text("resolutionId"), checks),
                        step.text("by"),
                        step.at()))
                .toList();
    }

    private static @Nullable String evidenceOf(@Nullable String resolutionId, List<CheckCase> checks) {
        return checks.stream()
                .flatMap(check -> check.resolution().stream())
                .filter(resolution -> resolution.id().toString().equals(resolutionId))
                .map(Resolution::evidence)
                .findFirst()
                .orElse(null);
    }

    /** Words of a person are kept out of logs. */
    @Override
    public String toString() {
        return "ByHand[" + check + ", " + status + "]";
    }
}
