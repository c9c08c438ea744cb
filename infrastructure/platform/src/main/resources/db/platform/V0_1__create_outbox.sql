-- Effects outside the database, written in the transaction that causes them. A delivered row is deleted: what became of
-- a message is told by the owner's ledger and timeline, and a table that stays small needs no vacuum tuning.
CREATE TABLE outbox (
    seq         bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
    tenant_id   uuid        NOT NULL,
    destination text        NOT NULL,
    topic       text        NOT NULL,
    message_key text        NOT NULL,
    message_id  uuid        NOT NULL,
    type        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL
);

CREATE INDEX ix_outbox_destination_due_at ON outbox (destination, due_at, seq);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation ON outbox TO ${app_role}
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));

-- The relay serves all tenants and touches nothing but this table.
CREATE POLICY relay_delivers ON outbox TO ${relay_role} USING (true) WITH CHECK (true);

GRANT INSERT, SELECT, DELETE ON outbox TO ${app_role};
GRANT SELECT, UPDATE (attempts, due_at), DELETE ON outbox TO ${relay_role};

-- Wakes the relays of all replicas when the writing transaction commits. One notification per transaction and channel.
CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER announce_outbox AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();
