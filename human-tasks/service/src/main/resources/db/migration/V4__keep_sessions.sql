-- A person's session at the page. The browser holds the secret; here are its digest and the tokens, which only the secret
-- and the service's key together can read.
create table page_session (
    id               bytea       not null,
    tenant_id        uuid        not null default (nullif(current_setting('app.tenant', true), '')::uuid),
    subject          text        not null,
    identity_session text,
    tokens           bytea       not null,
    ends_at          timestamptz not null,
    constraint pk_page_session primary key (tenant_id, id)
);
create index ix_page_session_tenant_ends_at on page_session (tenant_id, ends_at);

alter table page_session enable row level security;
alter table page_session force row level security;
create policy tenant_isolation on page_session
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));

grant select, insert, update, delete on page_session to ${app_role};
