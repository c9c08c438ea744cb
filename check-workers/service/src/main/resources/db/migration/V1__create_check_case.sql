-- One row per check that was ever asked for or withdrawn.
-- The key is the check id alone, across all tenants: a second tenant that names the same check runs into it, although
-- row-level security shows it no row. That is how a foreign command is told from a new one.
CREATE TABLE check_case (
    check_id          uuid        NOT NULL CONSTRAINT pk_check_case PRIMARY KEY,
    tenant_id         uuid        NOT NULL DEFAULT nullif(current_setting('app.tenant', true), '')::uuid,
    type              text        NOT NULL,
    opened_at         timestamptz NOT NULL,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    CONSTRAINT uq_check_case_tenant_id_check_id UNIQUE (tenant_id, check_id),
    CONSTRAINT ck_check_case_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
);

ALTER TABLE check_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_case FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation ON check_case TO ${app_role}
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));

GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawal_reason) ON check_case TO ${app_role};
