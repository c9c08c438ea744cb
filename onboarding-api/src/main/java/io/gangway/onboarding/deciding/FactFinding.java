package io.gangway.onboarding.deciding;

import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Order;
import io.gangway.onboarding.deciding.Facts.Ending;
import io.gangway.onboarding.deciding.Facts.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;

/** Gathers what is known about an onboarding right now. */
@ApplicationScoped
class FactFinding {

    private final CheckCases checks;
    private final Applicants applicants;
    private final Clock clock;

    FactFinding(CheckCases checks, Applicants applicants, Clock clock) {
        this.checks = checks;
        this.applicants = applicants;
        this.clock = clock;
    }

    Facts about(Onboarding onboarding) {
        var found = new HashMap<String, Found>();
        for (var check : checks.ofHeld(onboarding.id())) {
            if (!check.status().isOpen()) {
                found.put(check.type().wireName(), new Found(endingOf(check), check.score(), check.isResolvedByHand()));
            }
        }
        var applicant = applicants.get(onboarding.id());
        var order = onboarding.order().orElse(Order.UNKNOWN);
        var payment = order.paymentMethod();
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new Facts(
                found,
                applicant.dateOfBirth().until(today).getYears(),
                applicant.address().country(),
                payment == null ? null : payment.name(),
                order.monthlyAmount());
    }

    private static Ending endingOf(CheckCase check) {
        return switch (check.status()) {
            case CLEAR -> Ending.CLEAR;
            case CONSIDER -> Ending.CONSIDER;
            case UNANSWERED, WAIVED -> Ending.SILENT;
            case SKIPPED -> Ending.NOT_ASKED;
            case WITHDRAWN -> Ending.WITHDRAWN;
            case PENDING, REQUESTED -> throw new IllegalStateException("The check is open");
        };
    }
}
