package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form names a person, and the checks are told what to pretend of that one. */
@QuarkusTest
class MagicApplicantIT extends ComponentTest {

    private static final AnOnboarding STRANGER =
            AnOnboarding.ofAda().without("sandbox").with("applicant.familyName", "\"Sandbox-Stranger\"");

    @AfterEach
    void aSandboxAgain() {
        sandbox(true);
    }

    @Test
    void theCommandTellsTheCheck() {
        assertThat(toldTheCredit(Caller.ACME.started(STRANGER), Tenant.ACME_BANK))
                .containsExactly("WRONG_TENANT");
    }

    @Test
    void whatTheRequestSaysGoesBefore() {
        // Given
        var told = STRANGER.with("sandbox", "{\"credit\": {\"behaviour\": \"TWICE\"}}");

        // Then
        assertThat(toldTheCredit(Caller.ACME.started(told), Tenant.ACME_BANK)).containsExactly("TWICE");
    }

    @Test
    void toALiveTenantTheNameMeansNothing() {
        // Given
        sandbox(false);

        // When
        var id = Caller.NOVA.started(STRANGER.of("mobile-plan"));

        // Then
        assertThat(Database.of(Tenant.NOVA_TELCO)
                        .list("select (sandbox is null)::text from onboarding where id = ?", UUID.fromString(id)))
                .containsExactly("true");
    }

    private static List<String> toldTheCredit(String id, Tenant tenant) {
        return Database.of(tenant)
                .list(
                        "select sandbox -> 'instructions' -> 'credit' ->> 'behaviour' from onboarding where id = ?",
                        UUID.fromString(id));
    }

    private static void sandbox(boolean isOne) {
        Database.ownedFor(Tenant.NOVA_TELCO)
                .list("update tenant set sandbox = ? where id = ?", isOne, Tenant.NOVA_TELCO.id());
    }
}
