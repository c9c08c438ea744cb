-- Answers that nobody can ask for again go in batches, across tenants (gangway.retention), and then the cases that have
-- none left.
CREATE POLICY relay_prunes ON check_answer TO ${relay_role} USING (true) WITH CHECK (false);
CREATE POLICY relay_prunes ON check_case TO ${relay_role} USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, command_id, check_id, answered_at), DELETE ON check_answer TO ${relay_role};
GRANT SELECT (tenant_id, check_id, opened_at), DELETE ON check_case TO ${relay_role};
CREATE INDEX ix_check_answer_answered_at ON check_answer (answered_at);
CREATE INDEX ix_check_case_opened_at ON check_case (opened_at);
