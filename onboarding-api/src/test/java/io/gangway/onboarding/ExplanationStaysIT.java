package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once there is an answer its explanation is the same for ever, byte for byte, whatever else changes. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ExplanationStaysIT extends ComponentTest {

    private static final String PATH = "/v1/onboardings/{id}/explanation";

    private static byte[] explained(AStory story, String mediaType) {
        return Caller.ACME
                .request()
                .accept(mediaType)
                .get(PATH, story.id())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void askedTwiceItSaysTheSame(String mediaType) {
        var story = ExplanationIT.rejectedByTheTable();

        assertThat(explained(story, mediaType)).isEqualTo(explained(story, mediaType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html"})
    void whatHappensAfterTheAnswerDoesNotChangeIt(String mediaType) {
        // Given
        var story = ExplanationIT.rejectedByTheTable();
        var before = explained(story, mediaType);

        // When
        eventsGoOnArriving(story);
        theRestIsTidiedUp(story);
        thePolicyGoesOn(story);
        thePersonIsErased(story);

        // Then
        assertThat(explained(story, mediaType)).isEqualTo(before);
        assertThat(Caller.ACME.timeline(story.id()).asString()).contains("CheckCompleted: LATE", "ReviewClaimed");
    }

    private static void eventsGoOnArriving(AStory story) {
        var check = "\"check\": \"criminal-record\", \"attempt\": 1, \"outcome\": \"CONSIDER\"";
        story.after("PT1H")
                .event("gangway.check.CheckCompleted", "LATE", check)
                .event("gangway.check.CheckCompleted", "CONFLICTING", check)
                // A review's life is noted as applied even after the answer.
                .reviewEvent("ReviewClaimed")
                .step("REVIEW_CLAIMED", "A reviewer took the review", "{\"by\": \"%s\"}".formatted(AStory.ANNA));
        // By another replica, whose clock is behind.
        story.event(
                UUID.randomUUID(),
                story.now().minusSeconds(7200),
                "gangway.review.ReviewEscalated",
                "APPLIED",
                "\"reviewId\": \"%s\"".formatted(UUID.randomUUID()));
        story.step(
                "EVENT_RECEIVED",
                "CheckCompleted arrived again and changed nothing",
                "{\"disposition\": \"duplicate\", \"deliveries\": 2}");
        Database.of(Tenant.ACME_BANK)
                .list(
                        "update message_ledger set deliveries = deliveries + 1, last_received_at = now() where onboarding_id = ?",
                        UUID.fromString(story.id()));
    }

    private static void theRestIsTidiedUp(AStory story) {
        story.step(
                        "CHECK_WITHDRAWN",
                        "check withdrawn",
                        "{\"check\": \"criminal-record\", \"reason\": \"DEADLINE_PASSED\"}")
                .step("REVIEW_ESCALATED", "The review waited long and comes first now", "{}")
                .step("REVIEW_CLOSED", "The review is closed without a decision", "{\"reason\": \"NO_LONGER_NEEDED\"}")
                .step("REPAIRED", "The onboarding was stuck: its process instance was ended", "{}");
        var database = Database.of(Tenant.ACME_BANK);
        database.list(
                "update check_case set status = 'WITHDRAWN' where onboarding_id = ?", UUID.fromString(story.id()));
        database.list(
                "update onboarding set touched_at = now(), process_ended_at = now(), warned_at = now(),"
                        + " lock_version = lock_version + 1 where id = ?",
                UUID.fromString(story.id()));
    }

    private static void thePolicyGoesOn(AStory story) {
        var owner = Database.ownedFor(Tenant.ACME_BANK);
        story.aVersion(2);
        owner.list(
                "update policy set state = 'RETIRED', retired_by = ?, retired_at = now(), lock_version = lock_version + 1"
                        + " where product = ? and version = 1",
                AStory.CHECKER,
                story.product());
        owner.list("""
                insert into policy_event (id, tenant_id, policy_id, at, kind, by_whom, details)
                select gen_random_uuid(), tenant_id, id, now(), 'RETIRED', ?, '{}' from policy where product = ?
                """, AStory.CHECKER, story.product());
    }

    private static void thePersonIsErased(AStory story) {
        Database.ownedFor(Tenant.ACME_BANK)
                .list("delete from applicant where onboarding_id = ?", UUID.fromString(story.id()));
    }

    @Test
    void cancellingLeavesBehindWhatTheProcessStillTidiesUp() {
        // Given
        var story = AStory.begun().planned("address").asked("address", 1);
        Caller.ACME.cancel(story.id(), REASON).then().statusCode(200);
        var before = explained(story, "application/json");

        // When
        story.step(
                "CHECK_WITHDRAWN",
                "address check withdrawn",
                "{\"check\": \"address\", \"reason\": \"ONBOARDING_CANCELLED\"}");

        // Then
        assertThat(explained(story, "application/json")).isEqualTo(before);
    }

    @Test
    void withTheAnswerStandsWhatItWasMeasuredBy() {
        // Given
        var story = ExplanationIT.rejectedByTheTable().aVersion(2);

        // Then
        assertThatThrownBy(() -> story.movedTo(2)).hasMessageContaining("is already REJECTED");
    }

    @Test
    void whoAnsweredForAVersionInForceIsNotRewritten() {
        // Given
        var story = AStory.begun();
        var owner = Database.ownedFor(Tenant.ACME_BANK);

        // Then
        for (var rewriting : List.of("checked_by = 'somebody'", "activated_at = now()", "active_from = now()")) {
            assertThatThrownBy(
                            () -> owner.list("update policy set " + rewriting + " where product = ?", story.product()))
                    .hasMessageContaining("policy version");
        }
    }
}
