package io.gangway.onboarding.retention;

import io.gangway.platform.retention.RetentionRule;
import io.gangway.platform.retention.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What goes beside the onboardings. They themselves stay, with all that explains them: the applicant, the timeline, the
 * decisions, and each message that is about them.
 */
@ApplicationScoped
class OnboardingRetention implements RetentionRules {

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                new RetentionRule("idempotency_record", """
                        DELETE FROM idempotency_record WHERE (tenant_id, key) IN (
                            SELECT tenant_id, key FROM idempotency_record WHERE created_at < ? LIMIT ?)
                        """),
                // Only of no case: a message about an onboarding is evidence.
                new RetentionRule("message_ledger", """
                        DELETE FROM message_ledger WHERE (tenant_id, event_id) IN (
                            SELECT tenant_id, event_id FROM message_ledger
                            WHERE onboarding_id IS NULL AND last_received_at < ? LIMIT ?)
                        """),
                // The oldest first, so that what is kept of a tenant's has no gap.
                new RetentionRule("tenant_event", """
                        DELETE FROM tenant_event WHERE (tenant_id, sequence) IN (
                            SELECT tenant_id, sequence FROM tenant_event
                            WHERE recorded_at < ? ORDER BY recorded_at, sequence LIMIT ?)
                        """),
                // With what was tried; one that is not over stays.
                new RetentionRule("webhook_delivery", """
                        DELETE FROM webhook_delivery WHERE (tenant_id, webhook_id, sequence) IN (
                            SELECT tenant_id, webhook_id, sequence FROM webhook_delivery WHERE ended_at < ? LIMIT ?)
                        """),
                // The picture of an ended onboarding then shows its end alone.
                new RetentionRule("process_step", """
                        DELETE FROM process_step WHERE (onboarding_id, seq) IN (
                            SELECT step.onboarding_id, step.seq
                            FROM (SELECT ?::timestamptz AS before) AS old, process_step AS step
                            JOIN onboarding ON onboarding.id = step.onboarding_id
                            WHERE step.entered_at < old.before AND onboarding.decided_at < old.before LIMIT ?)
                        """),
                new RetentionRule("rehearsal_flip", """
                        DELETE FROM rehearsal_flip WHERE (rehearsal_id, decision_record_id) IN (
                            SELECT flip.rehearsal_id, flip.decision_record_id FROM rehearsal_flip AS flip
                            JOIN rehearsal ON rehearsal.id = flip.rehearsal_id
                            WHERE rehearsal.ended_at < ? LIMIT ?)
                        """),
                new RetentionRule("rehearsal", """
                        DELETE FROM rehearsal WHERE id IN (
                            SELECT id FROM rehearsal WHERE ended_at < ? AND NOT EXISTS (
                                SELECT FROM rehearsal_flip WHERE rehearsal_id = rehearsal.id) LIMIT ?)
                        """));
    }
}
