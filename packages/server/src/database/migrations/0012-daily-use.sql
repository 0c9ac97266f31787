-- How much somebody said of what costs all others work, since when: it outlives a restart of the server. A row is begun anew
-- once it is a day old; there is one for each who ever said something of the kind.
create table daily_use (
  organisation_id uuid not null,
  -- `intake`: by a device without an unlocked member. `statement`: by a member, of whom everybody folds the directory.
  kind text not null,
  subject_id uuid not null,
  since bigint not null,
  entries integer not null,
  bytes bigint not null,
  primary key (organisation_id, kind, subject_id)
) with (fillfactor = 80);
alter table daily_use enable row level security;
alter table daily_use force row level security;
grant select, insert on daily_use to cobijo_application;
grant update (since, entries, bytes) on daily_use to cobijo_application;
create policy application_writes on daily_use to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
