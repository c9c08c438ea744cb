package io.gangway.review.task;

import io.gangway.platform.problem.InvalidRequest;
import io.gangway.platform.validation.Words;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewEvent.CheckResolved;
import io.gangway.review.contract.Reviewer;
import io.gangway.review.rest.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer sends to enter the result of a check that nobody answered. */
@Schema(name = "CheckResolution")
record CheckResolutionBody(
        @NotNull
        @Size(max = 255)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be the name of a check")
        @Schema(examples = "criminal-record")
        String checkType,

        @NotNull Outcome status,

        @Schema(
                description = "Only for checks that give one: credit 0 to 1000, address 0 to 100",
                minimum = "0",
                maximum = "1000")
        @Nullable
        Integer score,

        @NotNull @Size(max = 50)
        List<@NotNull @Pattern(regexp = Texts.CODE, message = Texts.CODE_COMPLAINT) String> reasons,

        @NotNull
        @Words
        @Schema(
                minLength = 1,
                maxLength = Texts.MOST_WORDS,
                description = "Where the reviewer has it from",
                examples = "Certificate of conduct, seen in the branch.")
        String evidence) {

    /** What a check can find. */
    @Schema(name = "CheckResolutionStatus")
    enum Outcome {
        CLEAR(Finding.Status.CLEAR),
        CONSIDER(Finding.Status.CONSIDER);

        private final Finding.Status status;

        Outcome(Finding.Status status) {
            this.status = status;
        }
    }

    CheckResolution resolution(UUID id, Reviewer by, Instant now) {
        CheckResolved.faultOf(checkType, status.status, score, reasons).ifPresent(fault -> {
            throw InvalidRequest.field(fault.part(), fault.words());
        });
        return new CheckResolution(id, checkType, status.status, score, reasons, evidence, by, now);
    }

    /** Keeps the evidence out of logs. */
    @Override
    public String toString() {
        return "CheckResolutionBody[" + checkType + "]";
    }
}
