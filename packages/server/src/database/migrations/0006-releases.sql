-- Published figures: public by decision, frozen, bound to the signed entry that approved them.
create table release (
  organisation_id uuid not null,
  stream_id uuid not null,
  version integer not null,
  published_at bigint not null,
  title_es text not null,
  title_en text not null,
  -- SHA-256 of the file `checksums.txt`.
  checksum bytea not null,
  -- Hash of the signed entry.
  approved_by bytea not null,
  primary key (organisation_id, stream_id, version)
);
alter table release enable row level security;
alter table release force row level security;
grant select, insert on release to cobijo_application;
create policy anyone_reads on release for select to cobijo_application using (true);
create policy application_writes on release for insert to cobijo_application
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

create table release_file (
  organisation_id uuid not null,
  stream_id uuid not null,
  version integer not null,
  name text not null,
  content_type text not null,
  content bytea not null,
  primary key (organisation_id, stream_id, version, name)
);
alter table release_file enable row level security;
alter table release_file force row level security;
grant select, insert on release_file to cobijo_application;
create policy anyone_reads on release_file for select to cobijo_application using (true);
create policy application_writes on release_file for insert to cobijo_application
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
