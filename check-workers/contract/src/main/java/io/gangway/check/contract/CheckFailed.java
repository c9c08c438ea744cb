package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;

/**
 * The provider cannot answer this command, now or later; asking with a new command may still help.
 *
 * @param reason UPPER_SNAKE code
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CheckFailed(
        UUID checkId,
        UUID commandId,
        int attempt,
        CheckType type,
        String reason,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant failedAt)
        implements CheckEvent {

    public CheckFailed {
        Require.present(checkId, "checkId");
        Require.present(commandId, "commandId");
        Require.attempt(attempt);
        Require.present(type, "type");
        Require.code(reason, "reason");
        Require.present(failedAt, "failedAt");
    }
}
