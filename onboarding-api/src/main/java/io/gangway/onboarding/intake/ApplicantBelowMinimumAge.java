package io.gangway.onboarding.intake;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.FieldViolation;
import java.util.List;
import java.util.Map;

/** The policy in force takes older applicants only; nothing was accepted and no check was asked for. */
final class ApplicantBelowMinimumAge extends BrokenRule {

    private static final long serialVersionUID = 1L;

    ApplicantBelowMinimumAge(int minimumAge) {
        super(
                422,
                "APPLICANT_BELOW_MINIMUM_AGE",
                "The applicant is younger than the policy for this product allows.",
                Map.of(
                        "minimumAge",
                        minimumAge,
                        "violations",
                        List.of(new FieldViolation(
                                "applicant.dateOfBirth", "must be at least %d years ago".formatted(minimumAge)))));
    }
}
