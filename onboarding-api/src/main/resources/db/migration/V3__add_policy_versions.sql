-- A policy becomes numbered versions with a life: draft, submitted, approved, active from a given time, retired.

-- The table that every tenant starts with; bpmn/onboarding-decision.dmn says the same, and a test compares them.
CREATE FUNCTION starting_decision_table() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
SELECT '{
  "hitPolicy": "FIRST",
  "inputs": ["addressOutcome", "creditOutcome", "criminalRecordOutcome", "creditScore", "silence"],
  "rules": [
    {"id": "Rule_AllClear", "description": "Nothing stands against the applicant.",
     "when": {"addressOutcome": "\"CLEAR\",\"WAIVED\",\"SKIPPED\"", "creditOutcome": "\"CLEAR\",\"WAIVED\",\"SKIPPED\"",
              "criminalRecordOutcome": "\"CLEAR\",\"WAIVED\",\"SKIPPED\""},
     "then": {"outcome": "APPROVE", "reason": "ALL_CLEAR"}},
    {"id": "Rule_CreditScoreTooLow", "description": "400 itself is enough. No score, no verdict.",
     "when": {"creditScore": "< 400"}, "then": {"outcome": "REJECT", "reason": "CREDIT_SCORE_TOO_LOW"}},
    {"id": "Rule_SilenceRejects", "description": "The policy of a silent check says REJECT.",
     "when": {"silence": "\"REJECT\""}, "then": {"outcome": "REJECT", "reason": "CHECK_UNANSWERED"}},
    {"id": "Rule_LeftOpen", "description": "A check is left open: a person resolves it.",
     "when": {"silence": "\"REVIEW\""}, "then": {"outcome": "REVIEW", "reason": "CHECK_UNANSWERED"}},
    {"id": "Rule_ToConsider", "description": "Everything else is for a person.",
     "when": {}, "then": {"outcome": "REVIEW", "reason": "CHECK_TO_CONSIDER"}}
  ]
}'::jsonb
$$;

ALTER TABLE policy
    ADD COLUMN state        text NOT NULL DEFAULT 'ACTIVATED',
    ADD COLUMN terms        jsonb,
    ADD COLUMN based_on     uuid CONSTRAINT fk_policy_based_on REFERENCES policy,
    ADD COLUMN makers       text[] NOT NULL DEFAULT '{}',
    ADD COLUMN created_by   text NOT NULL DEFAULT 'gangway',
    ADD COLUMN created_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN submitted_by text,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN checked_by   text,
    ADD COLUMN checked_at   timestamptz,
    ADD COLUMN rejected_by  text,
    ADD COLUMN rejected_at  timestamptz,
    ADD COLUMN rejection_reason text,
    ADD COLUMN activated_by text,
    ADD COLUMN activated_at timestamptz,
    ADD COLUMN active_from  timestamptz,
    ADD COLUMN retired_by   text,
    ADD COLUMN retired_at   timestamptz,
    ADD COLUMN discarded_by text,
    ADD COLUMN discarded_at timestamptz,
    ADD COLUMN shadow_since timestamptz,
    ADD COLUMN shadow_until timestamptz,
    ADD COLUMN shadow_settled_at timestamptz,
    ADD COLUMN lock_version integer NOT NULL DEFAULT 1;

-- What stands there already keeps its meaning in the new form. Row-level security holds for the owner too, so it steps
-- aside for these statements.
ALTER TABLE policy NO FORCE ROW LEVEL SECURITY;
UPDATE policy SET
    active_from = '2000-01-01T00:00:00Z',
    state = CASE WHEN active THEN 'ACTIVATED' ELSE 'RETIRED' END,
    retired_at = CASE WHEN active THEN NULL ELSE now() END,
    terms = jsonb_build_object(
        'checks', (SELECT coalesce(jsonb_agg(asked || '{"backOff": "PT0S", "parameters": null}'), '[]')
                   FROM jsonb_array_elements(checks) AS asked),
        'completion', 'WAIT_FOR_ALL',
        'deadline', deadline,
        'warnBefore', NULL,
        'review', jsonb_build_object('candidateRole', 'reviewer', 'fourEyes', false, 'reminder', review_reminder,
                                     'escalation', review_reminder),
        'minimumAge', NULL,
        'reasonCodes', '[]'::jsonb,
        'decisionTable', starting_decision_table());
