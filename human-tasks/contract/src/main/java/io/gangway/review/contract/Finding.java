package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one check, as far as the reviewer needs it.
 *
 * @param checkType the check's wire name, such as {@code criminal-record}
 * @param score only for checks that give one
 * @param reasons UPPER_SNAKE codes, possibly none
 * @param byHand whether a reviewer entered the result, because nobody had answered; no when absent
 * @param lateAnswer what the provider said after the check was concluded without it; changes nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String checkType,
        Status status,
        @Nullable Integer score,
        List<String> reasons,
        // A reader that is strict about missing primitives must still read what was written before there were any.
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean byHand,
        @Nullable LateAnswer lateAnswer) {

    /** A result without anything unusual about it. */
    public Finding(String checkType, Status status, @Nullable Integer score, List<String> reasons) {
        this(checkType, status, score, reasons, false, null);
    }

    /** How the check ended. */
    public enum Status {
        CLEAR,
        CONSIDER,
        UNANSWERED,
        WAIVED,
        SKIPPED
    }

    public Finding {
        Guard.name(checkType, "finding.checkType");
        Guard.present(status, "finding.status");
        reasons = Guard.codes(reasons, "finding.reasons");
    }

    /**
     * An answer that came too late to count.
     *
     * @param status {@code CLEAR} or {@code CONSIDER}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LateAnswer(
            Status status,
            @Nullable Integer score,
            List<String> reasons,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant receivedAt) {

        public LateAnswer {
            if (status != Status.CLEAR && status != Status.CONSIDER) {
                throw new IllegalArgumentException("lateAnswer.status is neither CLEAR nor CONSIDER");
            }
            reasons = Guard.codes(reasons, "lateAnswer.reasons");
            Guard.instant(receivedAt, "lateAnswer.receivedAt");
        }
    }
}
