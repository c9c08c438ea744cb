package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Where the policy wants two people, the sandbox plays both. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class SimulatedFourEyesIT extends ComponentTest {

    @Inject
    Jobs jobs;

    @Test
    void oneProposesAndAnotherConfirms() {
        // Given
        var onboarding = ACase.inReview(jobs, "\"fourEyes\": true");

        // When
        var answer = Caller.ACME.send(
                "{\"review\": {\"outcome\": \"APPROVE\", \"reasonCode\": \"FINE\"}}",
                "/v1/sandbox/onboardings/{id}/simulation",
                onboarding.id());

        // Then
        answer.then().statusCode(200);
        assertThat(onboarding.query(
                        "select status || ' ' || outcome || ' ' || reviewer_id from review where onboarding_id = ?"))
                .containsExactly("DECIDED APPROVE sandbox-second");
        assertThat(onboarding.dispositions("gangway.review.ReviewProposed")).containsExactly("APPLIED");
        assertThat(onboarding.dispositions("gangway.review.ReviewDecided")).containsExactly("APPLIED");
    }
}