ALTER TABLE policy FORCE ROW LEVEL SECURITY;

DROP INDEX uq_policy_tenant_product_active;
ALTER TABLE policy
    ALTER COLUMN terms SET NOT NULL,
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN created_by DROP DEFAULT,
    ALTER COLUMN created_at DROP DEFAULT,
    DROP COLUMN active,
    DROP COLUMN deadline,
    DROP COLUMN review_reminder,
    DROP COLUMN checks,
    ADD CONSTRAINT ck_policy_state CHECK (state IN
        ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVATED', 'RETIRED', 'REJECTED', 'DISCARDED')),
    ADD CONSTRAINT ck_policy_active_from CHECK (state <> 'ACTIVATED' OR active_from IS NOT NULL),
    -- Maker is never checker: whatever the code believes.
    ADD CONSTRAINT ck_policy_checked_by CHECK (checked_by IS NULL OR NOT checked_by = ANY (makers)),
    ADD CONSTRAINT ck_policy_activated_by CHECK (activated_by IS NULL OR NOT activated_by = ANY (makers)),
    ADD CONSTRAINT ck_policy_retired_by CHECK (retired_by IS NULL OR NOT retired_by = ANY (makers)),
    ADD CONSTRAINT ck_policy_created_by CHECK (state <> 'DRAFT' OR created_by = ANY (makers)),
    ADD CONSTRAINT ck_policy_submitted_by CHECK (submitted_by IS NULL OR submitted_by = ANY (makers)),
    ADD CONSTRAINT ck_policy_approved CHECK (state <> 'APPROVED' OR checked_by IS NOT NULL);

-- One draft at a time, and at any moment at most one version that has come into force last.
CREATE UNIQUE INDEX uq_policy_tenant_product_draft ON policy (tenant_id, product) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX uq_policy_tenant_product_active_from ON policy (tenant_id, product, active_from)
    WHERE active_from IS NOT NULL;
CREATE INDEX ix_policy_shadow ON policy (tenant_id, id) WHERE shadow_since IS NOT NULL AND shadow_settled_at IS NULL;

-- A version that left the draft stays as it is, and so do the names of those who made it; and it goes its way step by
-- step, whatever the code believes.
CREATE FUNCTION refuse_changed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.product, NEW.version, NEW.tenant_id) IS DISTINCT FROM (OLD.product, OLD.version, OLD.tenant_id)
            OR OLD.state <> 'DRAFT' AND (NEW.terms, NEW.makers) IS DISTINCT FROM (OLD.terms, OLD.makers) THEN
        RAISE EXCEPTION 'policy version % is %', OLD.id, OLD.state;
    END IF;
    IF NEW.active_from IS DISTINCT FROM OLD.active_from
            AND OLD.state = 'ACTIVATED' AND (NEW.state = 'ACTIVATED' OR OLD.active_from <= NEW.retired_at) THEN
        RAISE EXCEPTION 'policy version % came into force at %', OLD.id, OLD.active_from;
    END IF;
    IF NOT NEW.makers @> OLD.makers THEN
        RAISE EXCEPTION 'policy version % had more makers', OLD.id;
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('DRAFT', 'SUBMITTED'), ('DRAFT', 'DISCARDED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REJECTED'),
            ('APPROVED', 'ACTIVATED'), ('APPROVED', 'REJECTED'), ('ACTIVATED', 'RETIRED')) THEN
        RAISE EXCEPTION 'policy version % is %, and cannot become %', OLD.id, OLD.state, NEW.state;
    END IF;
    -- Who answers for what was in force, and since when it was, is what explanations say for ever.
    IF OLD.state IN ('ACTIVATED', 'RETIRED')
            AND ((NEW.submitted_by, NEW.submitted_at, NEW.checked_by, NEW.checked_at, NEW.activated_by, NEW.activated_at)
                    IS DISTINCT FROM
                 (OLD.submitted_by, OLD.submitted_at, OLD.checked_by, OLD.checked_at, OLD.activated_by, OLD.activated_at)
                OR NEW.active_from IS DISTINCT FROM OLD.active_from
                    AND NOT (NEW.active_from IS NULL AND OLD.active_from > NEW.retired_at)) THEN
        RAISE EXCEPTION 'policy version % is %', OLD.id, OLD.state;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER refuse_changed_version BEFORE UPDATE ON policy FOR EACH ROW EXECUTE FUNCTION refuse_changed_version();

