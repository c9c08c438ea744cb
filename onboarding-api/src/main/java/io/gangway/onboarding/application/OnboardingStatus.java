package io.gangway.onboarding.application;

/** Where an onboarding stands. The last four are terminal: exactly one of them is reached, and it is never left. */
public enum OnboardingStatus {
    RECEIVED,
    CHECKING,
    IN_REVIEW,
    AWAITING_APPLICANT,
    APPROVED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    /** Whether the machine has done what it can for now: there is an answer, or it waits for people. */
    public boolean isSettled() {
        return switch (this) {
            case RECEIVED, CHECKING -> false;
            case IN_REVIEW, AWAITING_APPLICANT, APPROVED, REJECTED, CANCELLED, EXPIRED -> true;
        };
    }

    public boolean isTerminal() {
        return switch (this) {
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT -> false;
            case APPROVED, REJECTED, CANCELLED, EXPIRED -> true;
        };
    }
}
