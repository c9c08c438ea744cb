package io.gangway.onboarding.decisiontable;

/** What a rule leads to. */
public enum TableOutcome {
    APPROVE(0),
    REVIEW(1),
    REJECT(2);

    private final int strictness;

    TableOutcome(int strictness) {
        this.strictness = strictness;
    }

    /** Grows with what the outcome asks of the applicant; its value means nothing else. */
    public int strictness() {
        return strictness;
    }

    public boolean isMilderThan(TableOutcome other) {
        return strictness < other.strictness;
    }
}
