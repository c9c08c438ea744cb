package io.gangway.review.task;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.Reviewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found out in place of a check that nobody answered.
 *
 * @param evidence where the reviewer has it from, in words
 */
record CheckResolution(
        UUID id,
        String checkType,
        Finding.Status status,
        @Nullable Integer score,
        List<String> reasons,
        String evidence,
        Reviewer by,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    CheckResolution {
        reasons = List.copyOf(reasons);
    }

    /** Whether the two are one resolution sent twice. */
    boolean isAgain(CheckResolution other) {
        return checkType.equals(other.checkType)
                && status == other.status
                && Objects.equals(score, other.score)
                && reasons.equals(other.reasons)
                && evidence.equals(other.evidence)
                && by.id().equals(other.by.id());
    }

    /** Keeps name and evidence out of logs. */
    @Override
    public String toString() {
        return "CheckResolution[" + id + ", " + checkType + "]";
    }
}
