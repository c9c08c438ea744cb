package io.gangway.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Gangway's two APIs, called as one of a tenant's people or programs. What is refused is thrown as {@link Answer.Refused}. */
public final class GangwayClient {

    private static final String ONBOARDINGS = "/v1/onboardings";
    private static final String TASKS = "/v1/tasks";

    private final Endpoint onboardingApi;
    private final Endpoint humanTasks;

    GangwayClient(Endpoint onboardingApi, Endpoint humanTasks) {
        this.onboardingApi = onboardingApi;
        this.humanTasks = humanTasks;
    }

    public Onboarding start(Application application) {
        return new Onboarding(start(UUID.randomUUID().toString(), application).expect(201));
    }

    /** As it was answered, whatever the answer. */
    public Answer start(String idempotencyKey, Application application) {
        return onboardingApi.post(ONBOARDINGS, Map.of("Idempotency-Key", idempotencyKey), application);
    }

    public Onboarding onboarding(UUID id) {
        return new Onboarding(onboardingApi.get(ONBOARDINGS + "/" + id).expect(200));
    }

    /** Oldest first. */
    public List<TimelineEntry> timeline(UUID id) {
        return items(onboardingApi
                        .get("%s/%s/timeline".formatted(ONBOARDINGS, id))
                        .expect(200))
                .map(TimelineEntry::new)
                .toList();
    }

    public Onboarding cancel(UUID id) {
        return new Onboarding(onboardingApi
                .post(
                        "%s/%s/cancellation".formatted(ONBOARDINGS, id),
                        Map.of(),
                        Map.of("reason", "withdrawn by the applicant"))
                .expect(200));
    }

    /**
     * Brings what a reviewer asked the applicant for.
     *
     * @param item the code of what was asked for, such as {@code PROOF_OF_ADDRESS}
     */
    public void bringInformation(UUID id, String item, String text) {
        onboardingApi
                .post(
                        "%s/%s/information".formatted(ONBOARDINGS, id),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of("items", List.of(Map.of("item", item, "text", text))))
                .expect(201);
    }

    /** The open task of an onboarding, wherever in the inbox it stands. */
    public Optional<Task> openTaskOf(UUID onboardingId) {
        String cursor = null;
        do {
            var page = tasks(cursor);
            var found = items(page)
                    .filter(task -> task.path("onboardingId").asText().equals(onboardingId.toString()))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(task -> task(UUID.fromString(task.path("id").asText())));
            }
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        return Optional.empty();
    }

    public Task task(UUID id) {
        return Task.of(humanTasks.get(TASKS + "/" + id));
    }

    public Task claim(Task seen) {
        return Task.of(humanTasks.post("%s/%s/claim".formatted(TASKS, seen.id()), ifMatch(seen), null));
    }

    /**
     * Decides a task that the caller holds.
     *
     * @param outcome APPROVE or REJECT
     */
    public Task decide(Task held, String outcome, String reasonCode) {
        return Task.of(humanTasks.post(
                "%s/%s/decision".formatted(TASKS, held.id()),
                ifMatch(held),
                Map.of("outcome", outcome, "reasonCode", reasonCode)));
    }

    /** Any path of onboarding-api, as it was answered. */
    public Answer getFromOnboardingApi(String path) {
        return onboardingApi.get(path);
    }

    /** Any path of onboarding-api, as it was answered. */
    public Answer postToOnboardingApi(String path, Object body) {
        return onboardingApi.post(path, Map.of(), body);
    }

    /** Any path of onboarding-api, where nothing was before, as it was answered. */
    public Answer putToOnboardingApi(String path, Object body) {
        return onboardingApi.put(path, Map.of(), body);
    }

    /** Any path of onboarding-api, in place of the version that the tag names, as it was answered. */
    public Answer putToOnboardingApi(String path, String tag, Object body) {
        return onboardingApi.put(path, Map.of("If-Match", tag), body);
    }

    /** Any path of onboarding-api, as it was answered. */
    public Answer deleteFromOnboardingApi(String path) {
        return onboardingApi.delete(path);
    }

    /** Any path of human-tasks, as it was answered. */
    public Answer getFromHumanTasks(String path) {
        return humanTasks.get(path);
    }

    /** Any path of human-tasks, for whatever version of the task, as it was answered. */
    public Answer postToHumanTasks(String path, @Nullable Object body) {
        return humanTasks.post(path, Map.of("If-Match", "*"), body);
    }

    private JsonNode tasks(@Nullable String cursor) {
        var query = TASKS + "?status=OPEN&limit=100";
        return humanTasks
                .get(cursor == null ? query : query + "&cursor=" + cursor)
                .expect(200);
    }

    private static Map<String, String> ifMatch(Task seen) {
        return Map.of("If-Match", seen.tag());
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
