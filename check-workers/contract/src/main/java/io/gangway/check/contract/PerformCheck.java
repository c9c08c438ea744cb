package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Check this person and say what you found. A repeat of the same {@code commandId} is answered with the same event again.
 *
 * @param checkId one per case and check, stable over all attempts
 * @param commandId one per attempt; also the CloudEvents id of the message
 * @param attempt counts from 1
 * @param parameters absent or empty where the provider's defaults will do; never one of another check
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PerformCheck(
        UUID checkId,
        UUID commandId,
        int attempt,
        CheckType type,
        CheckSubject subject,
        @Nullable CheckParameters parameters,
        @Nullable SandboxInstruction sandbox)
        implements CheckCommand {

    public PerformCheck {
        Require.present(checkId, "checkId");
        Require.present(commandId, "commandId");
        Require.attempt(attempt);
        Require.present(type, "type");
        Require.present(subject, "subject").requireEnoughFor(type);
        if (parameters != null) {
            parameters.requireOnlyThoseOf(type);
        }
    }
}
