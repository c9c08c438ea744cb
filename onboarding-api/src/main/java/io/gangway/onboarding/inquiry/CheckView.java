package io.gangway.onboarding.inquiry;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A check as callers see it. */
@Schema(name = "Check")
public record CheckView(
        @Schema(
                implementation = String.class,
                enumeration = {"address", "credit", "criminal-record"})
        CheckType type,

        CheckStatus status,
        int attempts,
        @Nullable Instant requestedAt,
        @Nullable Instant completedAt,
        @Nullable CheckOutcome outcome,
        @Nullable Integer score,
        List<String> reasons) {

    static CheckView of(CheckCase check) {
        return new CheckView(
                check.type(),
                check.status(),
                check.attempts(),
                check.requestedAt().orElse(null),
                check.completedAt().orElse(null),
                check.outcome().orElse(null),
                check.score(),
                check.reasons());
    }
}
