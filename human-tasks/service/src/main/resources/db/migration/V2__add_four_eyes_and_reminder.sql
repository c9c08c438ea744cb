-- The defaults are what a task meant before it had these terms, and what the service before this one leaves out.
alter table task
    add column candidate_role     text    not null default 'REVIEWER',
    add column four_eyes          boolean not null default false,
    add column reason_codes       text[]  not null default '{}',
    add column reminded_at        timestamptz,
    -- What is proposed stands in outcome, reason_code and note; decided_at tells a decision from a proposal.
    add column proposer_id        text,
    add column proposer_name      text,
    add column proposed_at        timestamptz,
    add column returned_proposals jsonb   not null default '[]',
    add constraint ck_task_candidate_role check (candidate_role in ('REVIEWER', 'SENIOR_REVIEWER')),
    drop constraint ck_task_status,
    add constraint ck_task_status check (status in ('OPEN', 'CLAIMED', 'PROPOSED', 'DECIDED', 'CLOSED')),
    -- A proposal is whole, and its proposer is not who holds the task to confirm it.
    add constraint ck_task_proposal check (status <> 'PROPOSED'
        or (four_eyes and outcome is not null and reason_code is not null and decided_at is null
            and proposer_id is not null and proposer_name is not null and proposed_at is not null
            and assignee_id is distinct from proposer_id)),
    -- Two people or no decision, whatever the service believes.
    add constraint ck_task_four_eyes check (not four_eyes or status <> 'DECIDED'
        or (proposer_id is not null and proposer_name is not null and proposed_at is not null
            and assignee_id is distinct from proposer_id));
