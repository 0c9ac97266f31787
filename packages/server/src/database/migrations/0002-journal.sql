-- The journal in the author's organisation (design §6). Instants are milliseconds since 1970.
-- Ciphertext and signatures do not compress: storage external, no attempt.

-- Every entry once, under its author's organisation. The application inserts and may see which ids,
-- hashes and sequences exist, but neither the envelope nor the facts: column grants.
create table entry (
  organisation_id uuid not null,
  id uuid not null,
  stream_id uuid not null,
  device_id uuid not null,
  sequence integer not null,
  -- Index in `families` (domain/src/journal/facts.ts).
  family smallint not null,
  received_at bigint not null,
  receipt_id uuid not null,
  hash bytea not null,
  -- 16 bytes of salt, then the canonical bytes.
  facts bytea not null,
  -- The signed bytes as their author made them.
  envelope bytea not null,
  primary key (organisation_id, id),
  -- A device's entries in a stream form a chain without forks.
  unique (organisation_id, stream_id, device_id, sequence)
);
alter table entry alter column envelope set storage external;
alter table entry alter column facts set storage external;
-- The sequencer looks up ancestors by hash alone. Four bytes an entry, no uniqueness.
create index entry_by_hash on entry using hash (hash);

alter table entry enable row level security;
alter table entry force row level security;
grant insert on entry to cobijo_application;
grant select (organisation_id, id, stream_id, device_id, sequence, hash)
  on entry to cobijo_application, cobijo_eraser;
grant select on entry to cobijo_sequencer;
create policy application_writes on entry to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy eraser_reads on entry for select to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy sequencer_reads on entry for select to cobijo_sequencer using (true);

-- One signed receipt per appended batch.
create table receipt (
  organisation_id uuid not null,
  id uuid not null,
  received_at bigint not null,
  bytes bytea not null,
  signature bytea not null,
  primary key (organisation_id, id)
);
alter table receipt alter column bytes set storage external;
alter table receipt enable row level security;
alter table receipt force row level security;
grant select, insert on receipt to cobijo_application;
create policy application_writes on receipt to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Set aside for a person: durable, in no feed. `item` is the whole item as received, canonical CBOR; it is
-- null where the hash names an entry that is also in the journal (same id, other hash).
create table quarantine (
  organisation_id uuid not null,
  hash bytea not null,
  entry_id uuid not null,
  stream_id uuid not null,
  device_id uuid not null,
  code text not null,
  received_at bigint not null,
  item bytea,
  primary key (organisation_id, hash)
);
alter table quarantine alter column item set storage external;
create index quarantine_by_device on quarantine (organisation_id, device_id);
alter table quarantine enable row level security;
alter table quarantine force row level security;
grant select, insert on quarantine to cobijo_application;
create policy application_writes on quarantine to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Public statements (random ids and public keys, no names) in the order in which they were accepted:
-- what every process folds into its directory. Everybody's devices hold the same through the network feed.
create table statement (
  organisation_id uuid not null,
  version bigint not null,
  entry_id uuid not null,
  facts bytea not null,
  envelope bytea not null,
  primary key (organisation_id, version)
);
create index statement_by_version on statement (version);
alter table statement enable row level security;
alter table statement force row level security;
grant select, insert on statement to cobijo_application;
create policy anyone_reads on statement for select to cobijo_application using (true);
create policy application_writes on statement for insert to cobijo_application
  with check (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Routing of grants: entries of the stream that this organisation wrote or holds may go to the feed. A row
-- says that a signed grant opened or ended; nothing is updated. Live: opened, not ended, not past `until_at`.
create table grant_route (
  organisation_id uuid not null,
  stream_id uuid not null,
  feed_id uuid not null,
  -- The grant's own stream.
  grant_id uuid not null,
  state text not null check (state in ('open', 'ended')),
  feed_organisation_id uuid not null,
  from_at bigint not null,
  until_at bigint,
  recorded_at bigint not null,
  primary key (organisation_id, stream_id, feed_id, grant_id, state)
);
alter table grant_route enable row level security;
alter table grant_route force row level security;
grant select, insert on grant_route to cobijo_application;
grant select on grant_route to cobijo_sequencer;
create policy application_writes on grant_route to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
-- Both sides of a grant know of it: who was let into a stream may open it to those who let him in.
create policy recipient_reads on grant_route for select to cobijo_application
  using (feed_organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy sequencer_reads on grant_route for select to cobijo_sequencer using (true);
create index grant_route_by_grant on grant_route (organisation_id, grant_id);
create index grant_route_by_recipient on grant_route (feed_organisation_id, stream_id);
