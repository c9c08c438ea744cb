package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.CANCELLATION_REQUESTED;
import static io.gangway.onboarding.application.TimelineKind.CHECK_RESOLVED;
import static io.gangway.onboarding.application.TimelineKind.DECISION;
import static io.gangway.onboarding.application.TimelineKind.EVALUATED;
import static io.gangway.onboarding.application.TimelineKind.INFORMATION_NOT_RECEIVED;
import static io.gangway.onboarding.application.TimelineKind.PROPOSAL_VOIDED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_DECIDED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_PROPOSED;
import static io.gangway.onboarding.application.TimelineKind.REVIEW_RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.onboarding.explanation.Ruling.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulingTest {

    @Test
    void aProposalThatCameBackDoesNotStandAndTheNextOneDoes() {
        // Given
        var course = ACourse.begun()
                .then(REVIEW_PROPOSED, Map.of("by", "anna", "outcome", "REJECT", "reasonCode", "FORGED"))
                .then(REVIEW_RETURNED, Map.of("by", "ben"))
                .then(REVIEW_PROPOSED, Map.of("by", "anna", "outcome", "APPROVE", "reasonCode", "FINE"))
                .then(
                        REVIEW_DECIDED,
                        Map.of("by", "ben", "proposedBy", "anna", "outcome", "APPROVE", "reasonCode", "FINE"));

        // When
        var rulings = Ruling.in(course.open(), 1);

        // Then
        assertThat(rulings)
                .extracting(Ruling::kind)
                .containsExactly(Kind.PROPOSAL, Kind.RETURN, Kind.PROPOSAL, Kind.REVIEWER);
        assertThat(rulings).extracting(Ruling::stands).containsExactly(false, true, true, true);
        assertThat(rulings.getLast().proposedBy()).isEqualTo("anna");
    }

    @Test
    void newEvidenceVoidsAProposal() {
        // Given
        var course = ACourse.begun()
                .then(REVIEW_PROPOSED, Map.of("by", "anna", "outcome", "REJECT", "reasonCode", "FORGED"))
                .then(PROPOSAL_VOIDED, Map.of("evidence", "LATE_ANSWER"));

        // When
        var rulings = Ruling.in(course.open(), 1);

        // Then
        assertThat(rulings).extracting(Ruling::kind).containsExactly(Kind.PROPOSAL, Kind.EVIDENCE);
        assertThat(rulings).extracting(Ruling::stands).containsExactly(false, true);
        assertThat(rulings.getLast().reason()).isEqualTo("LATE_ANSWER");
    }

    @Test
    void aTableThatIsAskedAgainHasItsLatestSay() {
        // Given
        var course = ACourse.begun()
                .then(EVALUATED, Map.of("outcome", "REVIEW", "reason", "CHECK_UNANSWERED", "policyVersion", 1))
                .then(CHECK_RESOLVED, Map.of("by", "anna", "check", "credit", "status", "CLEAR"))
                .then(EVALUATED, Map.of("outcome", "APPROVE", "reason", "ALL_CLEAR", "policyVersion", 1));

        // When
        var rulings = Ruling.in(course.open(), 1);

        // Then
        assertThat(rulings).extracting(Ruling::kind).containsExactly(Kind.TABLE, Kind.RESOLUTION, Kind.TABLE);
        assertThat(rulings).extracting(Ruling::stands).containsExactly(false, true, true);
        assertThat(rulings.get(1).check()).isEqualTo("credit");
    }

    @Test
    void thePolicyHasASayWhereTheApplicantIsSilent() {
        // Given
        var course =
                ACourse.begun().then(INFORMATION_NOT_RECEIVED, Map.of("requestId", "r", "onNoInformation", "REJECT"));

        // Then
        assertThat(Ruling.in(course.open(), 1)).singleElement().satisfies(ruling -> {
            assertThat(ruling.kind()).isEqualTo(Kind.NO_INFORMATION);
            assertThat(ruling.outcome()).isEqualTo("REJECT");
            assertThat(ruling.reason()).isEqualTo("APPLICANT_DID_NOT_ANSWER");
        });
    }

    @Test
    void aTableStandsWhileItsVersionApplies() {
        // Given
        var course = ACourse.begun()
                .then(EVALUATED, Map.of("outcome", "REVIEW", "reason", "TO_CONSIDER", "policyVersion", 1))
                .then(EVALUATED, Map.of("outcome", "REJECT", "reason", "TOO_LOW", "policyVersion", 2));

        // Then
        assertThat(Ruling.in(course.open(), 2)).extracting(Ruling::stands).containsExactly(false, true);
        assertThat(Ruling.in(course.open(), 1)).extracting(Ruling::stands).containsExactly(true, false);
    }

    @Test
    void anEndWithoutADecisionNamesWhoAskedOrTheDeadline() {
        // Given
        var cancelled = ACourse.begun()
                .then(CANCELLATION_REQUESTED, Map.of("by", "acme-bank-api"))
                .terminal("CANCELLED");
        var expired = ACourse.begun().terminal("EXPIRED");

        // Then
        assertThat(Ruling.in(cancelled.ended(), 1)).singleElement().satisfies(ruling -> {
            assertThat(ruling.kind()).isEqualTo(Kind.CANCELLATION);
            assertThat(ruling.by()).isEqualTo("acme-bank-api");
        });
        assertThat(Ruling.in(expired.ended(), 1)).extracting(Ruling::kind).containsExactly(Kind.DEADLINE);
        assertThat(Ruling.in(ACourse.begun().terminal("APPROVED").ended(), 1)).isEmpty();
    }

    @Test
    void anOldDecisionOfATableStandsInItsOwnEntryOnly() {
        // Given
        Map<String, Object> decision = Map.of(
                "decidedBy", "policy", "outcome", "APPROVE", "reasons", List.of("ALL_CLEAR"), "policyVersion", 1);
        var old = ACourse.begun().then(DECISION, decision).terminal("APPROVED");
        var recorded = ACourse.begun()
                .then(EVALUATED, Map.of("outcome", "APPROVE", "reason", "ALL_CLEAR", "policyVersion", 1))
                .then(DECISION, decision)
                .terminal("APPROVED");

        // Then
        for (var course : List.of(old, recorded)) {
            assertThat(Ruling.in(course.ended(), 1)).singleElement().satisfies(ruling -> {
                assertThat(ruling.kind()).isEqualTo(Kind.TABLE);
                assertThat(ruling.reason()).isEqualTo("ALL_CLEAR");
                assertThat(ruling.stands()).isTrue();
            });
        }
    }
}
