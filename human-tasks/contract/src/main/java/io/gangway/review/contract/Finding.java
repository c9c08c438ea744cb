package io.gangway.review.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one check, as far as the reviewer needs it.
 *
 * @param checkType the check's wire name, such as {@code criminal-record}
 * @param score only for checks that give one
 * @param reasons UPPER_SNAKE codes, possibly none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String checkType, Status status, @Nullable Integer score, List<String> reasons) {

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
}
