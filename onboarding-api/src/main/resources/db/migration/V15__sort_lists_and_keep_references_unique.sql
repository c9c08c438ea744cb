-- Lists in the order of these times, either way.
CREATE INDEX ix_onboarding_tenant_created_at ON onboarding (tenant_id, created_at, id);
CREATE INDEX ix_onboarding_tenant_decided_at ON onboarding (tenant_id, decided_at, id) WHERE decided_at IS NOT NULL;

-- A tenant may wish that no two of its onboardings bear one reference; those that began before keep theirs.
ALTER TABLE tenant ADD COLUMN unique_references boolean NOT NULL DEFAULT false;
ALTER TABLE onboarding ADD COLUMN unique_reference text;
CREATE UNIQUE INDEX uq_onboarding_tenant_unique_reference ON onboarding (tenant_id, unique_reference);
