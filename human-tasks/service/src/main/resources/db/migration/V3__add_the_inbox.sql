-- A task gets a clock that can stand still, terms for senior reviewers, and ways to leave for a while and come back.
alter table task
    add column onboarding_due_at   timestamptz,
    add column paused_at           timestamptz,
    add column follow_up_at        timestamptz,
    add column senior_reason_codes text[]  not null default '{}',
    add column information_request jsonb,
    add column check_resolution    jsonb,
    add column resumed_for         text,
    add column evidence_at         timestamptz,
    add column comment_count       integer not null default 0,
    drop constraint ck_task_status,
    add constraint ck_task_status check (status in
        ('OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS', 'DECIDED', 'CLOSED')),
    drop constraint ck_task_priority,
    add constraint ck_task_priority check (priority in (1, 2, 3)),
    -- Who waits for the applicant knows what for, and does not let the time run.
    add constraint ck_task_awaiting_applicant check (status <> 'AWAITING_APPLICANT'
        or (information_request is not null and paused_at is not null)),
    add constraint ck_task_awaiting_process check (status <> 'AWAITING_PROCESS' or check_resolution is not null),
    -- Never null, so that a page of the list sorted by it knows where the next one begins.
    add column due_order timestamptz not null
        generated always as (coalesce(due_at, timestamptz '9999-12-31 23:59:59Z')) stored;
-- Until now the reviewers had as long as the onboarding lived.
alter table task no force row level security; -- The owner sees all tenants for one statement.
update task set onboarding_due_at = due_at;
alter table task force row level security;

-- One index for each order of the list over what has not ended, however much has; and one for each date that views ask for.
create index ix_task_tenant_active_priority on task (tenant_id, priority, opened_at, id)
    where status in ('OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS');
create index ix_task_tenant_active_due on task (tenant_id, due_order, id)
    where status in ('OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS');
create index ix_task_tenant_active_follow_up on task (tenant_id, follow_up_at)
    where follow_up_at is not null
      and status in ('OPEN', 'CLAIMED', 'PROPOSED', 'AWAITING_APPLICANT', 'AWAITING_PROCESS');
create index ix_task_tenant_opened_at on task (tenant_id, opened_at, id);
create index ix_task_tenant_due_order on task (tenant_id, due_order, id);

create table task_history (
    id        bigint generated always as identity,
    tenant_id uuid        not null,
    task_id   uuid        not null,
    at        timestamptz not null,
    kind      text        not null,
    by_id     text,
    by_name   text,
    summary   text        not null,
    details   jsonb       not null,
    constraint pk_task_history primary key (id),
    constraint fk_task_history_task foreign key (task_id) references task (id)
);
create index ix_task_history_tenant_task on task_history (tenant_id, task_id, id);

create table task_comment (
    id          uuid        not null,
    tenant_id   uuid        not null,
    task_id     uuid        not null,
    author_id   text        not null,
    author_name text        not null,
    text        text        not null,
    at          timestamptz not null,
    constraint pk_task_comment primary key (tenant_id, id),
    constraint fk_task_comment_task foreign key (task_id) references task (id)
);
create index ix_task_comment_tenant_task on task_comment (tenant_id, task_id, at, id);

-- The people of the inbox. One person may be met by several tenants.
create table reviewer (
    id           text        not null,
    tenant_id    uuid        not null default (nullif(current_setting('app.tenant', true), '')::uuid),
    name         text        not null,
    senior       boolean     not null,
    seen_at      timestamptz not null,
    absent_from  timestamptz,
    absent_until timestamptz,
    constraint pk_reviewer primary key (tenant_id, id),
    constraint ck_reviewer_absence check ((absent_from is null) = (absent_until is null) and absent_until > absent_from)
);

create table distribution (
    id                     uuid     not null,
    tenant_id              uuid     not null default (nullif(current_setting('app.tenant', true), '')::uuid),
    version                integer  not null,
    mode                   text     not null,
    limit_per_person       integer  not null,
    reassign_on_escalation boolean  not null,
    constraint pk_distribution primary key (id),
    constraint ck_distribution_one_per_tenant check (id = tenant_id),
    constraint ck_distribution_mode check (mode in ('OFF', 'LEAST_LOADED')),
    constraint ck_distribution_limit check (limit_per_person between 1 and 1000)
);

create table saved_view (
    id         uuid    not null,
    tenant_id  uuid    not null,
    owner_id   text    not null,
    owner_name text    not null,
    name       text    not null,
    query      text    not null,
    shared     boolean not null,
    constraint pk_saved_view primary key (id),
    constraint uq_saved_view_owner_name unique (tenant_id, owner_id, name)
);

alter table task_history enable row level security;
alter table task_history force row level security;
create policy tenant_isolation on task_history
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table task_comment enable row level security;
alter table task_comment force row level security;
create policy tenant_isolation on task_comment
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table reviewer enable row level security;
alter table reviewer force row level security;
create policy tenant_isolation on reviewer
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table distribution enable row level security;
alter table distribution force row level security;
create policy tenant_isolation on distribution
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy tenant_isolation on saved_view
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

-- What happened stays: history and comments are written once.
grant select, insert on task_history, task_comment to ${app_role};
grant select, insert, update on reviewer, distribution to ${app_role};
grant select, insert, update, delete on saved_view to ${app_role};

-- Whatever happens to a task is in its history, so the history is what tells the replicas; ids and a code, nothing else.
create function announce_task() returns trigger language plpgsql as $$
begin
    perform pg_notify('task', new.tenant_id || ' ' || new.task_id || ' ' || new.kind);
    return null;
end
$$;

create trigger announce_task after insert on task_history for each row execute function announce_task();
