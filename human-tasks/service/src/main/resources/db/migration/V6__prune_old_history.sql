-- The history of tasks that ended long ago goes in batches, across tenants (gangway.retention); an open task keeps its own,
-- whatever the code believes.
create policy relay_looks on task for select to ${relay_role} using (true);
create policy relay_prunes on task_history to ${relay_role}
    using (exists (select from task where task.id = task_id and (task.decided_at is not null or task.closed_at is not null)))
    with check (false);
grant select (id, decided_at, closed_at) on task to ${relay_role};
grant select (id, task_id, at), delete on task_history to ${relay_role};
create index ix_task_history_at on task_history (at);
