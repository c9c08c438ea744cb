package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CRIMINAL_RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gangway.check.contract.WithdrawCheck;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.e2e.client.Onboarding;
import io.gangway.e2e.client.TimelineEntry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A tenant's own rules, written over the API and kept by the whole of Gangway. */
class PolicyIT extends Story {

    /** Everybody below 600 is rejected, everybody else approved; only the credit check is asked. */
    private static final String BY_SCORE_ALONE = """
            {"checks": [{"type": "credit", "answerTimeout": "PT10M", "maxAttempts": 1, "backOff": "PT0S",
                         "onUnanswered": "REVIEW", "parameters": null}],
             "decisionTable": {"hitPolicy": "FIRST", "inputs": ["creditScore"], "rules": [
               {"id": "Low", "when": {"creditScore": "< 600"}, "then": {"outcome": "REJECT", "reason": "SCORE_BELOW_600"}},
               {"id": "Rest", "when": {}, "then": {"outcome": "APPROVE", "reason": "SCORE_HIGH_ENOUGH"}}]}}
            """;

    private final GangwayClient senior = gangway.as(RunningGangway.ACME, "senior-reviewer");

    private Onboarding start(ATenantsPolicy policy, String check, Instruction instruction) {
        return anOnboardingOf(Application.of(policy.product()).with(check, instruction));
    }

    private JsonNode explanationOf(Onboarding onboarding) {
        return acme.getFromOnboardingApi("/v1/onboardings/%s/explanation".formatted(onboarding.id()))
                .expect(200);
    }

    @Test
    void aTenantsOwnTableDecidesAndTheExplanationSaysWhy() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn(BY_SCORE_ALONE).inForce();

        // When
        var onboarding = start(policy, CREDIT, Instruction.considerScore(599));

