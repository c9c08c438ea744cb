-- Which call for the next task brought it to its holder: the same call sent twice takes one task.
alter table task add column taken_with uuid;
create unique index uq_task_tenant_assignee_taken_with on task (tenant_id, assignee_id, taken_with) where taken_with is not null;
-- What was decided last, so that its reasons can be suggested.
create index ix_task_tenant_decided_at on task (tenant_id, decided_at) include (outcome, reason_code) where decided_at is not null;
