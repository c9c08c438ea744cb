package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.check.contract.CheckFailed;
import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.checks.DeliveredCheckEvent;
import io.gangway.onboarding.reviews.DeliveredReviewEvent;
import io.gangway.platform.messaging.UnreadableMessage;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import io.gangway.review.contract.ReviewEvent.ReviewProposed;
import io.gangway.review.contract.ReviewEvent.ReviewReturned;
import io.gangway.review.contract.ReviewOutcome;
import io.gangway.review.contract.Reviewer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An event that contradicts what is known decides nothing, whoever brought it onto the topic. */
@QuarkusTest
@TestProfile(PlayedEngine.class)
class ForgedEventIT extends ComponentTest {

    private static final String DECIDED = "gangway.review.ReviewDecided";
    private static final String COMPLETED = "gangway.check.CheckCompleted";
    private static final Reviewer BORIS = new Reviewer("6b1f7c1e-0000-4000-8000-00000000b002", "Boris Berg");
    private static final Reviewer CARLA = new Reviewer("6b1f7c1e-0000-4000-8000-00000000b003", "Carla Cole");

    @Inject
    Jobs jobs;

    @Test
    void aFourEyesDecisionOfOnePersonIsRefused() {
        // Given
        var onboarding = fourEyes();

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, null));

        // Then
        assertRefused(onboarding, "NO_SECOND_PERSON");
    }

    @Test
    void aConfirmationOfWhatNobodyProposedIsRefused() {
        // Given
        var onboarding = fourEyes();

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, ACase.ANNA));

        // Then
        assertRefused(onboarding, "NOT_PROPOSED");
    }

    @Test
    void aConfirmationThatNamesAnotherProposerIsRefused() {
        // Given
        var onboarding = fourEyes();
        onboarding.told(proposed(onboarding, ReviewOutcome.APPROVE));

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, CARLA));

        // Then
        assertRefused(onboarding, "NOT_PROPOSED");
    }

    @Test
    void aConfirmationOfAnotherOutcomeIsRefused() {
        // Given
        var onboarding = fourEyes();
        onboarding.told(proposed(onboarding, ReviewOutcome.REJECT));

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, ACase.ANNA));

        // Then
        assertRefused(onboarding, "NOT_PROPOSED");
    }

    @Test
    void aConfirmationOfWhatWasSentBackIsRefused() {
        // Given
        var onboarding = fourEyes();
        onboarding.told(proposed(onboarding, ReviewOutcome.APPROVE));
        onboarding.told(new ReviewReturned(onboarding.review(), CARLA, Instant.EPOCH));

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, ACase.ANNA));

        // Then
        assertRefused(onboarding, "NOT_PROPOSED");
    }

    @Test
    void aProposerWhereOnePersonDecidesIsRefused() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, ACase.ANNA));

        // Then
        assertRefused(onboarding, "FOUR_EYES_NOT_WANTED");
    }

    @Test
    void aDecisionThatNamesAnotherOnboardingIsRefused() {
        // Given
        var onboarding = ACase.inReview(jobs);

        // When
        onboarding.told(new ReviewDecided(
                onboarding.review(), UUID.randomUUID(), ReviewOutcome.APPROVE, "FINE", BORIS, Instant.EPOCH, null));

        // Then
        assertRefused(onboarding, "OTHER_ONBOARDING");
    }

    @Test
    void whatIsRefusedIsRefusedEachTimeThatItIsDelivered() {
        // Given
        var onboarding = fourEyes();
        var event = UUID.randomUUID();

        // When
        onboarding.told(event, decided(onboarding, ReviewOutcome.APPROVE, BORIS, null));
        onboarding.told(event, decided(onboarding, ReviewOutcome.APPROVE, BORIS, null));

        // Then
        assertRefused(onboarding, "NO_SECOND_PERSON");
    }

    @Test
    void whatIsForgedDoesNotStandInTheWayOfTwoPeople() {
        // Given
        var onboarding = fourEyes();
        onboarding.told(decided(onboarding, ReviewOutcome.REJECT, CARLA, null));
        onboarding.told(proposed(onboarding, ReviewOutcome.APPROVE));

        // When
        onboarding.told(decided(onboarding, ReviewOutcome.APPROVE, BORIS, ACase.ANNA));

        // Then
        assertThat(onboarding.dispositions(DECIDED)).containsExactly("CONFLICTING", "APPLIED");
        assertThat(onboarding.query("select outcome || ' ' || reviewer_id from review where onboarding_id = ?"))
                .containsExactly("APPROVE " + BORIS.id());
    }

    @Test
    void aDecisionUnderAnotherTenantsNameIsADeadLetter() {
        // Given
        var onboarding = ACase.inReview(jobs);
        var event = decided(onboarding, ReviewOutcome.APPROVE, BORIS, null);

        // When / Then
        assertThatThrownBy(() -> DeliveredReviewEvent.deliver(Tenant.NOVA_TELCO.id(), UUID.randomUUID(), event))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("FOREIGN_TENANT");
        assertThat(onboarding.status()).isEqualTo("IN_REVIEW");
        assertThat(onboarding.dispositions(DECIDED)).isEmpty();
    }

    @Test
    void anAnswerToACommandThatWasNeverSentIsRefusedEachTime() {
        // Given
        var id = asked();
        var check = check(id);
        var event = UUID.randomUUID();
        var forged = completed(check, UUID.randomUUID());

        // When
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), event, forged);
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), event, forged);

        // Then
        assertThat(query(id, "select status from check_case where onboarding_id = ? and type = 'CREDIT'"))
                .containsExactly("REQUESTED");
        assertThat(query(
                        id,
                        "select disposition || ' ' || deliveries || ' ' || (evidence ->> 'refused') from message_ledger"
                                + " where onboarding_id = ? and type = '" + COMPLETED + "'"))
                .containsExactly("CONFLICTING 2 NOT_ASKED");
    }

    @Test
    void anAnswerBeforeAnybodyAskedIsRefused() {
        // Given
        var id = planned(jobs.newKey());

        // When
        DeliveredCheckEvent.deliver(Tenant.ACME_BANK.id(), UUID.randomUUID(), completed(check(id), UUID.randomUUID()));

        // Then
        assertThat(query(id, "select status from check_case where onboarding_id = ? and type = 'CREDIT'"))
                .containsExactly("PENDING");
    }

    @Test
    void aFailureOfACommandThatWasNeverSentIsRefused() {
        // Given
        var id = asked();

        // When
        DeliveredCheckEvent.deliver(
                Tenant.ACME_BANK.id(),
                UUID.randomUUID(),
                new CheckFailed(check(id), UUID.randomUUID(), 1, CheckType.CREDIT, "PROVIDER_DOWN", Instant.EPOCH));

        // Then
        assertThat(query(id, "select disposition from message_ledger where onboarding_id = ?"))
                .containsExactly("CONFLICTING");
        assertThat(
                        query(
                                id,
                                "select (command_id is not null)::text from check_case where onboarding_id = ? and type = 'CREDIT'"))
                .containsExactly("true");
    }

    @Test
    void anAnswerUnderAnotherTenantsNameIsADeadLetter() {
        // Given
        var id = asked();
        var forged = completed(check(id), UUID.randomUUID());

        // When / Then
        assertThatThrownBy(() -> DeliveredCheckEvent.deliver(Tenant.NOVA_TELCO.id(), UUID.randomUUID(), forged))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("FOREIGN_TENANT");
    }

    private ACase fourEyes() {
        return ACase.inReview(jobs, "\"fourEyes\": true");
    }

    private String asked() {
        var instance = jobs.newKey();
        var id = planned(instance);
        jobs.offer("command-check", instance, id, Map.of("checkType", "credit"));
        return id;
    }

    private String planned(String instance) {
        var id = Caller.ACME.started(AnOnboarding.ofAda().without("sandbox"));
        jobs.offer("plan-checks", instance, id, Map.of());
        return id;
    }

    private static UUID check(String id) {
        return UUID.fromString(query(id, "select id from check_case where onboarding_id = ? and type = 'CREDIT'")
                .getFirst());
    }

    private static CheckCompleted completed(UUID check, UUID command) {
        return new CheckCompleted(
                check, command, 1, CheckType.CREDIT, CheckOutcome.CLEAR, 700, List.of(), Instant.EPOCH);
    }

    private static ReviewProposed proposed(ACase onboarding, ReviewOutcome outcome) {
        return new ReviewProposed(onboarding.review(), outcome, "FINE", ACase.ANNA, Instant.EPOCH);
    }

    private static ReviewDecided decided(
            ACase onboarding, ReviewOutcome outcome, Reviewer reviewer, @Nullable Reviewer proposer) {
        return new ReviewDecided(
                onboarding.review(),
                UUID.fromString(onboarding.id()),
                outcome,
                "FINE",
                reviewer,
                Instant.EPOCH,
                proposer);
    }

    private static void assertRefused(ACase onboarding, String code) {
        assertThat(onboarding.dispositions(DECIDED)).containsExactly("CONFLICTING");
        assertThat(onboarding.query(
                        "select evidence ->> 'refused' from message_ledger where onboarding_id = ? and type = '"
                                + DECIDED + "'"))
                .containsExactly(code);
        assertThat(onboarding.status()).isEqualTo("IN_REVIEW");
        assertThat(onboarding.query("select status from review where onboarding_id = ?"))
                .containsExactly("OPEN");
    }

    private static List<String> query(String id, String sql) {
        return Database.of(Tenant.ACME_BANK).list(sql, UUID.fromString(id));
    }
}
