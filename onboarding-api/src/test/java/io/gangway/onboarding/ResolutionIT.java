package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.gangway.onboarding.reviews.DeliveredReviewEvent;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.EvidenceKind;
import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reviewer resolves a check that nobody answered: the table is asked again; what comes late stays beside it. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ResolutionIT extends ComponentTest {

    private static final String FOUR_EYES = "\"fourEyes\": true";
    private static final String RESOLVED = "gangway.review.CheckResolved";
    private static final String COMPLETED = "gangway.check.CheckCompleted";

    @Inject
    Jobs jobs;

    private static Response evidence(Caller caller, String onboarding, String check) {
        return caller.request().get("/v1/onboardings/{id}/checks/{type}/evidence", onboarding, check);
    }

    private static Caller anAuditor() {
        return new Caller(Tenant.ACME_BANK, "auditor");
    }

    @Test
    void theTableIsAskedAgainAndMayDecide() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // Then
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("checks[1].status", equalTo("CLEAR"))
                .body("checks[1].score", equalTo(700))
                .body("checks[1].resolution.status", equalTo("CLEAR"))
                .body("checks[1].resolution.evidence", equalTo("Called the bureau, spoke to Mr Babbage"))
                .body("checks[1].resolution.by", equalTo(ACase.ANNA.id()))
                .body("checks[1].resolution.at", notNullValue())
                .body("checks[0].resolution", nullValue());
        assertThat(onboarding.jobsCompleted()).singleElement().asString().contains("CHECK_RESOLVED");
        assertThat(onboarding.decide()).containsEntry("outcome", "APPROVE").containsEntry("rule", "Rule_AllClear");
        assertThat(onboarding.decide()).containsEntry("outcome", "APPROVE");
        assertThat(
                        onboarding.query(
                                "select rule || ' ' || resolved_checks from decision_record where onboarding_id = ? order by id"))
                .containsExactly("Rule_LeftOpen 0", "Rule_AllClear 1");

        // And the review is not needed any more
        onboarding.offer("conclude-onboarding", Map.of("terminal", "APPROVED"));
        assertThat(onboarding.status()).isEqualTo("APPROVED");
        assertThat(onboarding.toldTheInbox("CloseReview"))
                .singleElement()
                .asString()
                .contains("NO_LONGER_NEEDED");
        assertThat(onboarding.toldTheInbox("ResumeReview")).isEmpty();
    }

    @Test
    void theReviewComesBackWhereAPersonIsStillNeeded() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CONSIDER, 480));
        assertThat(onboarding.decide()).containsEntry("rule", "Rule_ToConsider");
        assertThat(onboarding.reviewAgain()).isEqualTo(StepOutcome.await());

        // Then
        assertThat(onboarding.toldTheInbox("ResumeReview"))
                .singleElement()
                .asString()
                .contains("CHECK_RESOLVED", "\"byHand\": true", "PAYMENT_DEFAULT", "\"score\": 480");
        assertThat(onboarding.timeline()).containsSubsequence("check-resolved", "evaluated", "review-resumed");
        assertThat(onboarding.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whereTwoMustAgreeOneAloneBringsAboutNoVerdict() {
        // Given
        var onboarding = ACase.inReview(jobs, FOUR_EYES);

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // Then
        assertThat(onboarding.decide())
                .isEqualTo(Map.of("outcome", "REVIEW", "reason", "RESOLVED_BY_HAND", "rule", "Resolved_By_Hand"));
        Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", onboarding.id())
                .then()
                .body("judgements.applies", contains(false, true))
                .body("judgements[1].reason", equalTo("RESOLVED_BY_HAND"))
                .body("judgements[1].facts.checks.credit.byHand", equalTo(true))
                .body(
                        "judgements[1].rule.text",
                        equalTo("A check was resolved by hand and the policy wants a second person to look"));
    }

    @Test
    void theExplanationTellsWhoResolvedAndWhereTheyHaveItFrom() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));
        onboarding.decide();

        // When
        var explained = Caller.ACME.request().get("/v1/onboardings/{id}/explanation", onboarding.id());
        var page = Caller.ACME
                .request()
                .accept("text/html")
                .get("/v1/onboardings/{id}/explanation", onboarding.id())
                .asString();

        // Then
        explained
                .then()
                .body("resolutions", hasSize(1))
                .body("resolutions[0].check", equalTo("credit"))
                .body("resolutions[0].status", equalTo("CLEAR"))
                .body("resolutions[0].by", equalTo(ACase.ANNA.id()))
                .body("resolutions[0].evidence", equalTo("Called the bureau, spoke to Mr Babbage"))
                .body("rulings.kind", contains("TABLE", "RESOLUTION", "TABLE"))
                .body("rulings.stands", contains(false, true, true));
        assertThat(page)
                .contains("Checks resolved by hand", "Called the bureau", "before a check was resolved by hand");
        assertThat(Caller.ACME.timeline(onboarding.id()).asString()).doesNotContain("Babbage", "Anna Adler");
    }

    @Test
    void aListDoesNotShowWhatTheReviewerWrote() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // When
        var list = Caller.ACME
                .request()
                .queryParam("product", onboarding.policy().product())
                .get("/v1/onboardings");

        // Then
        list.then()
                .body("items[0].checks[1].resolution.by", equalTo(ACase.ANNA.id()))
                .body("items[0].checks[1].resolution.evidence", nullValue());
        assertThat(list.asString()).doesNotContain("Babbage");
    }

    @Test
    void aResolutionDeliveredTwiceCountsOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var resolution = onboarding.resolution(Finding.Status.CLEAR, 700);
        var eventId = UUID.randomUUID();

        // When
        onboarding.told(eventId, resolution);
        onboarding.told(eventId, resolution);
        onboarding.told(resolution);

        // Then
        assertThat(onboarding.dispositions(RESOLVED)).containsExactly("APPLIED", "REDUNDANT");
        assertThat(onboarding.timeline()).containsOnlyOnce("check-resolved");
        assertThat(onboarding.jobsCompleted()).hasSize(1);
        assertThat(onboarding.toldTheInbox("ResumeReview")).isEmpty();
    }

    @Test
    void aSecondResolutionContradictsAndTheInboxIsToldAtOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(onboarding.resolution(Finding.Status.CONSIDER, 480));
        onboarding.decide();
        onboarding.reviewAgain();

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // Then
        assertThat(onboarding.dispositions(RESOLVED)).containsExactly("APPLIED", "CONFLICTING");
        Caller.ACME.get(onboarding.id()).then().body("checks[1].status", equalTo("CONSIDER"));
        assertThat(onboarding.toldTheInbox("ResumeReview")).hasSize(2);
        assertThat(onboarding.jobsCompleted()).hasSize(1);
    }

    @Test
    void aResolutionAfterTheAnswerIsLate() {
        // Given
        var onboarding = ACase.inReview(jobs);
        Caller.ACME.cancel(onboarding.id(), REASON).then().statusCode(200);

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // Then
        assertThat(onboarding.dispositions(RESOLVED)).containsExactly("LATE");
        Caller.ACME.get(onboarding.id()).then().body("checks[1].resolution", nullValue());
    }

    @Test
    void anInstanceThatHasDecidedWithoutItDecidesAgain() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var renewed = onboarding.carriedAnew();
        renewed.decide();

        // When
        onboarding.told(onboarding.resolution(Finding.Status.CONSIDER, 480));

        // Then
        assertThat(renewed.reviewAgain()).isEqualTo(StepOutcome.complete(Map.of("reviewOutcome", "CHECK_RESOLVED")));
        assertThat(renewed.decide()).containsEntry("rule", "Rule_ToConsider");
        assertThat(renewed.reviewAgain()).isEqualTo(StepOutcome.await());
        assertThat(onboarding.toldTheInbox("ResumeReview")).hasSize(1);
    }

    @Test
    void anotherTenantsReviewCannotBeResolved() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var foreign = onboarding.resolution(Finding.Status.CLEAR, 700);

        // Then
        assertThatExceptionOfType(UnreadableMessage.class)
                .isThrownBy(() -> DeliveredReviewEvent.deliver(Tenant.NOVA_TELCO.id(), UUID.randomUUID(), foreign))
                .withMessageContaining("another tenant");
        Caller.ACME.get(onboarding.id()).then().body("checks[1].status", equalTo("UNANSWERED"));
        assertThat(onboarding.dispositions(RESOLVED)).isEmpty();
    }

    @Test
    void aLateAutomaticAnswerIsKeptBesideAndFlipsNothing() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var answer = onboarding.automaticAnswer(CheckOutcome.CONSIDER, 350);

        // When
        onboarding.answeredLate(answer);
        onboarding.answeredLate(answer);
        onboarding.answeredLate(onboarding.automaticAnswer(CheckOutcome.CLEAR, 800));

        // Then
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("checks[1].status", equalTo("UNANSWERED"))
                .body("checks[1].lateAnswer.status", equalTo("CONSIDER"))
                .body("checks[1].lateAnswer.score", equalTo(350))
                .body("checks[1].lateAnswer.reasons", contains("SCORE_LOW"));
        assertThat(onboarding.dispositions(COMPLETED)).containsExactly("LATE", "REDUNDANT", "CONFLICTING");
        assertThat(onboarding.toldTheInbox("AddEvidence"))
                .singleElement()
                .asString()
                .contains("LATE_ANSWER", "\"score\": 350");
        assertThat(onboarding.jobsCompleted()).isEmpty();
    }

    @Test
    void aLateAutomaticAnswerDoesNotFlipWhatWasResolvedByHand() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));

        // When
        onboarding.answeredLate(onboarding.automaticAnswer(CheckOutcome.CONSIDER, 350));

        // Then
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("checks[1].status", equalTo("CLEAR"))
                .body("checks[1].score", equalTo(700))
                .body("checks[1].lateAnswer.score", equalTo(350));
        assertThat(onboarding.decide()).containsEntry("outcome", "APPROVE");
        assertThat(onboarding.dispositions(COMPLETED)).containsExactly("LATE");
    }

    @Test
    void anAnswerAfterTheEndIsInTheLedgerAlone() {
        // Given
        var onboarding = ACase.inReview(jobs);
        Caller.ACME.cancel(onboarding.id(), REASON).then().statusCode(200);

        // When
        onboarding.answeredLate(onboarding.automaticAnswer(CheckOutcome.CLEAR, 800));

        // Then
        Caller.ACME.get(onboarding.id()).then().body("checks[1].lateAnswer", nullValue());
        assertThat(onboarding.dispositions(COMPLETED)).containsExactly("LATE");
        assertThat(onboarding.toldTheInbox("AddEvidence")).isEmpty();
    }

    @Test
    void theEvidenceIsShownAsItCame() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var answer = onboarding.automaticAnswer(CheckOutcome.CONSIDER, 350);
        var eventId = UUID.randomUUID();

        // When
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), eventId, answer);
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), eventId, answer);

        // Then
        evidence(anAuditor(), onboarding.id(), "credit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].eventId", equalTo(eventId.toString()))
                .body("items[0].type", equalTo(COMPLETED))
                .body("items[0].disposition", equalTo("LATE"))
                .body("items[0].deliveries", equalTo(2))
                .body("items[0].receivedAt", notNullValue())
                .body("items[0].payload.score", equalTo(350))
                .body("items[0].payload.commandId", equalTo(answer.commandId().toString()));
        evidence(anAuditor(), onboarding.id(), "address").then().statusCode(200).body("items", empty());
    }

    @Test
    void theEvidenceIsForThoseWhoLookIntoCases() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // Then
        for (var role : List.of("reviewer", "senior-reviewer", "tenant-admin", "operator", "auditor")) {
            evidence(new Caller(Tenant.ACME_BANK, role), onboarding.id(), "credit")
                    .then()
                    .statusCode(200);
        }
        for (var role : List.of("api-client", "rule-approver")) {
            expectProblem(evidence(new Caller(Tenant.ACME_BANK, role), onboarding.id(), "credit"), 403, "FORBIDDEN");
        }
        expectProblem(evidence(anAuditor(), onboarding.id(), "horoscope"), 404, "NOT_FOUND");
        expectProblem(evidence(anAuditor(), anUnknownId(), "credit"), 404, "NOT_FOUND");
        expectProblem(evidence(new Caller(Tenant.NOVA_TELCO, "auditor"), onboarding.id(), "credit"), 404, "NOT_FOUND");
    }

    @Test
    void theLifeOfTheReviewIsOnTheTimelineWithoutWhatPeopleWrote() {
        // Given
        var onboarding = ACase.inReview(jobs, FOUR_EYES);
        var review = onboarding.review();
        var ben = new Reviewer("6b1f7c1e-0000-4000-8000-00000000b002", "Ben Bauer");
        var now = Instant.EPOCH;

        // When
        onboarding
                .told(new ReviewEvent.ReviewAssigned(review, ACase.ANNA, ben, now))
                .told(new ReviewEvent.ReviewAssigned(review, ben, null, now))
                .told(new ReviewEvent.ReviewPrioritised(review, "HIGH", ben, now))
                .told(new ReviewEvent.FollowUpSet(review, Instant.parse("2030-01-01T00:00:00Z"), ben, now))
                .told(new ReviewEvent.FollowUpSet(review, null, ben, now))
                .told(new ReviewEvent.ReviewCommented(review, UUID.randomUUID(), ben, now))
                .told(new ReviewEvent.ReviewProposed(review, ReviewOutcome.APPROVE, "FINE", ben, now))
                .told(new ReviewEvent.ProposalVoided(review, EvidenceKind.LATE_ANSWER, now));

        // Then
        assertThat(onboarding.timeline())
                .containsSubsequence(
                        "review-assigned",
                        "review-assigned",
                        "review-prioritised",
                        "review-follow-up-set",
                        "review-follow-up-set",
                        "review-commented",
                        "review-proposed",
                        "proposal-voided");
        assertThat(Caller.ACME.timeline(onboarding.id()).asString())
                .contains(ben.id(), "HIGH", "2030-01-01T00:00:00Z", "LATE_ANSWER")
                .doesNotContain("Ben Bauer", "Anna Adler");
        Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", onboarding.id())
                .then()
                .body("rulings.kind", contains("TABLE", "PROPOSAL", "EVIDENCE"))
                .body("rulings.stands", contains(true, false, true))
                .body("waitsFor.what", contains("REVIEW"));
    }

    @Test
    void thePictureShowsTheTokenAtTheDecisionAndThenAtTheEnd() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(onboarding.resolution(Finding.Status.CLEAR, 700));
        var deciding = Caller.ACME.request().get("/v1/onboardings/{id}/diagram", onboarding.id());
        onboarding.decide();
        onboarding.offer("conclude-onboarding", Map.of("terminal", "APPROVED"));

        // When
        var ended = Caller.ACME.request().get("/v1/onboardings/{id}/diagram", onboarding.id());

        // Then
        deciding.then().body("active", contains("Task_Decide"));
        ended.then()
                .body("active", empty())
                .body("passed", hasItem("End_Approved"))
                .body("passed", hasItem("Task_ConcludeCreditAttempt"));
        String model = ended.path("bpmn");
        List<String> passed = ended.path("passed");
        assertThat(passed).allSatisfy(element -> assertThat(model).contains("id=\"" + element + "\""));
        expectProblem(Caller.NOVA.request().get("/v1/onboardings/{id}/diagram", onboarding.id()), 404, "NOT_FOUND");
    }
}
