package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Past the service, with its own rights: what the database itself refuses, whatever the code believes. */
@QuarkusTest
class PolicyConstraintsIT extends ComponentTest {

    private static final PolicyClient ADMIN = PolicyClient.ADMIN;
    private static final List<String> STATES =
            List.of("DRAFT", "SUBMITTED", "APPROVED", "ACTIVATED", "RETIRED", "REJECTED", "DISCARDED");
    private static final List<String> STEPS = List.of(
            "DRAFT SUBMITTED",
            "DRAFT DISCARDED",
            "SUBMITTED APPROVED",
            "SUBMITTED REJECTED",
            "APPROVED ACTIVATED",
            "APPROVED REJECTED",
            "ACTIVATED RETIRED");

    private static List<String> update(String id, String change) {
        return Database.of(Tenant.ACME_BANK)
                .list("update policy set " + change + " where id = ? returning state", UUID.fromString(id));
    }

    private static String aVersionIn(String state) {
        var id = ADMIN.drafted(PolicyClient.aProduct());
        switch (state) {
            case "DRAFT" -> {}
            case "DISCARDED" -> ADMIN.delete(id).then().statusCode(200);
            default -> ADMIN.submit(id).then().statusCode(200);
        }
        if (state.equals("REJECTED")) {
            PolicyClient.APPROVER.reject(id, "No").then().statusCode(200);
        }
        if (List.of("APPROVED", "ACTIVATED", "RETIRED").contains(state)) {
            PolicyClient.APPROVER.approve(id).then().statusCode(200);
        }
        if (List.of("ACTIVATED", "RETIRED").contains(state)) {
            PolicyClient.APPROVER.activate(id).then().statusCode(200);
        }
        if (state.equals("RETIRED")) {
            PolicyClient.APPROVER.retire(id).then().statusCode(200);
        }
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked_by", "activated_by", "retired_by"})
    void noMakerIsWrittenDownAsChecker(String column) {
        // Given
        var submitted = aVersionIn("SUBMITTED");

        // Then
        assertThatThrownBy(() -> update(submitted, column + " = makers[1]"))
                .hasMessageContaining("ck_policy_" + column);
        assertThat(update(submitted, column + " = 'somebody else'")).hasSize(1);
    }

    @Test
    void whoSubmitsIsAMaker() {
        var draft = aVersionIn("DRAFT");

        assertThatThrownBy(() -> update(draft, "state = 'SUBMITTED', submitted_by = 'somebody else'"))
                .hasMessageContaining("ck_policy_submitted_by");
        assertThat(update(draft, "state = 'SUBMITTED', submitted_by = 'x', makers = makers || 'x'::text"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "APPROVED", "ACTIVATED", "RETIRED", "REJECTED", "DISCARDED"})
    void aVersionThatLeftTheDraftStaysAsItIs(String state) {
        var id = aVersionIn(state);

        for (var change : List.of(
                "terms = jsonb_set(terms, '{minimumAge}', '99')",
                "makers = '{}'",
                "makers = makers || 'x'::text",
                "product = 'other'",
                "version = 99")) {
            assertThatThrownBy(() -> update(id, change)).as(change).hasMessageContaining("policy version");
        }
        assertThatThrownBy(() -> Database.of(Tenant.ACME_BANK).list("delete from policy where id = '%s'".formatted(id)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDraftForgetsNoMaker() {
        var id = aVersionIn("DRAFT");

        assertThatThrownBy(() -> update(id, "makers = '{somebody else}'")).hasMessageContaining("had more makers");
        assertThatThrownBy(() -> update(id, "product = 'other'")).hasMessageContaining("policy version");
        assertThat(update(id, "terms = jsonb_set(terms, '{minimumAge}', '99')")).containsExactly("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "SUBMITTED", "APPROVED", "ACTIVATED", "RETIRED", "REJECTED", "DISCARDED"})
    void aVersionGoesItsWayStepByStep(String from) {
        var id = aVersionIn(from);

        for (var to : STATES) {
            if (!to.equals(from) && !STEPS.contains(from + " " + to)) {
                assertThatThrownBy(() -> update(id, "state = '%s', active_from = now()".formatted(to)))
                        .as("from %s to %s", from, to)
                        .hasMessageContaining("cannot become " + to);
            }
        }
        assertThat(ADMIN.get(id).<Integer>path("version")).isEqualTo(1);
    }

    @Test
    void anApprovalHasAnApproverAndAnActivationATime() {
        assertThatThrownBy(() -> update(aVersionIn("SUBMITTED"), "state = 'APPROVED'"))
                .hasMessageContaining("ck_policy_approved");
        assertThatThrownBy(() -> update(aVersionIn("APPROVED"), "state = 'ACTIVATED'"))
                .hasMessageContaining("ck_policy_active_from");
    }

    @ParameterizedTest
    @CsvSource({
        "2, DRAFT, uq_policy_tenant_product_draft",
        "1, REJECTED, uq_policy_tenant_product_version",
    })
    void aProductHasOneDraftAndOneVersionOfEachNumber(int version, String state, String broken) {
        var id = aVersionIn("DRAFT");

        assertThatThrownBy(() -> Database.of(Tenant.ACME_BANK).list("""
                                insert into policy (id, tenant_id, product, version, state, created_by, created_at, makers, terms)
                                select gen_random_uuid(), tenant_id, product, ?, ?, created_by, now(), makers, terms
                                from policy where id = ?
                                """, version, state, UUID.fromString(id)))
                .hasMessageContaining(broken);
    }

    @Test
    void noTwoVersionsOfAProductBeginAtOnce() {
        var first = aVersionIn("ACTIVATED");
        var second = ADMIN.drafted(ADMIN.get(first).path("product"));

        assertThatThrownBy(() -> update(
                        second, "active_from = (select active_from from policy where id = '%s')".formatted(first)))
                .hasMessageContaining("uq_policy_tenant_product_active_from");
    }

    @Test
    void whatWasInForceWasInForce() {
        assertThatThrownBy(() -> update(aVersionIn("ACTIVATED"), "active_from = now() - interval '1 day'"))
                .hasMessageContaining("policy version");
    }
}
