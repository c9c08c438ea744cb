package io.gangway.onboarding.reviews;

import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.deciding.DecisionRecords;
import io.gangway.review.contract.ReviewCommand.ResumeReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Reviews that a reviewer sent on their way: what the process is told, and when they come back. */
@ApplicationScoped
public class RestingReviews {

    private final InformationRequests requests;
    private final CheckCases checks;
    private final DecisionRecords decisions;

    RestingReviews(InformationRequests requests, CheckCases checks, DecisionRecords decisions) {
        this.requests = requests;
        this.checks = checks;
        this.decisions = decisions;
    }

    /** What answers the review's step, so that the process does what the reviewer wants done. */
    public Map<String, Object> variablesOf(Review review) {
        return switch (review.status()) {
            case AWAITING_APPLICANT ->
                Map.of(
                        "reviewOutcome",
                        "ASK_APPLICANT",
                        "informationUntil",
                        requests.findLatest(review.onboardingId()).orElseThrow().until());
            case AWAITING_PROCESS -> Map.of("reviewOutcome", "CHECK_RESOLVED");
            case OPEN, DECIDED, CLOSED -> throw new IllegalStateException("The review is " + review.status());
        };
    }

    /**
     * Why it comes back, if it does.
     *
     * @param isNewStep whether the process has come to the review again; the step at which the reviewer sent it on its way
     *     may be offered until the engine has heard of its end
     * @return empty while what it rests for is still to be done
     */
    Optional<ResumeReason> reasonToResume(Onboarding onboarding, Review review, boolean isNewStep) {
        return switch (review.status()) {
            case AWAITING_APPLICANT ->
                requests.findLatest(onboarding.id()).filter(_ -> isNewStep).flatMap(RestingReviews::reasonOf);
            case AWAITING_PROCESS ->
                decisions.knows(onboarding, checks.countResolved(onboarding.id()))
                        ? Optional.of(ResumeReason.CHECK_RESOLVED)
                        : Optional.empty();
            case OPEN, DECIDED, CLOSED -> Optional.empty();
        };
    }

    private static Optional<ResumeReason> reasonOf(InformationRequest request) {
        return switch (request.status()) {
            case ANSWERED -> Optional.of(ResumeReason.INFORMATION_RECEIVED);
            case EXPIRED -> Optional.of(ResumeReason.INFORMATION_NOT_RECEIVED);
            case OPEN, WITHDRAWN -> Optional.empty();
        };
    }
}
