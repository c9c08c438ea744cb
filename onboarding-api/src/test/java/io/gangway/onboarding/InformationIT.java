package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.engine.StepOutcome;
import io.gangway.onboarding.reviews.DeliveredReviewEvent;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.platform.problem.UnknownResource;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer asks the applicant: the tenant is told, waited for, answered or not, and the review comes back. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class InformationIT extends ComponentTest {

    private static final String ASK = "ask-applicant";
    private static final String CONCLUDE = "conclude-unanswered-information";
    private static final String REJECTS = "\"fourEyes\": false, \"onNoInformation\": \"REJECT\"";

    @Inject
    Jobs jobs;

    private static StepOutcome concluded(String outcome) {
        return StepOutcome.complete(Map.of("informationOutcome", outcome));
    }

    @Test
    void theReviewersQuestionGoesToTheTenantAndTheAnswerToTheReviewer() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var question = onboarding.question();

        // When
        onboarding.told(question);
        assertThat(onboarding.offer(ASK, Map.of())).isEqualTo(StepOutcome.await());

        // Then the tenant is told
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("status", equalTo("AWAITING_APPLICANT"))
                .body("informationRequest.id", equalTo(question.requestId().toString()))
                .body("informationRequest.items", contains("PROOF_OF_ADDRESS"))
                .body("informationRequest.message", equalTo("Dear Ada, where do you live?"))
                .body("informationRequest.requestedBy", equalTo(ACase.ANNA.id()));
        assertThat(onboarding.announced("ApplicantInformationRequested"))
                .singleElement()
                .asString()
                .contains(
                        question.requestId().toString(),
                        "PROOF_OF_ADDRESS",
                        "Dear Ada",
                        question.until().toString());
        assertThat(onboarding.jobsCompleted())
                .singleElement()
                .asString()
                .contains("ASK_APPLICANT", "\"informationUntil\": \"" + question.until());

        // When
        var answer = onboarding.send(ACase.ITEMS);

        // Then the process goes on, and the review comes back
        answer.then()
                .statusCode(201)
                .body("requestId", equalTo(question.requestId().toString()))
                .body("late", equalTo(false))
                .body("items[0].text", equalTo("My new\naddress"));
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("informationRequest", nullValue());
        assertThat(onboarding.jobsCompleted()).hasSize(2);
        assertThat(onboarding.reviewAgain()).isEqualTo(StepOutcome.await());
        assertThat(onboarding.toldTheInbox("ResumeReview"))
                .singleElement()
                .asString()
                .contains("INFORMATION_RECEIVED", "CHECK_UNANSWERED", "credit");
        onboarding
                .information()
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ANSWERED"))
                .body("items[0].answers[0].items[0].reference", equalTo("dms://4711/2"));
        assertThat(onboarding.timeline())
                .containsSubsequence("information-requested", "information-received", "review-resumed");
    }

    @Test
    void whatPeopleWroteIsNotOnTheTimeline() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.asked();
        onboarding.send(ACase.ITEMS).then().statusCode(201);

        // Then
        assertThat(Caller.ACME.timeline(onboarding.id()).asString())
                .contains("PROOF_OF_ADDRESS")
                .doesNotContain("Dear Ada", "My new", "dms:", "Anna Adler");
    }

    @Test
    void aQuestionDeliveredTwiceIsAskedOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var question = onboarding.question();
        var eventId = UUID.randomUUID();

        // When
        onboarding.told(eventId, question);
        onboarding.told(eventId, question);
        onboarding.told(question);
        var key = onboarding.newKey();
        onboarding.offer(ASK, key);
        onboarding.offer(ASK, key);

        // Then
        onboarding.information().then().body("items", hasSize(1));
        assertThat(onboarding.announced("ApplicantInformationRequested")).hasSize(1);
        assertThat(onboarding.jobsCompleted()).hasSize(1);
        assertThat(onboarding.dispositions("gangway.review.InformationRequested"))
                .containsExactly("APPLIED", "REDUNDANT");
    }

    @Test
    void anAnswerSentTwiceIsTakenOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        var key = aKey();

        // When
        var first = onboarding.send(key, ACase.ITEMS);
        var second = onboarding.send(key, ACase.ITEMS);

        // Then
        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        onboarding.information().then().body("items[0].answers", hasSize(1));
        expectProblem(
                onboarding.send(key, "{\"items\": [{\"item\": \"SOMETHING_ELSE\"}]}"), 422, "IDEMPOTENCY_KEY_REUSED");
        var other = ACase.inReview(jobs);
        other.asked();
        expectProblem(other.send(key, ACase.ITEMS), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anAnswerThatIsHereBeforeTheJobCompletesItAtOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();

        // When
        onboarding.send(ACase.ITEMS).then().statusCode(201).body("late", equalTo(false));

        // Then nobody is asked what they said already
        assertThat(onboarding.offer(ASK, Map.of())).isEqualTo(StepOutcome.complete());
        assertThat(onboarding.announced("ApplicantInformationRequested")).isEmpty();
        onboarding.reviewAgain();
        assertThat(onboarding.toldTheInbox("ResumeReview"))
                .singleElement()
                .asString()
                .contains("INFORMATION_RECEIVED");
    }

    @Test
    void anAnswerThatOvertakesTheTimerCounts() {
        // Given a policy that rejects over silence
        var onboarding = ACase.inReview(jobs, REJECTS);
        onboarding.asked();
        onboarding.offer(ASK, Map.of());

        // When the timer fires while the answer comes
        onboarding.send(ACase.ITEMS).then().statusCode(201).body("late", equalTo(false));

        // Then
        assertThat(onboarding.offer(CONCLUDE, Map.of())).isEqualTo(concluded("REVIEW"));
        onboarding.reviewAgain();
        assertThat(onboarding.toldTheInbox("ResumeReview"))
                .singleElement()
                .asString()
                .contains("INFORMATION_RECEIVED");
        assertThat(onboarding.timeline()).doesNotContain("information-not-received");
    }

    @Test
    void anAnswerAfterTheTimerIsKeptAndShownToTheReviewer() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        onboarding.offer(ASK, Map.of());
        assertThat(onboarding.offer(CONCLUDE, Map.of())).isEqualTo(concluded("REVIEW"));
        onboarding.reviewAgain();

        // When
        var answer = onboarding.send(ACase.ITEMS);

        // Then
        answer.then().statusCode(201).body("late", equalTo(true));
        onboarding
                .information()
                .then()
                .body("items[0].status", equalTo("EXPIRED"))
                .body("items[0].answers[0].late", equalTo(true));
        assertThat(onboarding.toldTheInbox("ResumeReview"))
                .singleElement()
                .asString()
                .contains("INFORMATION_NOT_RECEIVED");
        assertThat(onboarding.toldTheInbox("AddEvidence"))
                .singleElement()
                .asString()
                .contains("INFORMATION");
        assertThat(onboarding.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void silenceIsConcludedOnce() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();

        // When
        var first = onboarding.offer(CONCLUDE, Map.of());
        var second = onboarding.offer(CONCLUDE, Map.of());

        // Then
        assertThat(first).isEqualTo(second).isEqualTo(concluded("REVIEW"));
        assertThat(onboarding.timeline()).containsOnlyOnce("information-not-received");
    }

    @Test
    void whereThePolicySaysSoSilenceRejects() {
        // Given
        var onboarding = ACase.inReview(jobs, REJECTS);
        onboarding.asked();

        // When
        assertThat(onboarding.offer(CONCLUDE, Map.of())).isEqualTo(concluded("REJECT"));
        onboarding.offer("conclude-onboarding", Map.of("terminal", "REJECTED"));

        // Then
        Caller.ACME
                .get(onboarding.id())
                .then()
                .body("status", equalTo("REJECTED"))
                .body("decision.reasons", contains("APPLICANT_DID_NOT_ANSWER"))
                .body("decision.decidedBy", equalTo("policy"));
        assertThat(onboarding.toldTheInbox("CloseReview"))
                .singleElement()
                .asString()
                .contains("NO_LONGER_NEEDED");
        var explained = Caller.ACME.request().get("/v1/onboardings/{id}/explanation", onboarding.id());
        explained
                .then()
                .body("information[0].status", equalTo("EXPIRED"))
                .body("information[0].requestedBy", equalTo(ACase.ANNA.id()))
                .body("rulings.kind", hasItem("NO_INFORMATION"));

        // And what comes now changes nothing, not even the explanation
        onboarding.send(ACase.ITEMS).then().statusCode(201).body("late", equalTo(true));
        assertThat(onboarding.toldTheInbox("AddEvidence")).isEmpty();
        assertThat(Caller.ACME
                        .request()
                        .get("/v1/onboardings/{id}/explanation", onboarding.id())
                        .asString())
                .isEqualTo(explained.asString());
    }

    @Test
    void thePageTellsWhatWasAsked() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        onboarding.send(ACase.ITEMS);

        // When
        var page = Caller.ACME
                .request()
                .accept("text/html")
                .get("/v1/onboardings/{id}/explanation", onboarding.id())
                .asString();

        // Then
        assertThat(page)
                .contains("What the applicant was asked", "PROOF_OF_ADDRESS", "Answered")
                .doesNotContain("Dear Ada");
    }

    @Test
    void theApplicantCanBeAskedTwice() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        onboarding.send(ACase.ITEMS);
        onboarding.reviewAgain();

        // When
        var second = onboarding.asked();
        onboarding.offer(ASK, Map.of());
        onboarding
                .send(ACase.ITEMS)
                .then()
                .body("requestId", equalTo(second.toString()))
                .body("late", equalTo(false));
        onboarding.reviewAgain();

        // Then
        assertThat(onboarding.toldTheInbox("ResumeReview")).hasSize(2);
        onboarding.information().then().body("items.status", contains("ANSWERED", "ANSWERED"));
    }

    @Test
    void theReviewsOwnJobIsAnsweredTheSameAsOftenAsItIsOffered() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var key = onboarding
                .query("select step_id from review where onboarding_id = ?")
                .getFirst();
        onboarding.asked();

        // When the answer is here before the engine has heard of the question
        var before = onboarding.reviewJob(key);
        onboarding.send(ACase.ITEMS);
        var after = onboarding.reviewJob(key);

        // Then
        assertThat(before).isInstanceOf(StepOutcome.Complete.class).isEqualTo(after);
        assertThat(onboarding.toldTheInbox("ResumeReview")).isEmpty();
    }

    @Test
    void anInstanceThatTakesTheOthersPlaceWaitsForTheSameAnswer() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        onboarding.offer(ASK, Map.of());

        // When
        var renewed = onboarding.carriedAnew();
        var sentOn = renewed.reviewAgain();
        var waiting = renewed.offer(ASK, Map.of());

        // Then
        assertThat(sentOn).isInstanceOf(StepOutcome.Complete.class);
        assertThat(((StepOutcome.Complete) sentOn).variables()).containsEntry("reviewOutcome", "ASK_APPLICANT");
        assertThat(waiting).isEqualTo(StepOutcome.await());
        assertThat(onboarding.announced("ApplicantInformationRequested")).hasSize(1);
        assertThat(onboarding.offer(ASK, Map.of()))
                .as("the job of the instance that was replaced")
                .isEqualTo(StepOutcome.await());
    }

    @Test
    void theDeadlineWithdrawsTheQuestion() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();

        // When
        onboarding.offer("close-review", Map.of("withdrawReason", "DEADLINE_PASSED"));
        onboarding.offer("close-review", Map.of("withdrawReason", "DEADLINE_PASSED"));
        onboarding.offer("conclude-onboarding", Map.of("terminal", "EXPIRED"));

        // Then
        onboarding.information().then().body("items[0].status", equalTo("WITHDRAWN"));
        assertThat(onboarding.timeline())
                .containsOnlyOnce("information-withdrawn")
                .contains("review-closed");
        Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/explanation", onboarding.id())
                .then()
                .body("waitsFor.what", contains("APPLICANT"));
        onboarding.send(ACase.ITEMS).then().statusCode(201).body("late", equalTo(true));
    }

    @Test
    void aCancelledOnboardingIsAskedNothing() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();
        Caller.ACME.cancel(onboarding.id(), REASON).then().statusCode(200);

        // Then
        assertThat(onboarding.offer(ASK, Map.of())).isEqualTo(StepOutcome.await());
        assertThat(onboarding.announced("ApplicantInformationRequested")).isEmpty();
        assertThat(onboarding.offer(CONCLUDE, Map.of())).isEqualTo(StepOutcome.await());
        onboarding.send(ACase.ITEMS).then().statusCode(201).body("late", equalTo(true));
    }

    @Test
    void aQuestionAfterTheDecisionIsLate() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.told(new ReviewDecided(
                onboarding.review(),
                UUID.fromString(onboarding.id()),
                ReviewOutcome.APPROVE,
                "FINE",
                ACase.ANNA,
                Instant.EPOCH,
                null));

        // When
        onboarding.asked();

        // Then
        assertThat(onboarding.dispositions("gangway.review.InformationRequested"))
                .containsExactly("LATE");
        onboarding.information().then().body("items", empty());
        assertThat(onboarding.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whatNobodyAskedForIsRefused() {
        // Given
        var unasked = ACase.inReview(jobs);
        var asked = ACase.inReview(jobs);
        asked.asked();
        var other = ACase.inReview(jobs);
        var othersRequest = other.asked();

        // Then
        expectProblem(unasked.send(ACase.ITEMS), 409, "NO_INFORMATION_REQUESTED");
        for (var request : List.of(UUID.randomUUID(), othersRequest)) {
            expectProblem(
                    asked.send("{\"requestId\": \"%s\", \"items\": [{\"item\": \"A\"}]}".formatted(request)),
                    409,
                    "NO_INFORMATION_REQUESTED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|VALIDATION_FAILED|items",
                "{\"items\": []}|VALIDATION_FAILED|items",
                "{\"items\": [null]}|VALIDATION_FAILED|items[0]",
                "{\"items\": [{}]}|VALIDATION_FAILED|items[0].item",
                "{\"items\": [{\"item\": \"lower\"}]}|VALIDATION_FAILED|items[0].item",
                "{\"items\": [{\"item\": \"A\", \"text\": \"\"}]}|VALIDATION_FAILED|items[0].text",
                "{\"items\": [{\"item\": \"A\", \"text\": \"zero \\u0000\"}]}|VALIDATION_FAILED|items[0].text",
                "{\"items\": [{\"item\": \"A\", \"text\": \"half \\ud83d\"}]}|VALIDATION_FAILED|items[0].text",
                "{\"items\": [{\"item\": \"A\", \"reference\": \"two\\nlines\"}]}|VALIDATION_FAILED|items[0].reference",
                "{\"requestId\": \"7\", \"items\": [{\"item\": \"A\"}]}|MALFORMED_FIELD|requestId",
            })
    void badInformationIsRefused(String body, String code, String field) {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();

        // When
        var answer = onboarding.send(body);

        // Then
        expectProblem(answer, 400, code).body("violations.field", contains(field));
        assertThat(onboarding.status()).isEqualTo("AWAITING_APPLICANT");
    }

    @Test
    void aKeyIsRequired() {
        var onboarding = ACase.inReview(jobs);

        expectProblem(
                Caller.ACME.send(ACase.ITEMS, "/v1/onboardings/{id}/information", onboarding.id()),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void anotherTenantsQuestionDoesNotExist() {
        // Given
        var theirs = ACase.inReview(jobs);
        theirs.asked();

        // When
        var read = Caller.NOVA.request().get("/v1/onboardings/{id}/information", theirs.id());
        var sent = Caller.NOVA
                .request()
                .header("Idempotency-Key", aKey())
                .contentType("application/json")
                .body(ACase.ITEMS)
                .post("/v1/onboardings/{id}/information", theirs.id());

        // Then
        expectProblem(read, 404, "NOT_FOUND");
        expectProblem(sent, 404, "NOT_FOUND");
        assertThat(theirs.status()).isEqualTo("AWAITING_APPLICANT");
        assertThat(Database.of(Tenant.NOVA_TELCO)
                        .list(
                                "select id from information_request where onboarding_id = ?",
                                UUID.fromString(theirs.id())))
                .isEmpty();
    }

    @Test
    void anotherTenantNeitherAsksNorConcludes() {
        // Given
        var theirs = ACase.inReview(jobs);

        // Then
        assertThatExceptionOfType(UnreadableMessage.class)
                .isThrownBy(() ->
                        DeliveredReviewEvent.deliver(Tenant.NOVA_TELCO.id(), UUID.randomUUID(), theirs.question()))
                .withMessageContaining("another tenant");
        assertThat(theirs.status()).isEqualTo("IN_REVIEW");
        theirs.asked();
        for (var job : List.of(ASK, CONCLUDE)) {
            assertThatExceptionOfType(UnknownResource.class)
                    .isThrownBy(() ->
                            jobs.offer(Tenant.NOVA_TELCO, job, jobs.newKey(), jobs.newKey(), theirs.id(), Map.of()));
        }
        assertThat(theirs.announced("ApplicantInformationRequested")).isEmpty();
        theirs.information().then().body("items.status", contains("OPEN"));
    }

    @Test
    void programsAnswerAndPeopleRead() {
        // Given
        var onboarding = ACase.inReview(jobs);
        onboarding.asked();

        // Then
        for (var role : List.of("reviewer", "senior-reviewer", "tenant-admin", "operator", "auditor")) {
            var person = new Caller(Tenant.ACME_BANK, role);
            person.request()
                    .get("/v1/onboardings/{id}/information", onboarding.id())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
            expectProblem(
                    person.request()
                            .header("Idempotency-Key", aKey())
                            .contentType("application/json")
                            .body(ACase.ITEMS)
                            .post("/v1/onboardings/{id}/information", onboarding.id()),
                    403,
                    "FORBIDDEN");
        }
        expectProblem(
                new Caller(Tenant.ACME_BANK, "rule-approver")
                        .request()
                        .get("/v1/onboardings/{id}/information", onboarding.id()),
                403,
                "FORBIDDEN");
    }

    @Test
    void thePictureShowsTheTokenAtTheApplicant() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.asked();

        // Then
        Caller.ACME
                .request()
                .get("/v1/onboardings/{id}/diagram", onboarding.id())
                .then()
                .statusCode(200)
                .body("processId", equalTo("customer-onboarding"))
                .body("active", contains("Task_AskApplicant"))
                .body("passed", hasItems("Task_PlanChecks", "Task_Decide", "Task_Review"))
                .body("passed", not(hasItem("Task_AskApplicant")));
    }
}
