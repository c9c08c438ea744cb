-- What a reviewer asks of an applicant, and what came. Apart from the onboarding: both hold words of people.

CREATE TABLE information_request (
    tenant_id     uuid        NOT NULL,
    id            uuid        NOT NULL,
    onboarding_id uuid        NOT NULL CONSTRAINT fk_information_request_onboarding REFERENCES onboarding,
    status        text        NOT NULL,
    items         jsonb       NOT NULL,
    message       text,
    until         timestamptz NOT NULL,
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    job_key       bigint,
    ended_at      timestamptz,
    CONSTRAINT pk_information_request PRIMARY KEY (tenant_id, id),
    CONSTRAINT ck_information_request_status CHECK (status IN ('OPEN', 'ANSWERED', 'EXPIRED', 'WITHDRAWN')),
    CONSTRAINT ck_information_request_ended_at CHECK ((status = 'OPEN') = (ended_at IS NULL))
);
CREATE INDEX ix_information_request_tenant_onboarding ON information_request (tenant_id, onboarding_id, requested_at);
-- Nobody is asked two things at once.
CREATE UNIQUE INDEX uq_information_request_open ON information_request (onboarding_id) WHERE status = 'OPEN';

-- A wish under a key is fulfilled once; the key is unique beside those of table idempotency_record.
CREATE TABLE information_answer (
    tenant_id       uuid        NOT NULL,
    id              uuid        NOT NULL,
    onboarding_id   uuid        NOT NULL CONSTRAINT fk_information_answer_onboarding REFERENCES onboarding,
    request_id      uuid        NOT NULL,
    received_at     timestamptz NOT NULL,
    late            boolean     NOT NULL,
    items           jsonb       NOT NULL,
    sent_by         text        NOT NULL,
    idempotency_key text        NOT NULL,
    request_hash    bytea       NOT NULL,
    CONSTRAINT pk_information_answer PRIMARY KEY (tenant_id, id),
    CONSTRAINT uq_information_answer_tenant_idempotency_key UNIQUE (tenant_id, idempotency_key),
    CONSTRAINT fk_information_answer_request FOREIGN KEY (tenant_id, request_id) REFERENCES information_request
);
CREATE INDEX ix_information_answer_tenant_onboarding ON information_answer (tenant_id, onboarding_id, received_at);

-- What a reviewer entered for a check that nobody answered, and what came when it was concluded without it.
ALTER TABLE check_case
    ADD COLUMN resolution  jsonb,
    ADD COLUMN late_answer jsonb;

-- What the events of checks carried, as they came; null for those that came before.
ALTER TABLE message_ledger ADD COLUMN payload text;

-- A version is asked again when a check was resolved by hand: once for each number of checks resolved.
ALTER TABLE decision_record
    ADD COLUMN resolved_checks integer NOT NULL DEFAULT 0,
    DROP CONSTRAINT uq_decision_record_onboarding_policy,
    ADD CONSTRAINT uq_decision_record_onboarding_policy_resolved_checks
        UNIQUE (onboarding_id, policy_id, resolved_checks);

DO $$
DECLARE
    isolated text;
BEGIN
    FOREACH isolated IN ARRAY ARRAY['information_request', 'information_answer'] LOOP
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

GRANT SELECT, INSERT, UPDATE ON information_request TO ${app_role};
GRANT SELECT, INSERT ON information_answer TO ${app_role};
