-- Review ids are unique over all tenants: a second tenant that uses an id is refused, and never told whose it is.
create table review (
    id                       uuid    not null,
    tenant_id                uuid    not null default (nullif(current_setting('app.tenant', true), '')::uuid),
    closed_before_opening    text,
    escalated_before_opening boolean not null default false,
    constraint pk_review primary key (id)
);
create index ix_review_tenant_id on review (tenant_id);

create table task (
    id                 uuid        not null,
    tenant_id          uuid        not null,
    version            integer     not null,
    onboarding_id      uuid        not null,
    product            text        not null,
    external_reference text,
    reason             text        not null,
    findings           jsonb       not null,
    status             text        not null,
    priority           smallint    not null,
    opened_at          timestamptz not null,
    due_at             timestamptz,
    escalated_at       timestamptz,
    assignee_id        text,
    assignee_name      text,
    claimed_at         timestamptz,
    released_by_id     text,
    outcome            text,
    reason_code        text,
    note               text,
    decided_at         timestamptz,
    close_reason       text,
    closed_at          timestamptz,
    constraint pk_task primary key (id),
    constraint fk_task_review foreign key (id) references review (id),
    constraint ck_task_status check (status in ('OPEN', 'CLAIMED', 'DECIDED', 'CLOSED')),
    constraint ck_task_priority check (priority in (1, 2)),
    constraint ck_task_assignee check (status not in ('CLAIMED', 'DECIDED')
        or (assignee_id is not null and assignee_name is not null and claimed_at is not null)),
    constraint ck_task_decision check ((status = 'DECIDED')
        = (outcome is not null and reason_code is not null and decided_at is not null)),
    constraint ck_task_closing check ((status = 'CLOSED') = (close_reason is not null and closed_at is not null))
);
-- One index for each shape of the list, in the list's order: all, by status, by assignee.
create index ix_task_tenant_priority_opened_at on task (tenant_id, priority, opened_at, id);
create index ix_task_tenant_status_priority_opened_at on task (tenant_id, status, priority, opened_at, id);
create index ix_task_tenant_assignee_priority_opened_at on task (tenant_id, assignee_id, priority, opened_at, id)
    where assignee_id is not null;

alter table review enable row level security;
alter table review force row level security;
create policy tenant_isolation on review
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

alter table task enable row level security;
alter table task force row level security;
create policy tenant_isolation on task
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

grant select, insert, update on review, task to ${app_role};
