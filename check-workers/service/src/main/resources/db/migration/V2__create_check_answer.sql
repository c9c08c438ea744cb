-- What each command was answered, once and for all. No column is personal: outcomes, codes and times.
CREATE TABLE check_answer (
    tenant_id      uuid        NOT NULL,
    command_id     uuid        NOT NULL,
    check_id       uuid        NOT NULL,
    type           text        NOT NULL,
    attempt        integer     NOT NULL,
    verdict        text        NOT NULL,
    event_id       uuid        NOT NULL,
    outcome        text,
    score          integer,
    reasons        text[]      NOT NULL,
    answered_at    timestamptz NOT NULL,
    -- when the event may go out; a sandbox can be told to hold it back
    due_at         timestamptz NOT NULL,
    CONSTRAINT pk_check_answer PRIMARY KEY (tenant_id, command_id),
    CONSTRAINT fk_check_answer_check_case FOREIGN KEY (tenant_id, check_id)
        REFERENCES check_case (tenant_id, check_id),
    CONSTRAINT ck_check_answer_verdict CHECK (verdict IN ('FOUND', 'FAILED', 'SILENT')),
    CONSTRAINT ck_check_answer_outcome CHECK ((verdict = 'FOUND') = (outcome IS NOT NULL))
);

CREATE INDEX ix_check_answer_tenant_id_check_id ON check_answer (tenant_id, check_id);

ALTER TABLE check_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_answer FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_isolation ON check_answer TO ${app_role}
    USING (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (tenant_id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));

-- An answer is never changed.
GRANT SELECT, INSERT ON check_answer TO ${app_role};
