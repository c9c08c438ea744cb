package io.gangway.check.contract;

import java.util.Map;
import java.util.UUID;

/** What became of a {@link PerformCheck}; the record key of its message is the {@link #checkId()}. */
public sealed interface CheckEvent permits CheckCompleted, CheckFailed {

    /** CloudEvents type to record. */
    Map<String, Class<? extends CheckEvent>> TYPES = Map.of(
            "gangway.check.CheckCompleted", CheckCompleted.class, "gangway.check.CheckFailed", CheckFailed.class);

    UUID checkId();

    /** The command that this answers; each command is answered once and for all. */
    UUID commandId();

    int attempt();

    CheckType type();

    /** The CloudEvents type under which this event travels. */
    static String typeOf(CheckEvent event) {
        return switch (event) {
            case CheckCompleted _ -> "gangway.check.CheckCompleted";
            case CheckFailed _ -> "gangway.check.CheckFailed";
        };
    }
}
