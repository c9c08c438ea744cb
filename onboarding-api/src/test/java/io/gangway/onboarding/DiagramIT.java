package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;

import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewEvent;
import io.gangway.review.contract.ReviewOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture: every element that it names is one of the model, wherever the onboarding stands. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class DiagramIT extends ComponentTest {

    @Inject
    Jobs jobs;

    private static Response diagram(String id) {
        return Caller.ACME.request().get("/v1/onboardings/{id}/diagram", id);
    }

    private static void allAreInTheModel(Response diagram) {
        String model = diagram.path("bpmn");
        List<String> active = diagram.path("active");
        List<String> passed = diagram.path("passed");

        assertThat(active).doesNotContainAnyElementsOf(passed);
        for (var elements : List.of(active, passed)) {
            assertThat(elements).doesNotHaveDuplicates().allSatisfy(element -> assertThat(model)
                    .contains("id=\"" + element + "\""));
        }
    }

    @Test
    void atFirstThePlanIsToBeMadeAndThenTheChecks() {
        // Given
        var id = Caller.ACME.started(AnOnboarding.ofAda());
        var received = diagram(id);
        var instance = jobs.newKey();

        // When
        jobs.offer("plan-checks", instance, id, Map.of());
        jobs.offer("command-check", instance, id, Map.of("checkType", "address"));

        // Then
        received.then()
                .body("active", contains("Task_PlanChecks"))
                .body("passed", contains("Start_OnboardingAccepted"));
        var checking = diagram(id);
        checking.then()
                .body(
                        "active",
                        contains(
                                "SubProcess_Checks",
                                "Task_CheckAddress",
                                "Task_CheckCredit",
                                "Task_CheckCriminalRecord"));
        allAreInTheModel(received);
        allAreInTheModel(checking);
    }

    @Test
    void theLongestWayIsDrawn() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var review = onboarding.review();
        onboarding
                .told(new ReviewEvent.ReviewReminded(review, Instant.EPOCH))
                .told(new ReviewEvent.ReviewEscalated(review, Instant.EPOCH));
        onboarding.asked();
        onboarding.offer("conclude-unanswered-information", Map.of());
        onboarding.reviewAgain();
        onboarding.asked();
        onboarding.send(ACase.ITEMS);
        onboarding.reviewAgain();
        onboarding.told(onboarding.resolution(Finding.Status.CONSIDER, 480));
        onboarding.decide();
        onboarding.reviewAgain();
        onboarding.told(new ReviewEvent.ReviewDecided(
                review,
                UUID.fromString(onboarding.id()),
                ReviewOutcome.REJECT,
                "NOT_THIS_TIME",
                ACase.ANNA,
                Instant.EPOCH,
                null));

        // When
        onboarding.offer("conclude-onboarding", Map.of("terminal", "REJECTED"));

        // Then
        var drawn = diagram(onboarding.id());
        drawn.then()
                .body(
                        "passed",
                        hasItems(
                                "Task_CheckCredit",
                                "Task_ConcludeCreditAttempt",
                                "Task_Decide",
                                "Task_Review",
                                "Task_RemindReviewer",
                                "Task_EscalateReview",
                                "Task_AskApplicant",
                                "Timer_InformationNotReceived",
                                "Task_ConcludeUnansweredInformation",
                                "Gateway_ReviewOutcome",
                                "End_Rejected"));
        allAreInTheModel(drawn);
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, End_Expired", "CANCELLED, End_Cancelled"})
    void anEndWithoutADecisionIsDrawn(String terminal, String end) {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.offer("conclude-onboarding", Map.of("terminal", terminal));

        // Then
        var drawn = diagram(onboarding.id());
        drawn.then().body("passed", hasItems(end));
        allAreInTheModel(drawn);
    }
}
