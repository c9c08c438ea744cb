package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One onboarding as callers see it. */
@Schema(name = "Onboarding")
public record OnboardingView(
        UUID id,
        @Nullable String externalReference,
        String product,

        @Schema(description = "The policy version whose terms apply")
        int policyVersion,

        OnboardingStatus status,
        Instant createdAt,

        @Schema(description = "When it expires unless there is an answer")
        Instant dueAt,

        @Nullable Instant decidedAt,

        @Schema(description = "Null until approved or rejected") @Nullable
        Decision decision,

        List<CheckView> checks,

        @Schema(description = "What the applicant is asked; null unless AWAITING_APPLICANT") @Nullable
        InformationRequestView informationRequest,

        @Schema(description = "Null when the application says nothing about it") @Nullable
        Order order,

        @Schema(description = "Null when the person was erased") @Nullable
        ApplicantView applicant) {

    public static OnboardingView of(
            Onboarding onboarding,
            List<CheckCase> checks,
            @Nullable InformationRequestView informationRequest,
            @Nullable ApplicantView applicant) {
        return new OnboardingView(
                onboarding.id(),
                onboarding.externalReference().orElse(null),
                onboarding.product(),
                onboarding.policyVersion(),
                onboarding.status(),
                onboarding.createdAt(),
                onboarding.dueAt(),
                onboarding.decidedAt().orElse(null),
                onboarding.decision().orElse(null),
                checks.stream().map(CheckView::of).toList(),
                informationRequest,
                onboarding.order().orElse(null),
                applicant);
    }

    /** The same onboarding with that person, or with none. */
    public OnboardingView with(@Nullable ApplicantView person) {
        return new OnboardingView(
                id,
                externalReference,
                product,
                policyVersion,
                status,
                createdAt,
                dueAt,
                decidedAt,
                decision,
                checks,
                informationRequest,
                order,
                person);
    }
}
