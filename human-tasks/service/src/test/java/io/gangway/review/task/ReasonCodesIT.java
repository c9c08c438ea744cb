package io.gangway.review.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Which reasons were given lately, to suggest them again. */
@QuarkusTest
class ReasonCodesIT extends ComponentTest {

    @Test
    void theMostUsedComesFirstForItsOutcome() {
        // Given
        decide("REJECT", "SELFIE_BLURRED");
        decide("REJECT", "PASSPORT_EXPIRED");
        decide("REJECT", "PASSPORT_EXPIRED");
        decide("APPROVE", "BRANCH_VOUCHES");

        // When
        var used = used(Caller.REVIEWER).extract().jsonPath();

        // Then
        assertThat(used.<String>getList("reject"))
                .containsSubsequence("PASSPORT_EXPIRED", "SELFIE_BLURRED")
                .doesNotContain("BRANCH_VOUCHES");
        assertThat(used.<String>getList("approve")).contains("BRANCH_VOUCHES").hasSizeLessThanOrEqualTo(8);
        assertThat(used(Caller.SENIOR).extract().jsonPath().getMap("$")).isEqualTo(used.getMap("$"));
    }

    @Test
    void anotherTenantsReasonsAreTheirs() {
        // Given
        decide("REJECT", "ONLY_ACME_SAYS_SO");

        // Then
        used(Caller.REVIEWER).body("reject", hasItem("ONLY_ACME_SAYS_SO"));
        used(Caller.OTHER_TENANTS_REVIEWER).body("reject", not(hasItem("ONLY_ACME_SAYS_SO")));
    }

    private void decide(String outcome, String reasonCode) {
        var task = anOpenTask();
        var decision = "{\"outcome\": \"%s\", \"reasonCode\": \"%s\"}".formatted(outcome, reasonCode);
        Caller.REVIEWER.decide(task, Caller.REVIEWER.claimed(task), decision).statusCode(200);
    }

    private static ValidatableResponse used(Caller caller) {
        return caller.request().get("/v1/reason-codes").then().statusCode(200);
    }
}
