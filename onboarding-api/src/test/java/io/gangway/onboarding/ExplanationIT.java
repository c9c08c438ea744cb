package io.gangway.onboarding;

import static io.gangway.onboarding.AStory.ANNA;
import static io.gangway.onboarding.AStory.BEN;
import static io.gangway.onboarding.AStory.CHECKER;
import static io.gangway.onboarding.AStory.MAKER;
import static io.gangway.onboarding.AStory.SCORE_TOO_LOW;
import static io.gangway.onboarding.AStory.TO_CONSIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the explanation of an onboarding says, for each way in which one can go. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ExplanationIT extends ComponentTest {

    private static ValidatableResponse explained(AStory story) {
        return Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", story.id())
                .then()
                .statusCode(200);
    }

    /** Rejected by the table itself. */
    static AStory rejectedByTheTable() {
        return AStory.begun()
                .after("PT0.2S")
                .planned("address", "credit")
                .asked("address", 1)
                .asked("credit", 1)
                .after("PT1.5S")
                .answered("address", "CLEAR", ", \"score\": 61")
                .after("PT2S")
                .answered("credit", "CONSIDER", ", \"score\": 310, \"reasons\": [\"PAYMENT_DEFAULT\"]")
                .after("PT0.1S")
                .judged("REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow", SCORE_TOO_LOW)
                .decided("REJECTED", "REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow", "policy");
    }

    private static AStory inReview() {
        return AStory.begun()
                .planned("address")
                .asked("address", 1)
                .after("PT1S")
                .answered("address", "CONSIDER", "")
                .judged("REVIEW", "CHECK_TO_CONSIDER", "Rule_ToConsider", TO_CONSIDER)
                .step(
                        "REVIEW_OPENED",
                        "A person is asked to decide",
                        "{\"reason\": \"CHECK_TO_CONSIDER\", \"rule\": \"Rule_ToConsider\"}");
    }

    private static AStory proposed(AStory story, String by, String outcome) {
        return story.reviewEvent("ReviewProposed")
                .step(
                        "REVIEW_PROPOSED",
                        "A reviewer proposed: " + outcome,
                        "{\"outcome\": \"%s\", \"reasonCode\": \"DOCUMENTS_FINE\", \"by\": \"%s\"}"
                                .formatted(outcome, by));
    }

    private static AStory decidedByTwo(AStory story, String proposer, String confirmer) {
        return story.reviewEvent("ReviewDecided")
                .step("REVIEW_DECIDED", "The reviewer decided: APPROVE", """
                {"outcome": "APPROVE", "reasonCode": "DOCUMENTS_FINE", "by": "%s", "proposedBy": "%s"}
                """.formatted(confirmer, proposer));
    }

    @Test
    void theTablesAnswerIsExplainedFromPolicyToPath() {
        // Given
        var story = rejectedByTheTable();

        // When
        var explanation = explained(story);

        // Then
        explanation
                .contentType("application/json")
                .body("onboardingId", equalTo(story.id()))
                .body("complete", equalTo(true))
                .body("answer.status", equalTo("REJECTED"))
                .body("answer.reasons", contains("CREDIT_SCORE_TOO_LOW"))
                .body("answer.decidedBy", equalTo("policy"))
                .body("waitsFor", empty())
                .body("moves", empty())
                .body("rulings.kind", contains("TABLE"))
                .body("rulings.stands", contains(true));
        explanation
                .body("policy.product", equalTo(story.product()))
                .body("policy.version", equalTo(1))
                .body("policy.activeFrom", equalTo("2026-01-08T00:00:00Z"))
                .body("policy.submittedBy", equalTo(MAKER))
                .body("policy.approvedBy", equalTo(CHECKER))
                .body("policy.approvedAt", equalTo("2026-01-06T08:30:00Z"))
                .body("policy.activatedBy", equalTo(CHECKER));
        explanation
                .body("judgements.size()", equalTo(1))
                .body("judgements[0].applies", equalTo(true))
                .body("judgements[0].outcome", equalTo("REJECT"))
                .body("judgements[0].rule.id", equalTo("Rule_CreditScoreTooLow"))
                .body("judgements[0].rule.text", equalTo(SCORE_TOO_LOW))
                .body("judgements[0].rule.description", equalTo("400 itself is enough. No score, no verdict."))
                .body("judgements[0].inputs.creditScore", equalTo(480))
                .body("judgements[0].inputs.monthlyAmount", equalTo(24.9f))
                .body("judgements[0].facts.checks.address.ending", equalTo("CLEAR"))
                .body("judgements[0].facts.applicantCountry", equalTo("DE"));
        explanation
                .body("events.type", contains("gangway.check.CheckCompleted", "gangway.check.CheckCompleted"))
                .body("events.disposition", contains("APPLIED", "APPLIED"))
                .body("events[1].evidence.reasons", contains("PAYMENT_DEFAULT"))
                .body("events[0]", not(hasKey("deliveries")))
                .body(
                        "path.stages.kind",
                        contains(
                                "received",
                                "planned",
                                "command-sent",
                                "command-sent",
                                "event-received",
                                "event-received",
                                "evaluated",
                                "decision",
                                "terminal"))
                .body("path.stages.after", hasItem("PT1.5S"))
                .body("path.duration", equalTo("PT3.8S"));
    }

    @Test
    void nothingPersonalIsInItButWhatTheDecisionLookedAt() {
        // Given
        var story = rejectedByTheTable();

        // When
        var json = explained(story).extract().asString();
        var page = Caller.ACME
                .request()
                .accept("text/html")
                .get("/v1/onboardings/{id}/explanation", story.id())
                .asString();

        // Then
        for (var document : new String[] {json, page}) {
            assertThat(document)
                    .doesNotContain(
                            "Ada", "Lovelace", "1990-12-10", "ada@", "+4930", "Invalidenstr", "Berlin", "CRM-4711")
                    .as("the postal code, and not five digits of a clock")
                    .doesNotContainPattern("\\b10115\\b");
        }
    }

    @Test
    void twoPairsOfEyesAreNamedByTheirSubjects() {
        // Given
        var story = proposed(inReview().after("PT10M"), ANNA, "REJECT").after("PT5M");
        story.reviewEvent("ReviewReturned")
                .step("REVIEW_RETURNED", "A second reviewer sent the proposal back", "{\"by\": \"%s\"}".formatted(BEN));
        decidedByTwo(proposed(story.after("PT1M"), ANNA, "APPROVE").after("PT1H"), ANNA, BEN)
                .decided("APPROVED", "APPROVE", "DOCUMENTS_FINE", "Rule_ToConsider", "reviewer");

        // Then
        explained(story)
                .body("answer.decidedBy", equalTo("reviewer"))
                .body("rulings.kind", contains("TABLE", "PROPOSAL", "RETURN", "PROPOSAL", "REVIEWER"))
                .body("rulings.stands", contains(true, false, true, true, true))
                .body("rulings.by", contains("policy", ANNA, BEN, ANNA, BEN))
                .body(
                        "rulings.reason",
                        contains("CHECK_TO_CONSIDER", "DOCUMENTS_FINE", null, "DOCUMENTS_FINE", "DOCUMENTS_FINE"))
                .body("rulings[4].proposedBy", equalTo(ANNA))
                .body("judgements[0].rule.description", equalTo("Everything else is for a person."))
                .body("events.type", hasItem("gangway.review.ReviewDecided"))
                .body("path.stages.findAll { it.kind == 'event-received' }.size()", equalTo(1))
                .body("path.stages.after", hasItem("PT1H"));
    }

    @Test
    void aMoveIsPartOfTheReason() {
        // Given
        var story = inReview()
                .aVersion(2)
                .after("PT2H")
                .movedTo(2)
                .judged("REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow", SCORE_TOO_LOW)
                .decided("REJECTED", "REJECT", "CREDIT_SCORE_TOO_LOW", "Rule_CreditScoreTooLow", "policy")
                .step("REVIEW_CLOSED", "The review is closed without a decision", "{\"reason\": \"NO_LONGER_NEEDED\"}");

        // Then
        explained(story)
                .body("policy.version", equalTo(2))
                .body("moves.size()", equalTo(1))
                .body("moves[0].by", equalTo(CHECKER))
                .body("moves[0].from.version", equalTo(1))
                .body("moves[0].to.version", equalTo(2))
                .body("moves[0].to.approvedBy", equalTo(CHECKER))
                .body("judgements.policyVersion", contains(1, 2))
                .body("judgements.applies", contains(false, true))
                .body("rulings.stands", contains(false, true))
                .body("path.stages[-1].kind", equalTo("terminal"));
    }

    @Test
    void whatIsNotDecidedSaysWhatItWaitsFor() {
        // Given
        var story =
                AStory.begun().planned("address", "credit").asked("address", 1).asked("credit", 2);
        story.after("PT1S").answered("address", "CLEAR", "");

        // Then
        explained(story)
                .body("complete", equalTo(false))
                .body("answer.status", equalTo("RECEIVED"))
                .body("answer.reasons", empty())
                .body("answer.decidedAt", nullValue())
                .body("waitsFor.size()", equalTo(1))
                .body("waitsFor[0].what", equalTo("CHECK"))
                .body("waitsFor[0].check", equalTo("credit"))
                .body("waitsFor[0].attempt", equalTo(2))
                .body("judgements", empty())
                .body("path.duration", nullValue())
                .header("ETag", notNullValue())
                .header("Cache-Control", "no-store");
        explained(inReview()).body("waitsFor.what", contains("REVIEW"));
        explained(proposed(inReview(), ANNA, "APPROVE")).body("waitsFor.what", contains("CONFIRMATION"));
    }

    @Test
    void anOnboardingThatHasJustBegunIsExplainedAsFarAsItGoes() {
        explained(AStory.begun())
                .body("complete", equalTo(false))
                .body("waitsFor.what", contains("PROCESS"))
                .body("path.stages.kind", contains("received"));
    }

    @Test
    void anExpiredOneSaysWhatWasMissing() {
        // Given
        var story = AStory.begun()
                .planned("address", "credit")
                .asked("address", 1)
                .asked("credit", 1)
                .answered("address", "CLEAR", "")
                .after("PT4H")
                .step(
                        "CHECK_WITHDRAWN",
                        "credit check withdrawn",
                        "{\"check\": \"credit\", \"reason\": \"DEADLINE_PASSED\"}")
                .ended("EXPIRED");

        // Then
        explained(story)
                .body("complete", equalTo(true))
                .body("answer.status", equalTo("EXPIRED"))
                .body("answer.reasons", contains("DEADLINE_PASSED"))
                .body("answer.decidedBy", nullValue())
                .body("rulings.kind", contains("DEADLINE"))
                .body("waitsFor.check", contains("credit"))
                .header("ETag", startsWith("\""));
    }

    @Test
    void aCancelledOneNamesWhoAskedButNotWhy() {
        // Given
        var story = AStory.begun();
        Caller.ACME
                .cancel(story.id(), "{\"reason\": \"Ada moved to Turin\"}")
                .then()
                .statusCode(200);

        // When
        var explanation = explained(story);

        // Then
        explanation
                .body("complete", equalTo(true))
                .body("answer.status", equalTo("CANCELLED"))
                .body("answer.reasons", contains("ONBOARDING_CANCELLED"))
                .body("rulings.kind", contains("CANCELLATION"))
                .body("rulings.by", contains("acme-bank-api"));
        assertThat(explanation.extract().asString()).doesNotContain("Turin");
    }

    @Test
    void aDecisionOlderThanItsRecordsIsExplainedAsFarAsItGoes() {
        // Given
        var byTheTable = AStory.begun().decided("APPROVED", "APPROVE", "ALL_CLEAR", "Rule_AllClear", "policy");
        var byAReviewer = AStory.begun()
                .step(
                        "REVIEW_OPENED",
                        "A person is asked to decide",
                        "{\"reason\": \"CHECK_TO_CONSIDER\", \"rule\": \"Rule_ToConsider\"}")
                .decided("REJECTED", "REJECT", "FORGED_DOCUMENT", "Rule_ToConsider", "reviewer");

        // Then
        explained(byTheTable)
                .body("judgements[0].outcome", equalTo("APPROVE"))
                .body("judgements[0].rule.id", equalTo("Rule_AllClear"))
                .body("judgements[0].rule.text", equalTo("rule text not recorded"))
                .body("judgements[0].inputs", nullValue());
        explained(byAReviewer)
                .body("judgements[0].outcome", equalTo("REVIEW"))
                .body("judgements[0].reason", equalTo("CHECK_TO_CONSIDER"))
                .body("answer.reasons", contains("FORGED_DOCUMENT"));
    }

    @Test
    void anInstalledPolicyHasNobodyWhoSubmittedIt() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());

        // Then
        Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", id)
                .then()
                .statusCode(200)
                .body("policy.submittedBy", nullValue())
                .body("policy.approvedBy", nullValue());
    }
}
