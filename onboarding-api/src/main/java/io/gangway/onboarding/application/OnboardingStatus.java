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

    public boolean isTerminal() {
        return switch (this) {
            case RECEIVED, CHECKING, IN_REVIEW, AWAITING_APPLICANT -> false;
            case APPROVED, REJECTED, CANCELLED, EXPIRED -> true;
        };
    }
}
