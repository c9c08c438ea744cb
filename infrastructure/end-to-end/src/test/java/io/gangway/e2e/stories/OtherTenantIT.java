package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gangway.e2e.client.Answer;
import io.gangway.e2e.client.GangwayClient;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To the other tenant there is no difference between what is not its own and what does not exist. */
class OtherTenantIT extends Story {

    private final GangwayClient program = gangway.as(RunningGangway.NOVA, "api-client");
    private final GangwayClient person = gangway.as(RunningGangway.NOVA, "reviewer");

    @Test
    void anotherTenantsOnboardingIsUnknown() {
        // Given
        var onboarding = anOnboardingInReview();

        // Then
        isUnknown(onboarding.id(), id -> program.getFromOnboardingApi("/v1/onboardings/" + id));
        isUnknown(onboarding.id(), id -> program.getFromOnboardingApi("/v1/onboardings/" + id + "/timeline"));
        isUnknown(
                onboarding.id(),
                id -> program.postToOnboardingApi(
                        "/v1/onboardings/" + id + "/cancellation", Map.of("reason", "not mine")));
        assertThat(acme.onboarding(onboarding.id()).status()).isEqualTo("IN_REVIEW");
        acme.cancel(onboarding.id());
    }

    @Test
    void anotherTenantsTaskIsUnknown() {
        // Given
        var onboarding = anOnboardingInReview();
        var task = theTaskOf(onboarding);

        // Then
        isUnknown(task.id(), id -> person.getFromHumanTasks("/v1/tasks/" + id));
        isUnknown(task.id(), id -> person.postToHumanTasks("/v1/tasks/" + id + "/claim", null));
        isUnknown(task.id(), id -> person.postToHumanTasks("/v1/tasks/" + id + "/release", null));
        isUnknown(
                task.id(),
                id -> person.postToHumanTasks(
                        "/v1/tasks/" + id + "/decision", Map.of("outcome", "APPROVE", "reasonCode", "NOT_MINE")));
        assertThat(reviewer.task(task.id()).status()).isEqualTo("OPEN");
        acme.cancel(onboarding.id());
    }

    @Test
    void listsShowNothingOfAnotherTenant() {
        // Given
        var onboarding = anOnboardingInReview();
        var task = theTaskOf(onboarding);

        // Then
        isEmpty(program.getFromOnboardingApi("/v1/onboardings"));
        isEmpty(program.getFromOnboardingApi("/v1/onboardings?status=IN_REVIEW"));
        isEmpty(person.getFromHumanTasks("/v1/tasks"));
        isEmpty(person.getFromHumanTasks("/v1/tasks?status=OPEN"));
        assertThat(task.status()).isEqualTo("OPEN");
        acme.cancel(onboarding.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/onboardings/not-an-id", "/v1/onboardings/not-an-id/timeline"})
    void whatIsNoIdAtAllIsUnknownToo(String path) {
        // When
        var answer = program.getFromOnboardingApi(path);

        // Then
        assertThat(answer.status()).isEqualTo(404);
    }

    private static void isUnknown(UUID id, Function<UUID, Answer> call) {
        var unknown = UUID.randomUUID();
        assertThat(said(id, call)).isEqualTo(said(unknown, call)).contains("NOT_FOUND");
    }

    /** The whole answer, but for what the caller said itself and the request's own id, which is new each time. */
    private static String said(UUID id, Function<UUID, Answer> call) {
        var answer = call.apply(id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("requestId").asText()).isNotBlank();
        return ((ObjectNode) answer.body().deepCopy())
                .without("requestId")
                .toString()
                .replace(id.toString(), "the id that was asked for");
    }

    private static void isEmpty(Answer list) {
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body().path("items")).isEmpty();
        assertThat(list.body().path("nextCursor").isNull()).isTrue();
    }
}
