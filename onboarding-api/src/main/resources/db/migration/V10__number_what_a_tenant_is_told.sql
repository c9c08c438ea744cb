-- What a tenant's systems are told, numbered for each tenant without a gap and in the order in which it became readable
-- (docs/adr/0020). The counter's row is locked from the number to the commit: who has not committed has no number yet.
CREATE TABLE tenant_event_count (
    tenant_id uuid   CONSTRAINT pk_tenant_event_count PRIMARY KEY CONSTRAINT fk_tenant_event_count_tenant REFERENCES tenant,
    last      bigint NOT NULL
);

CREATE TABLE tenant_event (
    tenant_id     uuid        NOT NULL,
    sequence      bigint      NOT NULL,
    id            uuid        NOT NULL,
    type          text        NOT NULL,
    onboarding_id uuid,
    product       text,
    at            timestamptz NOT NULL,
    data          jsonb       NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT pk_tenant_event PRIMARY KEY (tenant_id, sequence),
    CONSTRAINT fk_tenant_event_onboarding FOREIGN KEY (tenant_id, onboarding_id) REFERENCES onboarding (tenant_id, id)
);
CREATE INDEX ix_tenant_event_onboarding ON tenant_event (tenant_id, onboarding_id, sequence);
CREATE INDEX ix_tenant_event_recorded_at ON tenant_event (recorded_at);

DO $$
DECLARE
    isolated text;
BEGIN
    FOREACH isolated IN ARRAY ARRAY['tenant_event_count', 'tenant_event'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON tenant_event_count TO ${app_role};
GRANT SELECT, INSERT ON tenant_event TO ${app_role};

-- Old ones go, of all tenants.
CREATE POLICY relay_looks ON tenant_event FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_prunes ON tenant_event FOR DELETE TO ${relay_role} USING (true);
GRANT SELECT (tenant_id, sequence, recorded_at), DELETE ON tenant_event TO ${relay_role};
