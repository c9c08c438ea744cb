-- What was handled long ago goes (gangway.retention.keep.inbox), across tenants, by the role that also delivers.
CREATE POLICY relay_prunes ON inbox TO ${relay_role} USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, message_id, received_at), DELETE ON inbox TO ${relay_role};
CREATE INDEX ix_inbox_received_at ON inbox (received_at);
