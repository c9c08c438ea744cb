package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** Nobody waits for this check any more: ask nothing further and answer nothing further, also when it was never asked for. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WithdrawCheck(UUID checkId, CheckType type, Reason reason) implements CheckCommand {

    /** Why nobody waits any more. */
    public enum Reason {
        DEADLINE_PASSED,
        ONBOARDING_CANCELLED,
        NO_LONGER_NEEDED
    }

    public WithdrawCheck {
        Require.present(checkId, "checkId");
        Require.present(type, "type");
        Require.present(reason, "reason");
    }
}
