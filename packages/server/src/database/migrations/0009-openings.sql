-- The server's own word that `essential` of a case was opened by somebody on call: who, which case, when, and the entry that holds
-- the reason. Signed by the server, so that nobody with the database adds or changes one unseen.
create table opening (
  organisation_id uuid not null,
  -- Hash of the entry by the member who opened.
  cites bytea not null,
  stream_id uuid not null,
  member_id uuid not null,
  opened_at bigint not null,
  record bytea not null,
  signature bytea not null,
  primary key (organisation_id, cites)
);
alter table opening enable row level security;
alter table opening force row level security;
grant select, insert on opening to cobijo_application;
create policy application_writes on opening to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
