-- The engine names its instances and steps by texts.
ALTER TABLE onboarding RENAME COLUMN process_instance_key TO process_instance_id;
ALTER TABLE onboarding ALTER COLUMN process_instance_id TYPE text;
ALTER TABLE check_case RENAME COLUMN job_key TO step_id;
ALTER TABLE check_case ALTER COLUMN step_id TYPE text;
ALTER TABLE review RENAME COLUMN job_key TO step_id;
ALTER TABLE review ALTER COLUMN step_id TYPE text;
ALTER TABLE information_request RENAME COLUMN job_key TO step_id;
ALTER TABLE information_request ALTER COLUMN step_id TYPE text;

-- Which steps of the process were entered and left: our own small record instead of the engine's history.
CREATE TABLE process_step (
    tenant_id     uuid        NOT NULL,
    onboarding_id uuid        NOT NULL CONSTRAINT fk_process_step_onboarding REFERENCES onboarding,
    seq           bigint      GENERATED ALWAYS AS IDENTITY,
    step_id       text        NOT NULL,
    element       text        NOT NULL,
    entered_at    timestamptz NOT NULL,
    left_at       timestamptz,
    interrupted   boolean     NOT NULL,
    CONSTRAINT pk_process_step PRIMARY KEY (onboarding_id, seq)
);

ALTER TABLE process_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_step FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON process_step
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE ON process_step TO ${app_role};
