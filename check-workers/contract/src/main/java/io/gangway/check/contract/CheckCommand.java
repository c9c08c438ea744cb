package io.gangway.check.contract;

import java.util.Map;
import java.util.UUID;

/** Something that a check is told to do; the record key of its message is the {@link #checkId()}. */
public sealed interface CheckCommand permits PerformCheck, WithdrawCheck {

    /** CloudEvents type to record. */
    Map<String, Class<? extends CheckCommand>> TYPES = Map.of(
            "gangway.check.PerformCheck", PerformCheck.class, "gangway.check.WithdrawCheck", WithdrawCheck.class);

    /** One per case and check, stable over all attempts. */
    UUID checkId();

    CheckType type();

    /** The CloudEvents type under which this command travels. */
    static String typeOf(CheckCommand command) {
        return switch (command) {
            case PerformCheck _ -> "gangway.check.PerformCheck";
            case WithdrawCheck _ -> "gangway.check.WithdrawCheck";
        };
    }
}
