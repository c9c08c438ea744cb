-- Where a tenant wants to be told, and how far that has come.
CREATE TABLE webhook (
    id              uuid        CONSTRAINT pk_webhook PRIMARY KEY,
    tenant_id       uuid        NOT NULL CONSTRAINT fk_webhook_tenant REFERENCES tenant,
    name            text        NOT NULL,
    url             text        NOT NULL,
    types           text[]      NOT NULL,
    products        text[]      NOT NULL,
    ordered         boolean     NOT NULL,
    header_names    text[]      NOT NULL,
    headers         text        NOT NULL,
    secret          text        NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    status          text        NOT NULL,
    disabled_at     timestamptz,
    failing_since   timestamptz,
    queued_to       bigint      NOT NULL,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         integer     NOT NULL,
    CONSTRAINT uq_webhook_tenant_id UNIQUE (tenant_id, id),
    CONSTRAINT uq_webhook_tenant_name UNIQUE (tenant_id, name),
    CONSTRAINT ck_webhook_status CHECK (status IN ('ENABLED', 'DISABLED', 'GONE', 'FAILED')),
    CONSTRAINT ck_webhook_disabled_at CHECK ((status = 'ENABLED') = (disabled_at IS NULL))
);

-- One event for one webhook; due again later while it is not delivered.
CREATE TABLE webhook_delivery (
    tenant_id     uuid        NOT NULL,
    webhook_id    uuid        NOT NULL,
    sequence      bigint      NOT NULL,
    event_id      uuid        NOT NULL,
    type          text        NOT NULL,
    onboarding_id uuid,
    status        text        NOT NULL,
    due_at        timestamptz NOT NULL,
    attempts      integer     NOT NULL,
    round_began   integer     NOT NULL,
    ended_at      timestamptz,
    CONSTRAINT pk_webhook_delivery PRIMARY KEY (tenant_id, webhook_id, sequence),
    CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, id)
        ON DELETE CASCADE,
    CONSTRAINT ck_webhook_delivery_status CHECK (status IN ('PENDING', 'DELIVERED', 'GIVEN_UP'))
);
CREATE INDEX ix_webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE status = 'PENDING';
CREATE INDEX ix_webhook_delivery_order ON webhook_delivery (webhook_id, onboarding_id, sequence) WHERE status = 'PENDING';
CREATE INDEX ix_webhook_delivery_ended_at ON webhook_delivery (ended_at) WHERE ended_at IS NOT NULL;

-- What came of each try. The body is the beginning of what the receiver said.
CREATE TABLE webhook_attempt (
    tenant_id  uuid        NOT NULL,
    webhook_id uuid        NOT NULL,
    sequence   bigint      NOT NULL,
    number     integer     NOT NULL,
    at         timestamptz NOT NULL,
    status     integer,
    fault      text,
    latency_ms bigint      NOT NULL,
    body       text,
    CONSTRAINT pk_webhook_attempt PRIMARY KEY (tenant_id, webhook_id, sequence, number),
    CONSTRAINT fk_webhook_attempt_delivery FOREIGN KEY (tenant_id, webhook_id, sequence)
        REFERENCES webhook_delivery (tenant_id, webhook_id, sequence) ON DELETE CASCADE
);

DO $$
DECLARE
    isolated text;
BEGIN
    FOREACH isolated IN ARRAY ARRAY['webhook', 'webhook_delivery', 'webhook_attempt'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', isolated);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', isolated);
        EXECUTE format($policy$
            CREATE POLICY tenant_isolation ON %I
                USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
                WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
            $policy$, isolated);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON webhook TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON webhook_delivery TO ${app_role};
GRANT SELECT, INSERT ON webhook_attempt TO ${app_role};

-- The look for work, of all tenants; and old deliveries go, with their attempts.
CREATE POLICY relay_looks ON webhook FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON webhook_delivery FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON tenant_event_count FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_prunes ON webhook_delivery FOR DELETE TO ${relay_role} USING (status <> 'PENDING');
GRANT SELECT (tenant_id, id, status, queued_to) ON webhook TO ${relay_role};
GRANT SELECT (tenant_id, webhook_id, sequence, status, due_at, ended_at), DELETE ON webhook_delivery TO ${relay_role};
GRANT SELECT (tenant_id, last) ON tenant_event_count TO ${relay_role};
