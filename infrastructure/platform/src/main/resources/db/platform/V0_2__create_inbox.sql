-- Which messages were handled; written in the transaction of their effect.
CREATE TABLE inbox (
    tenant_id   uuid        NOT NULL,
    message_id  uuid        NOT NULL,
    type        text        NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_inbox PRIMARY KEY (tenant_id, message_id)
);

ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation ON inbox TO ${app_role}
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));

GRANT INSERT, SELECT ON inbox TO ${app_role};
