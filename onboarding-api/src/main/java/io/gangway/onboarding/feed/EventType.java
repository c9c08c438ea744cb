package io.gangway.onboarding.feed;

import java.util.Arrays;
import java.util.Optional;

/** What a tenant can be told; a new kind is no change that breaks a reader. */
public enum EventType {
    ONBOARDING_RECEIVED("gangway.onboarding.OnboardingReceived"),
    ONBOARDING_IN_REVIEW("gangway.onboarding.OnboardingInReview"),
    APPLICANT_INFORMATION_REQUESTED("gangway.onboarding.ApplicantInformationRequested"),
    ONBOARDING_DEADLINE_NEAR("gangway.onboarding.OnboardingDeadlineNear"),
    ONBOARDING_APPROVED("gangway.onboarding.OnboardingApproved"),
    ONBOARDING_REJECTED("gangway.onboarding.OnboardingRejected"),
    ONBOARDING_CANCELLED("gangway.onboarding.OnboardingCancelled"),
    ONBOARDING_EXPIRED("gangway.onboarding.OnboardingExpired"),
    WEBHOOK_SWITCHED_OFF("gangway.webhook.WebhookSwitchedOff");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /** As CloudEvents {@code type}. */
    public String wireName() {
        return wireName;
    }

    public static Optional<EventType> find(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
