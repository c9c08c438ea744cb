package io.gangway.review.task;

import java.util.Arrays;
import java.util.List;

/** Where a task stands. */
enum TaskStatus {
    OPEN,
    CLAIMED,
    /** One person has proposed a decision of a four-eyes task; another one has to look. */
    PROPOSED,
    /** The applicant was asked for something; the clock stands still. */
    AWAITING_APPLICANT,
    /** A check was resolved by hand, and the process decides again; a moment. */
    AWAITING_PROCESS,
    DECIDED,
    CLOSED;

    /** Nothing changes any more. */
    boolean isFinal() {
        return this == DECIDED || this == CLOSED;
    }

    /** The task is on its way and comes back by itself; nobody can work on it meanwhile. */
    boolean isAwaiting() {
        return this == AWAITING_APPLICANT || this == AWAITING_PROCESS;
    }

    void refuseEnded() {
        if (this == DECIDED) {
            throw new TaskAlreadyDecided();
        }
        if (this == CLOSED) {
            throw new TaskClosed();
        }
    }

    void refuseWhileAwaiting() {
        if (isAwaiting()) {
            throw new TaskAwaits();
        }
    }

    void refuseUnlessClaimed() {
        refuseWhileAwaiting();
        if (this == PROPOSED) {
            throw new TaskAwaitsConfirmation();
        }
        if (this != CLAIMED) {
            throw new TaskNotClaimed();
        }
    }

    /** Those in which something can still happen; the partial indexes of the table hold exactly these. */
    static List<TaskStatus> unended() {
        return Arrays.stream(values()).filter(status -> !status.isFinal()).toList();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
