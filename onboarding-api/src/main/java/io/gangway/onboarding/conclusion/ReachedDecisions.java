package io.gangway.onboarding.conclusion;

import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Decision;
import io.gangway.onboarding.application.Decision.Outcome;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.InformationStatus;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Review;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.deciding.DecisionRecords;
import io.gangway.onboarding.deciding.Verdict;
import io.gangway.review.contract.ReviewOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was decided about an onboarding, by what is on record: the table's verdict, a person's word, an applicant's silence. */
@ApplicationScoped
class ReachedDecisions {

    private static final String DID_NOT_ANSWER = "APPLICANT_DID_NOT_ANSWER";
    private static final String INFORMATION_REJECTS = "Information_Rejects";

    private final DecisionRecords records;
    private final CheckCases checks;
    private final Reviews reviews;
    private final InformationRequests requests;

    ReachedDecisions(DecisionRecords records, CheckCases checks, Reviews reviews, InformationRequests requests) {
        this.records = records;
        this.checks = checks;
        this.reviews = reviews;
        this.requests = requests;
    }

    /** Throws where nothing was decided. */
    Decision of(Onboarding onboarding) {
        var verdict = records.find(onboarding, checks.countResolved(onboarding.id()))
                .orElseThrow(() -> new IllegalStateException("Decided by nobody"))
                .verdict();
        return switch (verdict.outcome()) {
            case APPROVE -> byPolicy(Outcome.APPROVE, verdict.reason(), verdict.rule(), onboarding);
            case REJECT -> byPolicy(Outcome.REJECT, verdict.reason(), verdict.rule(), onboarding);
            case REVIEW -> afterReview(onboarding, verdict);
        };
    }

    private Decision afterReview(Onboarding onboarding, Verdict verdict) {
        var review = reviews.findOf(onboarding.id()).orElseThrow(() -> new IllegalStateException("Reviewed by nobody"));
        if (review.status() == Review.Status.DECIDED) {
            var outcome = review.outcome().filter(ReviewOutcome.APPROVE::equals).isPresent()
                    ? Outcome.APPROVE
                    : Outcome.REJECT;
            return new Decision(
                    outcome,
                    List.of(review.reasonCode().orElseThrow()),
                    verdict.rule(),
                    Decision.BY_REVIEWER,
                    onboarding.policyVersion());
        }
        var waitedInVain = review.status() == Review.Status.AWAITING_APPLICANT
                && requests.findLatest(onboarding.id())
                        .map(InformationRequest::status)
                        .filter(InformationStatus.EXPIRED::equals)
                        .isPresent();
        if (!waitedInVain) {
            throw new IllegalStateException("The review is " + review.status());
        }
        return byPolicy(Outcome.REJECT, DID_NOT_ANSWER, INFORMATION_REJECTS, onboarding);
    }

    private static Decision byPolicy(Outcome outcome, String reason, String rule, Onboarding onboarding) {
        return new Decision(outcome, List.of(reason), rule, Decision.BY_POLICY, onboarding.policyVersion());
    }
}
