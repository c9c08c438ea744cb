-- What an event must agree with before it counts: who was asked what, and who has proposed what.
ALTER TABLE check_case ADD COLUMN commands_sent uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE review
    -- Whether the inbox was asked for two people's decision; the policy may be another one since.
    ADD COLUMN four_eyes boolean NOT NULL DEFAULT false,
    -- by, outcome and reasonCode of what waits for its confirmation.
    ADD COLUMN proposal  jsonb;

-- The owner sees all tenants for these statements.
ALTER TABLE check_case NO FORCE ROW LEVEL SECURITY;
ALTER TABLE review NO FORCE ROW LEVEL SECURITY;
ALTER TABLE onboarding NO FORCE ROW LEVEL SECURITY;
ALTER TABLE policy NO FORCE ROW LEVEL SECURITY;
ALTER TABLE timeline_entry NO FORCE ROW LEVEL SECURITY;
UPDATE check_case SET commands_sent = ARRAY[command_id] WHERE command_id IS NOT NULL;
UPDATE review SET four_eyes = coalesce((policy.terms -> 'review' ->> 'fourEyes')::boolean, false)
FROM onboarding JOIN policy ON policy.id = onboarding.policy_id
WHERE onboarding.id = review.onboarding_id;
UPDATE review SET proposal = (
    SELECT CASE WHEN told.kind = 'REVIEW_PROPOSED' THEN jsonb_build_object(
        'by', told.details -> 'by', 'outcome', told.details -> 'outcome', 'reasonCode', told.details -> 'reasonCode') END
    FROM timeline_entry AS told
    WHERE told.tenant_id = review.tenant_id AND told.onboarding_id = review.onboarding_id
      AND told.kind IN ('REVIEW_PROPOSED', 'REVIEW_RETURNED', 'PROPOSAL_VOIDED')
    ORDER BY told.seq DESC LIMIT 1)
WHERE four_eyes AND ended_at IS NULL;
ALTER TABLE check_case FORCE ROW LEVEL SECURITY;
ALTER TABLE review FORCE ROW LEVEL SECURITY;
ALTER TABLE onboarding FORCE ROW LEVEL SECURITY;
ALTER TABLE policy FORCE ROW LEVEL SECURITY;
ALTER TABLE timeline_entry FORCE ROW LEVEL SECURITY;

-- A row belongs to a row of its own tenant: foreign keys are looked up past row-level security.
ALTER TABLE policy ADD CONSTRAINT uq_policy_tenant_id UNIQUE (tenant_id, id);
ALTER TABLE onboarding ADD CONSTRAINT uq_onboarding_tenant_id UNIQUE (tenant_id, id);
ALTER TABLE decision_record ADD CONSTRAINT uq_decision_record_tenant_id UNIQUE (tenant_id, id);
ALTER TABLE rehearsal ADD CONSTRAINT uq_rehearsal_tenant_id UNIQUE (tenant_id, id);
-- The same columns: it is read backwards for "newest first".
DROP INDEX ix_onboarding_tenant_id;

DO $$
DECLARE
    fk record;
BEGIN
    FOR fk IN
        SELECT con.conname, con.conrelid::regclass AS child, con.confrelid::regclass AS parent, col.attname
        FROM pg_constraint AS con
        JOIN pg_attribute AS col ON col.attrelid = con.conrelid AND col.attnum = con.conkey[1]
        WHERE con.contype = 'f' AND con.connamespace = current_schema()::regnamespace
          AND cardinality(con.conkey) = 1 AND con.confrelid <> 'tenant'::regclass
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', fk.child, fk.conname);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (tenant_id, %I) REFERENCES %s (tenant_id, id)',
                       fk.child, fk.conname, fk.attname, fk.parent);
    END LOOP;
END
$$;