-- Each saved state of a draft, so that a lost update can show what changed meanwhile.
CREATE TABLE policy_revision (
    policy_id uuid        NOT NULL CONSTRAINT fk_policy_revision_policy REFERENCES policy,
    revision  integer     NOT NULL,
    tenant_id uuid        NOT NULL,
    terms     jsonb       NOT NULL,
    edited_by text        NOT NULL,
    edited_at timestamptz NOT NULL,
    CONSTRAINT pk_policy_revision PRIMARY KEY (policy_id, revision)
);

-- Who did what to a version, append only.
CREATE TABLE policy_event (
    id        uuid        CONSTRAINT pk_policy_event PRIMARY KEY,
    tenant_id uuid        NOT NULL,
    policy_id uuid        NOT NULL CONSTRAINT fk_policy_event_policy REFERENCES policy,
    at        timestamptz NOT NULL,
    kind      text        NOT NULL,
    by_whom   text        NOT NULL,
    details   jsonb       NOT NULL
);
CREATE INDEX ix_policy_event_tenant_policy ON policy_event (tenant_id, policy_id, id);

-- What the application brought along besides the person, and when to warn of the deadline.
ALTER TABLE onboarding
    ADD COLUMN ordered jsonb,
    ADD COLUMN warn_at timestamptz,
    ADD COLUMN warned_at timestamptz;
CREATE INDEX ix_onboarding_tenant_policy_open ON onboarding (tenant_id, product, policy_id) WHERE decided_at IS NULL;

-- The order in which the entries of one onboarding were written. Whoever writes one holds the onboarding's lock, so the
-- numbers tell what led to the answer from what came after it; the clocks of several replicas cannot.
ALTER TABLE timeline_entry ADD COLUMN seq bigint;
ALTER TABLE timeline_entry NO FORCE ROW LEVEL SECURITY;
UPDATE timeline_entry SET seq = written.place
FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS place FROM timeline_entry) AS written
WHERE timeline_entry.id = written.id;
ALTER TABLE timeline_entry
    ALTER COLUMN seq SET NOT NULL,
    ALTER COLUMN seq ADD GENERATED ALWAYS AS IDENTITY;
DO $$
BEGIN
    PERFORM setval(pg_get_serial_sequence('timeline_entry', 'seq'),
                   (SELECT coalesce(max(seq), 0) + 1 FROM timeline_entry), false);
END
$$;
ALTER TABLE timeline_entry FORCE ROW LEVEL SECURITY;

-- With the answer stands what it was measured by.
CREATE OR REPLACE FUNCTION refuse_second_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.decided_at IS NOT NULL
            AND (NEW.status, NEW.decided_at, NEW.decision, NEW.product, NEW.policy_id, NEW.policy_version, NEW.created_at,
                 NEW.due_at)
            IS DISTINCT FROM
                (OLD.status, OLD.decided_at, OLD.decision, OLD.product, OLD.policy_id, OLD.policy_version, OLD.created_at,
                 OLD.due_at) THEN
        RAISE EXCEPTION 'onboarding % is already %', OLD.id, OLD.status;
    END IF;
    RETURN NEW;
END
$$;

-- What a decision table said about an onboarding and on which facts: append only, so that it can be asked again.
CREATE TABLE decision_record (
    id             uuid        CONSTRAINT pk_decision_record PRIMARY KEY,
    tenant_id      uuid        NOT NULL,
    onboarding_id  uuid        NOT NULL CONSTRAINT fk_decision_record_onboarding REFERENCES onboarding,
    product        text        NOT NULL,
    policy_id      uuid        NOT NULL CONSTRAINT fk_decision_record_policy REFERENCES policy,
    policy_version integer     NOT NULL,
    at             timestamptz NOT NULL,
    facts          jsonb       NOT NULL,
    inputs         jsonb       NOT NULL,
    outcome        text        NOT NULL,
    reason         text        NOT NULL,
    rule           text        NOT NULL,
    rule_text      text        NOT NULL,
    CONSTRAINT uq_decision_record_onboarding_policy UNIQUE (onboarding_id, policy_id),
    CONSTRAINT ck_decision_record_outcome CHECK (outcome IN ('APPROVE', 'REVIEW', 'REJECT'))
);
CREATE INDEX ix_decision_record_tenant_product_at ON decision_record (tenant_id, product, at DESC, id DESC);
-- Whether an onboarding was decided on again later.
CREATE INDEX ix_decision_record_tenant_onboarding_at ON decision_record (tenant_id, onboarding_id, at DESC, id DESC);

