-- A row belongs to a row of its own tenant: foreign keys are looked up past row-level security.
alter table review add constraint uq_review_tenant_id unique (tenant_id, id);
alter table task add constraint uq_task_tenant_id unique (tenant_id, id);
alter table task
    drop constraint fk_task_review,
    add constraint fk_task_review foreign key (tenant_id, id) references review (tenant_id, id);
alter table task_history
    drop constraint fk_task_history_task,
    add constraint fk_task_history_task foreign key (tenant_id, task_id) references task (tenant_id, id);
alter table task_comment
    drop constraint fk_task_comment_task,
    add constraint fk_task_comment_task foreign key (tenant_id, task_id) references task (tenant_id, id);
