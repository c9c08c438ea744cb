package io.gangway.e2e.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.GangwayClient;
import io.gangway.localstack.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank's system hears everything, in order and believably, whatever dies while it is told. */
class WebhooksIT extends Story {

    private static final int LOAD = 40;

    private final GangwayClient admin = gangway.as(RunningGangway.ACME, "tenant-admin");
    private final String name = "story-" + UUID.randomUUID().toString().substring(0, 8);
    private final Receiver receiver = new Receiver();

    @AfterEach
    void everythingRunsAgain() {
        gangway.everythingRuns();
        admin.deleteFromOnboardingApi("/v1/webhooks/" + name).expect(204);
        receiver.close();
    }

    private long lastNumber() {
        return pageAfter(Long.MIN_VALUE, new ArrayList<>());
    }

    /** Reads on from there and returns where it ends. */
    private long pageAfter(long after, List<JsonNode> found) {
        var query = after == Long.MIN_VALUE ? "" : "&after=" + after;
        var page = acme.getFromOnboardingApi("/v1/events?limit=500" + query).expect(200);
        page.path("items").forEach(found::add);
        var next = page.path("next").asLong();
        return page.path("more").asBoolean() ? pageAfter(next, found) : next;
    }

    private List<JsonNode> feedAfter(long number) {
        var found = new ArrayList<JsonNode>();
        pageAfter(number, found);
        return found;
    }

    private static List<Application> aLoad() {
        return IntStream.range(0, LOAD)
                .mapToObj(number -> Application.of(Application.CURRENT_ACCOUNT)
                        .by(Applicant.OTTOLINE)
                        .with(
                                Application.CREDIT,
                                number % 4 == 0 ? Instruction.considerScore(320) : Instruction.clear()))
                .toList();
    }

    @Test
    void nothingIsLostOrOutOfOrderWhoeverDies() {
        // Given a receiver that is not well at first
        var before = lastNumber();
        receiver.isUnwellFor(3);
        receiver.trusts(admin.putToOnboardingApi("/v1/webhooks/" + name, Map.of("url", receiver.url()))
                .expect(201)
                .path("secret")
                .asText());

        // When the service that tells is killed, and then its database
        var arrivals = Arrivals.of(aLoad(), acme);
        arrivals.awaitAccepted(LOAD / 4);
        gangway.onboardingApi().kill9();
        gangway.onboardingApi().restart().awaitReady();
        arrivals.awaitAccepted(LOAD / 2);
        gangway.stack().kill9(Part.POSTGRESQL);
        gangway.stack().start(Part.POSTGRESQL);
        var accepted = arrivals.accepted();
        accepted.forEach(this::whenEnded);

        // Then the feed has no gap, and the receiver everything that is in it
        var feed = feedAfter(before);
        assertThat(feed)
                .extracting(event -> event.path("sequence").asLong())
                .isEqualTo(LongStream.rangeClosed(before + 1, before + feed.size())
                        .boxed()
                        .toList());
        patiently().untilAsserted(() -> assertThat(receiver.events()).containsAll(feed));
        var told = receiver.events().stream()
                .collect(Collectors.groupingBy(event -> event.path("subject").asText()));
        for (var onboarding : accepted) {
            assertThat(told.get(onboarding.id().toString()))
                    .extracting(event -> event.path("sequence").asLong())
                    .hasSize(2)
                    .isSorted();
        }
    }

    @Test
    void aReplicaThatDiesWhileItTellsIsReplaced() {
        // Given
        receiver.trusts(admin.putToOnboardingApi("/v1/webhooks/" + name, Map.of("url", receiver.url()))
                .expect(201)
                .path("secret")
                .asText());
        try (var second = gangway.secondOnboardingApi().awaitReady()) {
            var arrivals = Arrivals.of(aLoad(), acme, gangway.as(RunningGangway.ACME, "api-client", second));
            arrivals.awaitAccepted(LOAD / 2);

            // When
            second.kill9();

            // Then
            for (var onboarding : arrivals.accepted()) {
                var id = whenEnded(onboarding).id().toString();
                patiently()
                        .until(() -> receiver.events().stream()
                                        .filter(event ->
                                                event.path("subject").asText().equals(id))
                                        .count()
                                == 2);
            }
        }
    }
}