        // Then
        endsOnceAs("REJECTED", onboarding);
        var explanation = explanationOf(onboarding);
        assertThat(explanation.path("complete").asBoolean()).isTrue();
        assertThat(explanation.toString()).contains("SCORE_BELOW_600", "creditScore < 600", "\"version\":1");
        assertThat(commandsOf(onboarding, ADDRESS)).isEmpty();
    }

    @Test
    void aDecisiveAnswerEndsTheChecksThatAreStillOpen() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("{\"completion\": \"FAIL_FAST\"}").inForce();

        // When: the address check would never answer
        var onboarding = anOnboardingOf(Application.of(policy.product())
                .with(ADDRESS, Instruction.silent())
                .with(CREDIT, Instruction.considerScore(100)));

        // Then
        endsOnceAs("REJECTED", onboarding);
        assertThat(acme.onboarding(onboarding.id()).check(ADDRESS).status()).isEqualTo("WITHDRAWN");
        var silent = checkIdOf(onboarding, ADDRESS);
        patiently().until(() -> topics.about(silent).stream().anyMatch(message -> message.isA(WithdrawCheck.class)));
    }

    @Test
    void aProviderIsGivenTimeBeforeItIsAskedAgain() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("""
                        {"checks": [{"type": "criminal-record", "answerTimeout": "PT10M", "maxAttempts": 2,
                                     "backOff": "PT3S", "onUnanswered": "REJECT", "parameters": null}]}
                        """).inForce();

        // When
        var onboarding = start(policy, CRIMINAL_RECORD, Instruction.failing());

        // Then
        endsOnceAs("REJECTED", onboarding);
        var asked = timelineOf(onboarding).stream()
                .filter(entry -> entry.kind().equals("command-sent"))
                .map(TimelineEntry::at)
                .toList();
        assertThat(asked).hasSize(2);
        assertThat(Duration.between(asked.getFirst(), asked.getLast())).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void fourEyesSeeTheDecisionOfAReview() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("""
                        {"review": {"candidateRole": "reviewer", "fourEyes": true, "reminder": "PT1H", "escalation": "PT2H"}}
                        """).inForce();
        var onboarding = whenIn("IN_REVIEW", start(policy, CREDIT, Instruction.considerScore(480)));
        var task = theTaskOf(onboarding);

        // When
        decide(task, "APPROVE");
        var own = reviewer.postToHumanTasks("/v1/tasks/%s/proposal/confirmation".formatted(task.id()), null);
        var others = senior.postToHumanTasks("/v1/tasks/%s/proposal/confirmation".formatted(task.id()), null);

        // Then
        assertThat(own.status()).isEqualTo(403);
        assertThat(others.status()).isEqualTo(200);
        endsOnceAs("APPROVED", onboarding);
        assertThat(timelineOf(onboarding))
                .extracting(TimelineEntry::kind)
                .contains("review-proposed", "review-decided");
    }

    @Test
    void aShadowIsAskedAndNeverActedOn() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("{}").inForce();
        var shadow = policy.next(BY_SCORE_ALONE).submitted();
        shadow.post("/shadow", Map.of(), 200);

        // When: clear, yet below 600
        var onboarding = start(policy, CREDIT, new Instruction(null, "CLEAR", 500, null, null));

        // Then
        endsOnceAs("APPROVED", onboarding);
        var report = patiently()
                .until(
                        () -> shadow.get("/shadow"),
                        seen -> seen.path("compared").asInt() > 0);
        assertThat(report.path("compared").asInt()).isEqualTo(1);
        assertThat(report.path("agreed").asInt()).isZero();
        assertThat(report.path("differences").toString())
                .contains(onboarding.id().toString(), "SCORE_BELOW_600");
        assertThat(timelineOf(onboarding)).noneMatch(entry -> entry.toString().contains("SCORE_BELOW_600"));
    }

    @Test
    void aRehearsalListsTheDecisionsThatWouldFlip() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("{}").inForce();
        var flips = start(policy, CREDIT, new Instruction(null, "CLEAR", 500, null, null));
        var stays = start(policy, CREDIT, new Instruction(null, "CLEAR", 700, null, null));
        endsOnceAs("APPROVED", flips);
        endsOnceAs("APPROVED", stays);
        var draft = policy.next(BY_SCORE_ALONE);

        // When
        var begun = draft.post("/rehearsals", Map.of("last", 100), 202);

        // Then
        var path = "/v1/rehearsals/" + begun.path("id").asText();
        var admin = gangway.as(RunningGangway.ACME, "tenant-admin");
        var ended = patiently().until(() -> admin.getFromOnboardingApi(path).expect(200), seen -> seen.path("state")
                .asText()
                .equals("COMPLETED"));
        assertThat(ended.path("result").path("rehearsed").asInt()).isEqualTo(2);
        assertThat(ended.path("result").path("flips").asInt()).isEqualTo(1);
        var listed = admin.getFromOnboardingApi(path + "/flips").expect(200).path("items");
        assertThat(StreamSupport.stream(listed.spliterator(), false)
                        .map(item -> item.path("onboardingId").asText()))
                .containsExactly(flips.id().toString());
    }

    @Test
    void whatIsInReviewIsMovedAndDecidedByTheNewVersion() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("{}").inForce();
        var onboarding = whenIn("IN_REVIEW", start(policy, CREDIT, Instruction.considerScore(480)));
        var task = theTaskOf(onboarding);
        var next = policy.next(BY_SCORE_ALONE).submitted().approved();

        // When
        var activation = next.activated();
        var moves = next.post("/moves", Map.of(), 200);
        var again = next.post("/moves", Map.of(), 200);

        // Then
        assertThat(activation.path("inFlight").path("total").asInt()).isEqualTo(1);
        assertThat(moves.path("moved").asInt()).isEqualTo(1);
        assertThat(again.path("moved").asInt()).isZero();
        endsOnceAs("REJECTED", onboarding);
        patiently().until(() -> reviewer.task(task.id()), seen -> seen.status().equals("CLOSED"));
        assertThat(timelineOf(onboarding)).extracting(TimelineEntry::kind).contains("policy-moved");
        assertThat(explanationOf(onboarding).path("policy").path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void onboardingsKeepTheVersionTheyBeganWith() {
        // Given
        var policy = ATenantsPolicy.ofItsOwn("{}").inForce();
        var before = whenIn("IN_REVIEW", start(policy, CREDIT, Instruction.considerScore(480)));

        // When
        policy.next(BY_SCORE_ALONE).inForce();
        var after = start(policy, CREDIT, Instruction.considerScore(480));

        // Then
        endsOnceAs("REJECTED", after);
        decide(theTaskOf(before), "APPROVE");
        endsOnceAs("APPROVED", before);
    }
}
