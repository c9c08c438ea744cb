-- Where an event lay; null for those that came before.
ALTER TABLE message_ledger
    ADD COLUMN topic           text,
    ADD COLUMN kafka_partition integer,
    ADD COLUMN kafka_offset    bigint;

-- What was no event of a case: the commands that were sent (the outbox forgets them when they are delivered), and the records
-- about a case that were refused for good. Apart from the events, of which the explanation of a decision is made.
CREATE TABLE message_trail (
    tenant_id       uuid        NOT NULL DEFAULT nullif(current_setting('app.tenant', true), '')::uuid,
    id              uuid        NOT NULL,
    onboarding_id   uuid        NOT NULL,
    disposition     text        NOT NULL,
    message_id      uuid,
    type            text,
    subject         uuid        NOT NULL,
    topic           text        NOT NULL,
    kafka_partition integer,
    kafka_offset    bigint,
    reason          text,
    at              timestamptz NOT NULL,
    CONSTRAINT pk_message_trail PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_message_trail_onboarding FOREIGN KEY (tenant_id, onboarding_id) REFERENCES onboarding (tenant_id, id),
    -- A record that comes once more because it could not be buried is one dead letter.
    CONSTRAINT uq_message_trail_record UNIQUE (tenant_id, topic, kafka_partition, kafka_offset),
    CONSTRAINT ck_message_trail_disposition CHECK (disposition IN ('SENT', 'DEAD_LETTERED')),
    CONSTRAINT ck_message_trail_reason CHECK ((disposition = 'DEAD_LETTERED') = (reason IS NOT NULL))
);
ALTER TABLE message_trail ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_trail FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON message_trail
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));
GRANT SELECT, INSERT ON message_trail TO ${app_role};

-- Newest first, of the tenant and of one onboarding; and what is out of the ordinary, which is rare.
CREATE INDEX ix_message_trail_tenant_at ON message_trail (tenant_id, at, id);
CREATE INDEX ix_message_trail_tenant_onboarding_at ON message_trail (tenant_id, onboarding_id, at, id);
CREATE INDEX ix_message_trail_dead ON message_trail (tenant_id, at, id) WHERE disposition = 'DEAD_LETTERED';
CREATE INDEX ix_message_ledger_tenant_received ON message_ledger (tenant_id, first_received_at, event_id);
CREATE INDEX ix_message_ledger_tenant_onboarding_received
    ON message_ledger (tenant_id, onboarding_id, first_received_at, event_id);
DROP INDEX ix_message_ledger_tenant_onboarding;
CREATE INDEX ix_message_ledger_unusual ON message_ledger (tenant_id, first_received_at, event_id)
    WHERE disposition <> 'APPLIED' OR deliveries > 1;

-- All of it as one list, each under the eyes of the role that asks. Whoever orders it begins with the tenant, which is one: the
-- planner does not see that under row-level security, and would sort all of a tenant's messages for a page.
CREATE VIEW ledger WITH (security_invoker = true) AS
    SELECT tenant_id, event_id AS id, onboarding_id, disposition, event_id AS message_id, type, subject, topic, kafka_partition,
           kafka_offset, NULL::text AS reason, evidence, deliveries, first_received_at AS at, last_received_at AS last_at
    FROM message_ledger
    UNION ALL
    SELECT tenant_id, id, onboarding_id, disposition, message_id, type, subject, topic, kafka_partition,
           kafka_offset, reason, '{}'::jsonb, 1, at, at
    FROM message_trail;
GRANT SELECT ON ledger TO ${app_role};
