-- Tenants and their policies.

CREATE TABLE tenant (
    id      uuid    CONSTRAINT pk_tenant PRIMARY KEY,
    alias   text    NOT NULL CONSTRAINT uq_tenant_alias UNIQUE,
    name    text    NOT NULL,
    sandbox boolean NOT NULL DEFAULT false
);

CREATE TABLE policy (
    id              uuid    CONSTRAINT pk_policy PRIMARY KEY,
    tenant_id       uuid    NOT NULL CONSTRAINT fk_policy_tenant REFERENCES tenant,
    product         text    NOT NULL,
    version         integer NOT NULL,
    active          boolean NOT NULL,
    deadline        text    NOT NULL,
    review_reminder text    NOT NULL,
    checks          jsonb   NOT NULL,
    CONSTRAINT uq_policy_tenant_product_version UNIQUE (tenant_id, product, version)
);

-- One active version per tenant and product.
CREATE UNIQUE INDEX uq_policy_tenant_product_active ON policy (tenant_id, product) WHERE active;

-- One onboarding and what belongs to it. Identifiers are UUIDv7, so "newest first" is "largest id first".

CREATE TABLE onboarding (
    id                   uuid        CONSTRAINT pk_onboarding PRIMARY KEY,
    tenant_id            uuid        NOT NULL CONSTRAINT fk_onboarding_tenant REFERENCES tenant,
    external_reference   text,
    product              text        NOT NULL,
    policy_id            uuid        NOT NULL CONSTRAINT fk_onboarding_policy REFERENCES policy,
    policy_version       integer     NOT NULL,
    status               text        NOT NULL,
    sandbox              jsonb,
    created_at           timestamptz NOT NULL,
    due_at               timestamptz NOT NULL,
    decided_at           timestamptz,
    decision             jsonb,
    process_instance_key bigint,
    process_ended_at     timestamptz,
    touched_at           timestamptz NOT NULL,
    lock_version         integer     NOT NULL,
    CONSTRAINT ck_onboarding_status CHECK (status IN ('RECEIVED', 'CHECKING', 'IN_REVIEW', 'AWAITING_APPLICANT',
                                                      'APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT ck_onboarding_decided_at CHECK ((status IN ('APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED'))
                                               = (decided_at IS NOT NULL))
);

CREATE INDEX ix_onboarding_tenant_id ON onboarding (tenant_id, id DESC);
CREATE INDEX ix_onboarding_tenant_external_reference ON onboarding (tenant_id, external_reference, id DESC);
-- For the reconciler: what is open, and what ended without its process instance having said so.
CREATE INDEX ix_onboarding_open ON onboarding (due_at) WHERE decided_at IS NULL;
CREATE INDEX ix_onboarding_unended ON onboarding (decided_at)
    WHERE decided_at IS NOT NULL AND process_instance_key IS NOT NULL AND process_ended_at IS NULL;

-- Exactly one terminal state: the database refuses what a mistake in the code would allow.
CREATE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.decided_at IS NOT NULL AND (NEW.status, NEW.decided_at, NEW.decision)
            IS DISTINCT FROM (OLD.status, OLD.decided_at, OLD.decision) THEN
        RAISE EXCEPTION 'onboarding % is already %', OLD.id, OLD.status;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_second_answer BEFORE UPDATE ON onboarding FOR EACH ROW EXECUTE FUNCTION refuse_second_answer();

-- Apart from the onboarding, so that a person's data can be erased and the case kept.
CREATE TABLE applicant (
    onboarding_id uuid  CONSTRAINT pk_applicant PRIMARY KEY CONSTRAINT fk_applicant_onboarding REFERENCES onboarding,
    tenant_id     uuid  NOT NULL,
    document      jsonb NOT NULL
);

CREATE TABLE check_case (
    id            uuid        CONSTRAINT pk_check_case PRIMARY KEY,
    tenant_id     uuid        NOT NULL,
    onboarding_id uuid        NOT NULL CONSTRAINT fk_check_case_onboarding REFERENCES onboarding,
    type          text        NOT NULL,
    status        text        NOT NULL,
    attempts      integer     NOT NULL,
    command_id    uuid,
    job_key       bigint,
    requested_at  timestamptz,
    completed_at  timestamptz,
    outcome       text,
    score         integer,
    reasons       jsonb       NOT NULL,
    CONSTRAINT uq_check_case_onboarding_type UNIQUE (onboarding_id, type)
);

CREATE TABLE review (
    id            uuid        CONSTRAINT pk_review PRIMARY KEY,
    tenant_id     uuid        NOT NULL,
    onboarding_id uuid        NOT NULL CONSTRAINT fk_review_onboarding REFERENCES onboarding,
    status        text        NOT NULL,
    job_key       bigint      NOT NULL,
    reason        text        NOT NULL,
    rule          text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    ended_at      timestamptz,
    outcome       text,
    reason_code   text,
    reviewer_id   text,
    CONSTRAINT uq_review_onboarding UNIQUE (onboarding_id)
);

-- Append only: the application may not change or remove what happened.
CREATE TABLE timeline_entry (
    id            uuid        CONSTRAINT pk_timeline_entry PRIMARY KEY,
    tenant_id     uuid        NOT NULL,
    onboarding_id uuid        NOT NULL CONSTRAINT fk_timeline_entry_onboarding REFERENCES onboarding,
    at            timestamptz NOT NULL,
    kind          text        NOT NULL,
    summary       text        NOT NULL,
    details       jsonb       NOT NULL
);
CREATE INDEX ix_timeline_entry_tenant_onboarding ON timeline_entry (tenant_id, onboarding_id, id);

-- Every event that was received and what became of it. The primary key is the inbox.
CREATE TABLE message_ledger (
    tenant_id         uuid        NOT NULL,
    event_id          uuid        NOT NULL,
    type              text        NOT NULL,
    subject           uuid        NOT NULL,
    onboarding_id     uuid,
    disposition       text        NOT NULL,
    evidence          jsonb       NOT NULL,
    first_received_at timestamptz NOT NULL,
    last_received_at  timestamptz NOT NULL,
    deliveries        integer     NOT NULL,
    CONSTRAINT pk_message_ledger PRIMARY KEY (tenant_id, event_id),
    CONSTRAINT ck_message_ledger_disposition CHECK (disposition IN
        ('APPLIED', 'EARLY', 'LATE', 'REDUNDANT', 'CONFLICTING', 'UNMATCHED'))
);
CREATE INDEX ix_message_ledger_tenant_onboarding ON message_ledger (tenant_id, onboarding_id);

CREATE TABLE idempotency_record (
    tenant_id    uuid        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    location     text        NOT NULL,
    body         jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT pk_idempotency_record PRIMARY KEY (tenant_id, key)
);

-- Tenant isolation: forced, so that not even the owner sees past it.
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON tenant
    USING (id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid))
    WITH CHECK (id = (SELECT nullif(current_setting('app.tenant', true), '')::uuid));

DO $$
DECLARE
    isolated text;
BEGIN
    FOREACH isolated IN ARRAY ARRAY['policy', 'onboarding', 'applicant', 'check_case', 'review', 'timeline_entry',
                                    'message_ledger', 'idempotency_record'] LOOP
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

GRANT SELECT ON tenant, policy TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON onboarding, applicant, check_case, review, message_ledger TO ${app_role};
GRANT SELECT, INSERT ON timeline_entry, idempotency_record TO ${app_role};

-- Looks across tenants, for the reconciler (what is stuck?) and the consumers (whose case is this?): ids, states and
-- times only, never a person.
CREATE POLICY relay_looks ON tenant FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON onboarding FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON check_case FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON review FOR SELECT TO ${relay_role} USING (true);
GRANT SELECT (id) ON tenant TO ${relay_role};
GRANT SELECT (id, tenant_id, status, created_at, due_at, decided_at, touched_at, process_instance_key, process_ended_at)
    ON onboarding TO ${relay_role};
GRANT SELECT (id, tenant_id) ON check_case, review TO ${relay_role};