-- What a version that does not decide yet would have said; at is when the other version decided. Who would not have been
-- accepted at all met no rule.
CREATE TABLE shadow_decision (
    policy_id          uuid        NOT NULL CONSTRAINT fk_shadow_decision_policy REFERENCES policy,
    decision_record_id uuid        NOT NULL CONSTRAINT fk_shadow_decision_decision_record REFERENCES decision_record,
    tenant_id          uuid        NOT NULL,
    onboarding_id      uuid        NOT NULL,
    at                 timestamptz NOT NULL,
    was_outcome        text        NOT NULL,
    was_reason         text        NOT NULL,
    was_rule           text        NOT NULL,
    outcome            text        NOT NULL,
    reason             text        NOT NULL,
    rule               text,
    CONSTRAINT pk_shadow_decision PRIMARY KEY (policy_id, decision_record_id)
);
CREATE INDEX ix_shadow_decision_tenant_policy_at ON shadow_decision (tenant_id, policy_id, at DESC);
CREATE INDEX ix_shadow_decision_differing ON shadow_decision (tenant_id, policy_id, decision_record_id DESC)
    WHERE outcome <> was_outcome;

-- A version run over the tenant's own past, by the worker that holds the claim.
CREATE TABLE rehearsal (
    id             uuid        CONSTRAINT pk_rehearsal PRIMARY KEY,
    tenant_id      uuid        NOT NULL,
    policy_id      uuid        NOT NULL CONSTRAINT fk_rehearsal_policy REFERENCES policy,
    policy_version integer     NOT NULL,
    terms          jsonb       NOT NULL,
    scope          jsonb       NOT NULL,
    state          text        NOT NULL,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    started_at     timestamptz,
    ended_at       timestamptz,
    heartbeat_at   timestamptz,
    claim          uuid,
    attempts       integer     NOT NULL,
    total          integer     NOT NULL,
    done           integer     NOT NULL,
    flips          integer     NOT NULL,
    result         jsonb,
    CONSTRAINT ck_rehearsal_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED'))
);
CREATE INDEX ix_rehearsal_tenant_policy ON rehearsal (tenant_id, policy_id, id DESC);
CREATE INDEX ix_rehearsal_open ON rehearsal (tenant_id, requested_at) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE rehearsal_flip (
    rehearsal_id       uuid NOT NULL CONSTRAINT fk_rehearsal_flip_rehearsal REFERENCES rehearsal,
    decision_record_id uuid NOT NULL,
    tenant_id          uuid NOT NULL,
    onboarding_id      uuid NOT NULL,
    was_outcome        text NOT NULL,
    was_reason         text NOT NULL,
    was_rule           text NOT NULL,
    outcome            text NOT NULL,
    reason             text NOT NULL,
    rule               text,
    CONSTRAINT pk_rehearsal_flip PRIMARY KEY (rehearsal_id, decision_record_id)
);

DO $$
DECLARE
    isolated text;
BEGIN
    FOREACH isolated IN ARRAY ARRAY['policy_revision', 'policy_event', 'decision_record', 'shadow_decision', 'rehearsal',
                                    'rehearsal_flip'] LOOP
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

GRANT INSERT, UPDATE ON policy TO ${app_role};
GRANT SELECT, INSERT ON policy_revision, policy_event, decision_record, shadow_decision TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON rehearsal TO ${app_role};
GRANT SELECT, INSERT, DELETE ON rehearsal_flip TO ${app_role};

-- Looks across tenants: whose rehearsal waits, whose shadow has something to decide.
CREATE POLICY relay_looks ON rehearsal FOR SELECT TO ${relay_role} USING (true);
CREATE POLICY relay_looks ON policy FOR SELECT TO ${relay_role} USING (true);
GRANT SELECT (id, tenant_id, state, requested_at, heartbeat_at) ON rehearsal TO ${relay_role};
GRANT SELECT (id, tenant_id, shadow_since, shadow_settled_at) ON policy TO ${relay_role};
