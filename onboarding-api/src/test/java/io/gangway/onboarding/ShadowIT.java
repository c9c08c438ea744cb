package io.gangway.onboarding;

import static io.gangway.onboarding.ThePast.facts;
import static io.gangway.onboarding.ThePast.rejectingBelow;
import static io.gangway.onboarding.ThePast.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gangway.engine.StepOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version decides beside the one in force: compared later, once each, and never acted on. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ShadowIT extends ComponentTest {

    private static final Caller ADMIN = new Caller(Tenant.ACME_BANK, "tenant-admin");

    @Inject
    Jobs jobs;

    private final ThePast past = ThePast.of(Tenant.ACME_BANK);

    private static Response start(APolicy version) {
        return ADMIN.request().post("/v1/policies/{id}/shadow", version.id());
    }

    private static Response stop(APolicy version) {
        return ADMIN.request().delete("/v1/policies/{id}/shadow", version.id());
    }

    private static Response report(APolicy version) {
        return ADMIN.request().get("/v1/policies/{id}/shadow", version.id());
    }

    private APolicy aShadow() {
        var version = past.version("SUBMITTED", rejectingBelow(500));
        start(version).then().statusCode(200).body("running", equalTo(true)).body("since", notNullValue());
        return version;
    }

    private static JsonPath compared(APolicy version, int decisions) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> report(version).jsonPath(), seen -> seen.getInt("compared") == decisions);
    }

    /** After this, whatever was to be compared has been: another shadow that began later is through. */
    private static void letTheShadowsCatchUp() {
        var witness = ThePast.of(Tenant.ACME_BANK);
        var shadow = witness.version("SUBMITTED", rejectingBelow(500));
        start(shadow);
        for (var round = 1; round <= 2; round++) {
            witness.approved(600);
            compared(shadow, round);
        }
    }

    private void becomes(APolicy version, String state, String more) {
        past.database().list("update policy set state = ? " + more + " where id = ?", state, version.id());
    }

    @Test
    void newDecisionsAreCompared() {
        // Given
        past.approved(450);
        var shadow = aShadow();

        // When
        var differing = past.approved(450);
        past.approved(550);
        past.decided("REVIEW", facts("{\"ending\": \"CLEAR\"}", 35), Instant.now());
        compared(shadow, 3);

        // Then
        report(shadow)
                .then()
                .statusCode(200)
                .body("policyId", equalTo(shadow.id().toString()))
                .body("policyVersion", equalTo(2))
                .body("until", nullValue())
                .body("agreed", equalTo(1))
                .body(
                        "matrix",
                        contains(
                                Map.of("decided", "APPROVE", "shadow", "APPROVE", "onboardings", 1),
                                Map.of("decided", "APPROVE", "shadow", "REJECT", "onboardings", 1),
                                Map.of("decided", "REVIEW", "shadow", "APPROVE", "onboardings", 1)))
                .body("differences.items", hasSize(2))
                .body("differences.nextCursor", nullValue());
        var difference = report(shadow).jsonPath().<Map<String, Object>>getList("differences.items").stream()
                .filter(one -> differing.toString().equals(one.get("onboardingId")))
                .findFirst()
                .orElseThrow();
        assertThat(difference)
                .containsEntry("onboarding", "/v1/onboardings/" + differing)
                .containsEntry("decided", Map.of("outcome", "APPROVE", "reason", "SAID_BEFORE", "rule", "Before"))
                .containsEntry("shadow", Map.of("outcome", "REJECT", "reason", "SCORE_TOO_LOW", "rule", "TooLow"));
    }

    @Test
    void eachDecisionIsComparedOnceHoweverManyThereAre() {
        // Given
        var shadow = aShadow();
        past.database().list("update policy set shadow_since = now() - interval '1 day' where id = ?", shadow.id());

        // When more than one batch
        past.approved(1_201, "n");
        compared(shadow, 1_201);
        letTheShadowsCatchUp();

        // Then
        var seen = compared(shadow, 1_201);
        assertThat(seen.getInt("agreed")).isEqualTo(702);
    }

    @Test
    void aDecisionThatBecomesVisibleLateIsComparedToo() {
        // Given
        var shadow = aShadow();
        past.database().list("update policy set shadow_since = now() - interval '1 day' where id = ?", shadow.id());
        past.approved(600);
        compared(shadow, 1);

        // When its time lies before one that was compared
        past.decided("APPROVE", scored(450), Instant.now().minusSeconds(60));

        // Then
        assertThat(compared(shadow, 2).getInt("agreed")).isEqualTo(1);
    }

    @Test
    void whoIsTooYoungForTheVersionMeetsNoRule() {
        var version = past.version("APPROVED", rejectingBelow(500), "{\"minimumAge\": 36}");
        start(version).then().statusCode(200);

        past.approved(600);

        var seen = compared(version, 1);
        assertThat(seen.getString("differences.items[0].shadow.outcome")).isEqualTo("NOT_ACCEPTED");
        assertThat(seen.getString("differences.items[0].shadow.rule")).isNull();
    }

    @Test
    void theDecisionItselfWritesNothingForTheShadow() {
        // Given
        var shadow = aShadow();
        var id = Caller.ACME.started(AnOnboarding.ofAda().of(past.policy().product()));
        var instance = jobs.newKey();
        jobs.offer("plan-checks", instance, id, Map.of());
        past.database()
                .list(
                        "update check_case set status = 'CLEAR', score = 450 where onboarding_id = ?",
                        UUID.fromString(id));
        // Nobody compares while the row of the version is locked, and the decision does not wait for it.
        StepOutcome decided;
        try (var holder = past.database().connect();
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select 1 from policy where id = '%s' for update".formatted(shadow.id()));

            // When
            decided = jobs.offer("decide", instance, id, Map.of());

            // Then
            assertThat(past.database()
                            .list("select count(*) from decision_record where onboarding_id = ?", UUID.fromString(id)))
                    .containsExactly("1");
            assertThat(said(shadow)).isEmpty();
            holder.rollback();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
        assertThat(decided).isInstanceOf(StepOutcome.Complete.class);
        assertThat(compared(shadow, 1).getString("differences.items[0].onboardingId"))
                .isEqualTo(id);
    }

    private List<String> said(APolicy shadow) {
        return past.database().list("select rule from shadow_decision where policy_id = ?", shadow.id());
    }

    @Test
    void nothingFollowsFromIt() {
        // Given
        var shadow = aShadow();
        var query = "select status || lock_version || touched_at from onboarding where id = ?";

        // When
        var onboarding = past.approved(450);
        var before = past.database().list(query, onboarding);
        compared(shadow, 1);

        // Then
        assertThat(past.database().list(query, onboarding)).isEqualTo(before);
        assertThat(past.database().list("select 1 from outbox where message_key = ?", onboarding.toString()))
                .isEmpty();
        assertThat(past.database().list("select 1 from timeline_entry where onboarding_id = ?", onboarding))
                .isEmpty();
    }

    @Test
    void otherProductsAndOtherTenantsAreNotCompared() {
        // Given
        var shadow = aShadow();

        // When
        past.with(Tenant.NOVA_TELCO).approved(450);
        ThePast.of(Tenant.ACME_BANK).approved(450);
        past.approved(450);
        compared(shadow, 1);
        letTheShadowsCatchUp();

        // Then
        assertThat(said(shadow)).hasSize(1);
        assertThat(Database.of(Tenant.NOVA_TELCO)
                        .list("select 1 from shadow_decision where policy_id = ?", shadow.id()))
                .isEmpty();
    }

    @Test
    void whatAShadowSaidCannotBeChangedOrRemoved() {
        assertThatThrownBy(() -> past.database().list("update shadow_decision set outcome = 'APPROVE'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> past.database().list("delete from shadow_decision"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void startedAgainItIsTheSame() {
        // Given
        var shadow = aShadow();
        past.approved(450);
        compared(shadow, 1);
        var before = report(shadow).asString();

        // When
        var answer = start(shadow);

        // Then
        answer.then().statusCode(200);
        assertThat(answer.asString()).isEqualTo(before);
    }

    @Test
    void stoppedItComparesNothingNewAndKeepsWhatItSaid() {
        // Given
        var shadow = aShadow();
        past.approved(450);
        compared(shadow, 1);

        // When
        var stopped = stop(shadow);
        past.approved(450);
        letTheShadowsCatchUp();

        // Then
        stopped.then().statusCode(200).body("running", equalTo(false)).body("until", notNullValue());
        assertThat(stop(shadow).asString()).isEqualTo(stopped.asString());
        assertThat(report(shadow).asString()).isEqualTo(stopped.asString());
    }

    @Test
    void stoppedItStillComparesWhatWasDecidedBefore() {
        // Given
        var shadow = aShadow();
        past.database().list("update policy set shadow_since = now() - interval '1 day' where id = ?", shadow.id());

        // When
        past.approved(700, "450");
        stop(shadow);

        // Then
        assertThat(compared(shadow, 700).getBoolean("running")).isFalse();
    }

    @Test
    void startedAnewItReportsFromThen() {
        // Given
        var shadow = aShadow();
        past.approved(450);
        compared(shadow, 1);
        stop(shadow);

        // When
        start(shadow).then().statusCode(200).body("running", equalTo(true)).body("compared", equalTo(0));

        // Then
        past.approved(550);
        assertThat(compared(shadow, 1).getInt("agreed")).isEqualTo(1);
        assertThat(said(shadow)).hasSize(2);
    }

    @Test
    void stoppedBeforeItEverBeganItIsNothing() {
        var version = past.version("SUBMITTED", rejectingBelow(500));

        stop(version)
                .then()
                .statusCode(200)
                .body("running", equalTo(false))
                .body("since", nullValue())
                .body("until", nullValue())
                .body("compared", equalTo(0))
                .body("matrix", empty())
                .body("differences.items", empty());
    }

    @Test
    void itEndsByItselfWhenTheVersionComesIntoForce() {
        // Given
        var shadow = aShadow();
        becomes(shadow, "APPROVED", ", checked_by = 'a checker'");
        past.approved(450);
        compared(shadow, 1);

        // When
        becomes(shadow, "ACTIVATED", ", active_from = now()");
        past.decidedOn(past.approved(600), shadow, "APPROVE", scored(600), Instant.now());

        // Then
        var ended = await().atMost(Duration.ofSeconds(10))
                .until(() -> report(shadow).jsonPath(), seen -> seen.getString("until") != null);
        assertThat(ended.getBoolean("running")).isFalse();
        letTheShadowsCatchUp();
        assertThat(past.database()
                        .list(
                                "select 1 from shadow_decision where policy_id = ? and was_rule = 'Before' and at > ?::timestamptz",
                                shadow.id(),
                                ended.getString("until")))
                .isEmpty();
        expectProblem(start(shadow), 409, "POLICY_NOT_SHADOWABLE").body("policyState", equalTo("ACTIVATED"));
    }

    @Test
    void itEndsByItselfWhenTheVersionIsRejected() {
        var shadow = aShadow();

        becomes(shadow, "REJECTED", "");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> report(shadow).jsonPath().getString("until") != null);
    }

    @Test
    void onceSettledNobodyLooksAtItAnyMore() {
        // Given
        var shadow = aShadow();
        past.database()
                .list(
                        "update policy set shadow_since = now() - interval '1 h', shadow_until = now() - interval '5 min' where id = ?",
                        shadow.id());

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> past.database()
                                .list("select shadow_settled_at from policy where id = ?", shadow.id())
                                .getFirst()
                        != null);
        start(shadow).then().body("running", equalTo(true));
        past.approved(450);
        compared(shadow, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "REJECTED", "DISCARDED"})
    void otherVersionsCannotDecideInShadow(String state) {
        var version = past.version(state, rejectingBelow(500));

        expectProblem(start(version), 409, "POLICY_NOT_SHADOWABLE").body("policyState", equalTo(state));

        report(version).then().body("since", nullValue());
    }

    @Test
    void theVersionInForceIsNobodysShadow() {
        expectProblem(start(past.policy()), 409, "POLICY_NOT_SHADOWABLE").body("policyState", equalTo("ACTIVATED"));
    }

    @Test
    void differencesAreReadPageByPage() {
        // Given
        var shadow = aShadow();
        Stream.generate(() -> past.approved(450)).limit(5).forEach(id -> {});
        compared(shadow, 5);

        // When
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ADMIN.request()
                    .queryParam("limit", 2)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/policies/{id}/shadow", shadow.id())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("differences.items.onboardingId"));
            cursor = page.getString("differences.nextCursor");
        } while (cursor != null);

        // Then
        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        expectProblem(
                ADMIN.request().get("/v1/policies/{id}/shadow?cursor=nonsense", shadow.id()), 400, "INVALID_CURSOR");
    }
}
