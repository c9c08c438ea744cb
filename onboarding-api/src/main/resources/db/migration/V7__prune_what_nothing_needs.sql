-- Old rows go in batches, across tenants (gangway.retention). What an open onboarding or the explanation of one that is
-- kept needs cannot go, whatever the code believes: the policies say so.
CREATE POLICY relay_prunes ON idempotency_record TO ${relay_role} USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, key, created_at), DELETE ON idempotency_record TO ${relay_role};
CREATE INDEX ix_idempotency_record_created_at ON idempotency_record (created_at);

-- A message about an onboarding is evidence and stays with it; one that nobody could place is of no case.
CREATE POLICY relay_prunes ON message_ledger TO ${relay_role} USING (onboarding_id IS NULL) WITH CHECK (false);
GRANT SELECT (tenant_id, event_id, onboarding_id, last_received_at), DELETE ON message_ledger TO ${relay_role};
CREATE INDEX ix_message_ledger_unmatched ON message_ledger (last_received_at) WHERE onboarding_id IS NULL;

CREATE POLICY relay_prunes ON process_step TO ${relay_role}
    USING (EXISTS (SELECT FROM onboarding WHERE onboarding.id = onboarding_id AND decided_at IS NOT NULL))
    WITH CHECK (false);
GRANT SELECT (onboarding_id, seq, entered_at), DELETE ON process_step TO ${relay_role};
CREATE INDEX ix_process_step_entered_at ON process_step (entered_at);

CREATE POLICY relay_prunes ON rehearsal FOR DELETE TO ${relay_role} USING (ended_at IS NOT NULL);
CREATE POLICY relay_prunes ON rehearsal_flip TO ${relay_role}
    USING (EXISTS (SELECT FROM rehearsal WHERE rehearsal.id = rehearsal_id AND ended_at IS NOT NULL))
    WITH CHECK (false);
GRANT SELECT (ended_at), DELETE ON rehearsal TO ${relay_role};
GRANT SELECT (rehearsal_id, decision_record_id), DELETE ON rehearsal_flip TO ${relay_role};
