package io.gangway.onboarding.simulation;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.platform.problem.FieldViolation;
import io.gangway.platform.problem.InvalidRequest;
import io.gangway.review.contract.ReviewOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall happen now: exactly one of the members. */
@Schema(name = "SimulationRequest", description = "Exactly one of the members")
record SimulationRequest(
        @Valid @Nullable Answer answer,
        @Valid @Nullable Timeout timeout,
        @Valid @Nullable Deadline deadline,
        @Valid @Nullable ReviewOutcomeNow review) {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
    private static final String CHECKS = "address|credit|criminal-record";

    /** One of the things that can happen. */
    sealed interface Happening {}

    /** A check answers, whatever its sandbox instruction says. */
    @Schema(name = "SimulatedAnswer")
    record Answer(
            @NotNull
            @Pattern(regexp = CHECKS, message = "must be a check")
            @Schema(pattern = CHECKS, examples = "credit")
            String check,

            @NotNull CheckOutcome outcome,

            @Schema(
                    description = "Credit: 0 to 1000; address: the region score, 0 to 100; refused for others",
                    minimum = "0",
                    maximum = "1000")
            @Nullable
            Integer score,

            @Size(max = 50) @Schema(description = "At least one with CONSIDER") @Nullable
            List<@NotNull @Pattern(regexp = CODE, message = "must be an UPPER_SNAKE code") String> reasons)
            implements Happening {

        List<String> reasonsOrNone() {
            return reasons == null ? List.of() : reasons;
        }
    }

    /** The attempt that a check waits for is over. */
    @Schema(name = "SimulatedTimeout")
    record Timeout(
            @NotNull
            @Pattern(regexp = CHECKS, message = "must be a check")
            @Schema(pattern = CHECKS, examples = "credit")
            String check)
            implements Happening {}

    /** The onboarding's deadline has passed. */
    @Schema(name = "SimulatedDeadline")
    record Deadline() implements Happening {}

    /** The reviewers decide; two of them where the policy wants four eyes. */
    @Schema(name = "SimulatedReview")
    record ReviewOutcomeNow(
            @NotNull ReviewOutcome outcome,

            @NotNull
            @Pattern(regexp = CODE, message = "must be an UPPER_SNAKE code")
            @Schema(pattern = CODE, examples = "DOCUMENTS_VERIFIED")
            String reasonCode)
            implements Happening {}

    /** Throws {@link InvalidRequest} unless there is exactly one. */
    Happening happening() {
        var given = Stream.<Happening>of(answer, timeout, deadline, review)
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1) {
            throw new InvalidRequest(
                    "VALIDATION_FAILED",
                    "Say one thing that shall happen.",
                    List.of(new FieldViolation(
                            "answer", "must be the only one of answer, timeout, deadline and review")));
        }
        return given.getFirst();
    }
}
