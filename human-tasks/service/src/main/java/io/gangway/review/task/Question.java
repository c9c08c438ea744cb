package io.gangway.review.task;

import io.gangway.review.contract.Finding;
import io.gangway.review.contract.ReviewCommand.OpenReview;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a person is asked, about which onboarding, and what the checks say; nothing about the applicant.
 *
 * @param reason why a person is asked, an UPPER_SNAKE code
 */
@Embeddable
record Question(
        @Column(updatable = false) UUID onboardingId,
        @Column(updatable = false) String product,
        @Column(updatable = false) @Nullable String externalReference,
        String reason,
        @JdbcTypeCode(SqlTypes.JSON) List<Finding> findings) {

    static Question of(OpenReview command) {
        return new Question(
                command.onboardingId(),
                command.product(),
                command.externalReference(),
                command.reason(),
                command.findings());
    }

    Question asked(String why, List<Finding> now) {
        return new Question(onboardingId, product, externalReference, why, now);
    }

    Question found(List<Finding> now) {
        return asked(reason, now);
    }

    boolean isUnanswered(String checkType) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.checkType().equals(checkType) && finding.status() == Finding.Status.UNANSWERED);
    }
}
