package io.gangway.process;

/** The three checks, with the names they go by in the model. */
enum Check {
    ADDRESS("address", "address", "Address"),
    CREDIT("credit", "credit", "Credit"),
    CRIMINAL_RECORD("criminal-record", "criminalRecord", "CriminalRecord");

    private final String type;
    private final String variable;
    private final String label;

    Check(String type, String variable, String label) {
        this.type = type;
        this.variable = variable;
        this.label = label;
    }

    /** What the input {@code checkType} says. */
    String type() {
        return type;
    }

    /** The prefix of this check's variables. */
    String variable() {
        return variable;
    }

    /** The task that waits until the check is answered. */
    String task() {
        return "Task_Check" + label;
    }

    String concludeAttemptTask() {
        return "Task_Conclude%sAttempt".formatted(label);
    }

    /** The end of the wait for an answer. */
    String answerTimer() {
        return "Timer_%sUnanswered".formatted(label);
    }

    /** The wait before the check is asked again. */
    String backOffTimer() {
        return "Timer_%sBackOffOver".formatted(label);
    }
}
