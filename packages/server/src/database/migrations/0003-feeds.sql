-- What each feed holds. Keyed (organisation, feed, …): the policy of the application is plain equality with two
-- settings, one feed per transaction. The sequencer moves rows between organisations and sees all feeds, but
-- may change no entry.

-- Placed, and waiting for the sequencer to assign a position. Rows leave as they are delivered.
create table dispatch (
  organisation_id uuid not null,
  feed_id uuid not null,
  arrival bigint generated always as identity,
  stream_id uuid not null,
  hash bytea not null,
  -- Where the entry lies.
  author_organisation_id uuid not null,
  entry_id uuid not null,
  -- Whose grant lets it into another organisation's feed; null for the organisation's own feeds.
  granted_by uuid,
  received_at bigint not null,
  -- A grant that starts later.
  not_before bigint,
  primary key (organisation_id, feed_id, arrival)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table dispatch enable row level security;
alter table dispatch force row level security;
grant insert on dispatch to cobijo_application;
grant select (organisation_id, feed_id, received_at, not_before) on dispatch
  to cobijo_application;
grant select, delete on dispatch to cobijo_sequencer;
create policy application_writes on dispatch to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_takes on dispatch to cobijo_sequencer using (true);

-- One sealed key bundle and the parts that came with it, as one feed's group may open them. The one table
-- that erasure empties and that is backed up apart. Nobody reads a row before its entry has a position,
-- because every read starts from `delivery`.
create table sealed_copy (
  organisation_id uuid not null,
  feed_id uuid not null,
  stream_id uuid not null,
  hash bytea not null,
  -- Generation of the group key that `keys` is sealed to.
  generation integer not null,
  -- Bit p: the bundle was given for position p.
  positions integer not null,
  keys bytea not null,
  -- Parts that no earlier row of this entry holds, packed (journal/packed-parts.ts).
  parts bytea not null,
  primary key (organisation_id, feed_id, stream_id, hash, generation, positions)
);
alter table sealed_copy alter column keys set storage external;
alter table sealed_copy alter column parts set storage external;
alter table sealed_copy enable row level security;
alter table sealed_copy force row level security;
grant select, insert on sealed_copy to cobijo_application;
grant delete on sealed_copy to cobijo_sequencer, cobijo_eraser;
grant select (organisation_id, feed_id, stream_id, hash) on sealed_copy to cobijo_sequencer;
grant select (organisation_id, feed_id, stream_id, hash, positions) on sealed_copy to cobijo_eraser;
create policy application_writes on sealed_copy to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_withdraws on sealed_copy to cobijo_sequencer using (true);
create policy eraser_erases on sealed_copy to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Position n of a feed: an entry (envelope and facts) or a stub (hash of the rest, then the parents).
create table delivery (
  organisation_id uuid not null,
  feed_id uuid not null,
  position bigint not null check (position > 0),
  stream_id uuid not null,
  received_at bigint not null,
  granted_by uuid,
  hash bytea not null,
  facts bytea,
  envelope bytea,
  stub bytea,
  primary key (organisation_id, feed_id, position),
  check ((envelope is null) = (stub is not null) and (envelope is null) = (facts is null))
);
alter table delivery alter column facts set storage external;
alter table delivery alter column envelope set storage external;
alter table delivery alter column stub set storage external;
create index delivery_by_stream on delivery (organisation_id, feed_id, stream_id, hash)
  include (position);
alter table delivery enable row level security;
alter table delivery force row level security;
grant select on delivery to cobijo_application;
grant select, insert on delivery to cobijo_sequencer;
-- An entry becomes a stub with the same hash, so that the rolling hash stays.
grant update (envelope, facts, stub) on delivery to cobijo_sequencer;
create policy application_reads on delivery for select to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_writes on delivery to cobijo_sequencer using (true);

create table feed_head (
  organisation_id uuid not null,
  feed_id uuid not null,
  position bigint not null,
  rolling bytea not null,
  signature bytea not null,
  primary key (organisation_id, feed_id)
) with (fillfactor = 50);
alter table feed_head enable row level security;
alter table feed_head force row level security;
grant select on feed_head to cobijo_application;
grant select, insert, update on feed_head to cobijo_sequencer;
create policy application_reads on feed_head for select to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_writes on feed_head to cobijo_sequencer using (true);

-- Up to which position a member was given a stream's content: what was delivered, as enforced.
create table download (
  organisation_id uuid not null,
  feed_id uuid not null,
  stream_id uuid not null,
  member_id uuid not null,
  position bigint not null,
  first_at bigint not null,
  last_at bigint not null,
  primary key (organisation_id, feed_id, stream_id, member_id)
) with (fillfactor = 80);
alter table download enable row level security;
alter table download force row level security;
grant select, insert on download to cobijo_application;
grant update (position, last_at) on download to cobijo_application;
grant select on download to cobijo_sequencer;
create policy application_writes on download to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_reads on download for select to cobijo_sequencer using (true);

-- What was set aside of the stream is content too.
grant select (organisation_id, stream_id, hash), update (item) on quarantine to cobijo_eraser;
create policy eraser_erases on quarantine to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- That an erasure was carried out, so that a restored backup can repeat it.
create table erasure (
  organisation_id uuid not null,
  stream_id uuid not null,
  -- Hash of the signed entry that ordered it.
  cites bytea not null,
  erased_at bigint not null,
  primary key (organisation_id, stream_id, cites)
);
alter table erasure enable row level security;
alter table erasure force row level security;
grant select, insert on erasure to cobijo_eraser;
create policy eraser_writes on erasure to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
