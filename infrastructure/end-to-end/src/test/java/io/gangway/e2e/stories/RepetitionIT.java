package io.gangway.e2e.stories;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.CheckCompleted;
import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import io.gangway.e2e.client.Onboarding;
import io.gangway.review.contract.ReviewEvent.ReviewDecided;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepetitionIT extends Story {

    @Test
    void anAnswerThatIsSentTwiceIsAppliedOnce() {
        // When
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT).with(CREDIT, Instruction.twice()));

        // Then
        endsOnceAs("APPROVED", onboarding);
        assertThat(answersTo(checkIdOf(onboarding, CREDIT), 2)).hasSize(1);
        hasDuplicates(1, onboarding);
        assertThat(Collections.frequency(dispositionsOf(onboarding), "applied")).isEqualTo(3);
    }

    @Test
    void aRecordThatIsDeliveredAgainChangesNothing() {
        // Given
        var onboarding = anOnboardingInReview();
        var answer = answerTo(checkIdOf(onboarding, ADDRESS));

        // When
        topics.deliverAgain(answer);

        // Then
        hasDuplicates(1, onboarding);
        assertThat(acme.onboarding(onboarding.id()).status()).isEqualTo("IN_REVIEW");

        // When
        decide(theTaskOf(onboarding), "APPROVE");
        endsOnceAs("APPROVED", onboarding);
        topics.deliverAgain(decisionOn(onboarding));

        // Then
        hasDuplicates(2, onboarding);
        endsOnceAs("APPROVED", onboarding);
    }

    @Test
    void aCommandThatIsDeliveredAgainIsAnsweredWithTheSameEvent() {
        // Given
        var onboarding = anOnboardingOf(Application.of(CURRENT_ACCOUNT));
        endsOnceAs("APPROVED", onboarding);
        var command = commandsOf(onboarding, CREDIT).getFirst();

        // When
        topics.deliverAgain(command);

        // Then
        assertThat(answersTo(checkIdOf(onboarding, CREDIT), 2)).hasSize(1);
        hasDuplicates(1, onboarding);
    }

    @Test
    void aRequestThatIsSentAgainWithItsKeyStartsNothing() {
        // Given
        var key = UUID.randomUUID().toString();
        var application = Application.of(CURRENT_ACCOUNT).by(Applicant.OTTOLINE);
        var first = acme.start(key, application);

        // When
        var second = acme.start(key, application);

        // Then
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        endsOnceAs("APPROVED", new Onboarding(first.body()));
    }

    /** The ids of the events that answered a check, once that many records were heard. */
    private Set<String> answersTo(UUID check, int records) {
        var heard = patiently()
                .until(
                        () -> topics.about(check).stream()
                                .filter(message -> message.isA(CheckCompleted.class))
                                .map(Message::id)
                                .toList(),
                        found -> found.size() >= records);
        assertThat(heard).hasSize(records);
        return Set.copyOf(heard);
    }

    private Message answerTo(UUID check) {
        return patiently()
                .until(
                        () -> topics.about(check).stream()
                                .filter(message -> message.isA(CheckCompleted.class))
                                .findFirst()
                                .orElseThrow(),
                        message -> true);
    }

    private Message decisionOn(Onboarding onboarding) {
        return topics.heard().stream()
                .filter(message -> message.isA(ReviewDecided.class))
                .filter(message -> message.body()
                        .path("onboardingId")
                        .asText()
                        .equals(onboarding.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void hasDuplicates(int expected, Onboarding onboarding) {
        patiently()
                .until(
                        () -> Collections.frequency(dispositionsOf(onboarding), "duplicate"),
                        found -> found == expected);
    }
}
