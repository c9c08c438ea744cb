package io.gangway.onboarding.process;

import java.util.Map;

/** What a worker made of its job. An exception is the fourth outcome: a transient fault or a bug, see {@link JobRunner}. */
public sealed interface JobOutcome {

    /** Done, with these variables: ids, enums, durations and counts only. */
    record Complete(Map<String, Object> variables) implements JobOutcome {}

    /** The command is sent; the job waits for the event. */
    record LeaveOpen() implements JobOutcome {}

    /** A business outcome that the model handles. */
    record BusinessError(String code) implements JobOutcome {}

    static JobOutcome complete() {
        return new Complete(Map.of());
    }

    static JobOutcome complete(Map<String, Object> variables) {
        return new Complete(variables);
    }

    static JobOutcome leaveOpen() {
        return new LeaveOpen();
    }

    static JobOutcome businessError(String code) {
        return new BusinessError(code);
    }
}
