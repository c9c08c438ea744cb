package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that wishes that each of its references names one onboarding. */
@QuarkusTest
class UniqueReferenceIT extends ComponentTest {

    private final String reference = "REF-" + UUID.randomUUID();
    private final AnOnboarding application = AnOnboarding.ofAda().referredToAs(reference);

    @BeforeEach
    void wished() {
        wish(true);
    }

    @AfterEach
    void wishedNoMore() {
        wish(false);
    }

    private static void wish(boolean unique) {
        Database.ownedFor(Tenant.NOVA_TELCO)
                .list("update tenant set unique_references = ? where id = ?", unique, Tenant.NOVA_TELCO.id());
    }

    @Test
    void aSecondOnboardingOfThatReferenceIsRefusedAndPointsToTheFirst() {
        // Given
        var first = Caller.NOVA.started(application);

        // Then
        expectProblem(Caller.NOVA.start(application), 409, "EXTERNAL_REFERENCE_IN_USE")
                .body("onboarding", equalTo(first));
        assertThat(stored()).isEqualTo(1);
        Caller.NOVA.start(application.referredToAs(reference + "-2")).then().statusCode(201);
        Caller.NOVA.start(application.without("externalReference")).then().statusCode(201);
    }

    @Test
    void oneThatEndedKeepsItsReference() {
        // Given
        Caller.NOVA.cancel(Caller.NOVA.started(application), REASON);

        // Then
        expectProblem(Caller.NOVA.start(application), 409, "EXTERNAL_REFERENCE_IN_USE");
    }

    @Test
    void theSameCallSentAgainIsNoConflict() {
        // Given
        var key = aKey();
        var first = Caller.NOVA.start(key, application.json());

        // When
        var again = Caller.NOVA.start(key, application.json());

        // Then
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void ofManyCallsAtOnceOneWins() throws InterruptedException {
        // When
        try (var callers = Executors.newFixedThreadPool(8)) {
            Callable<Response> call = () -> Caller.NOVA.start(application);
            var answers = callers.invokeAll(Stream.generate(() -> call).limit(8).toList());

            // Then
            assertThat(answers.stream().map(answer -> answer.resultNow().statusCode()))
                    .containsOnly(201, 409)
                    .containsOnlyOnce(201);
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesWhatTheCodeWouldLetPass() {
        // Given
        Caller.NOVA.started(application);
        var other = Caller.NOVA.started(application.referredToAs(reference + "-2"));

        // When / Then
        assertThatThrownBy(() -> Database.of(Tenant.NOVA_TELCO)
                        .list(
                                "update onboarding set unique_reference = ? where id = ?",
                                reference,
                                UUID.fromString(other)))
                .hasMessageContaining("uq_onboarding_tenant_unique_reference");
    }

    @Test
    void anotherTenantsReferencesAreItsOwn() {
        // Given
        Caller.NOVA.started(application);

        // Then
        Caller.ACME.start(application).then().statusCode(201);
        Caller.ACME.start(application).then().statusCode(201);
    }

    @Test
    void whatBeganBeforeTheWishIsMinded() {
        // Given
        wish(false);
        Caller.NOVA.started(application);
        Caller.NOVA.started(application);

        // When
        wish(true);

        // Then
        expectProblem(Caller.NOVA.start(application), 409, "EXTERNAL_REFERENCE_IN_USE");
    }

    private long stored() {
        return Long.parseLong(Database.of(Tenant.NOVA_TELCO)
                .list("select count(*) from onboarding where external_reference = ?", reference)
                .getFirst());
    }
}
