-- Views: thrown away and folded again at will.

-- The facts of each stream, folded per feed over its entries in the order of `parents`.
create table stream_state (
  organisation_id uuid not null,
  feed_id uuid not null,
  stream_id uuid not null,
  family smallint not null,
  -- Indices in `states`, `ageGroups`, `urgencies` (domain/src/journal/facts.ts).
  state smallint,
  age_group smallint,
  urgency smallint,
  remind_at bigint,
  responsible uuid,
  updated_at bigint not null,
  position bigint not null,
  -- Hashes of the entries that nothing in this feed names as parent: one that follows all of them is simply
  -- applied, any other makes the stream be folded anew.
  heads bytea not null,
  primary key (organisation_id, feed_id, stream_id)
) with (fillfactor = 80);
-- One index per declared sort and filter; a keyset page comes straight from it.
create index stream_by_update on stream_state
  (organisation_id, feed_id, family, updated_at desc, stream_id desc);
create index stream_by_state on stream_state
  (organisation_id, feed_id, family, state, updated_at desc, stream_id desc);
create index stream_by_responsible on stream_state
  (organisation_id, feed_id, family, responsible, updated_at desc, stream_id desc)
  where responsible is not null;
create index stream_by_due on stream_state
  (organisation_id, feed_id, family, remind_at, stream_id) where remind_at is not null;
create index stream_by_responsible_due on stream_state
  (organisation_id, feed_id, family, responsible, remind_at, stream_id)
  where responsible is not null and remind_at is not null;
alter table stream_state enable row level security;
alter table stream_state force row level security;
grant select on stream_state to cobijo_application;
grant select, insert, update, delete on stream_state to cobijo_sequencer;
create policy application_reads on stream_state for select to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy sequencer_writes on stream_state to cobijo_sequencer using (true);

-- What a list shows of a stream, sealed to the feed's group and signed by the device that folded it.
create table card (
  organisation_id uuid not null,
  feed_id uuid not null,
  stream_id uuid not null,
  folded_to bigint not null,
  generation integer not null,
  device_id uuid not null,
  signature bytea not null,
  sealed bytea not null,
  primary key (organisation_id, feed_id, stream_id)
) with (fillfactor = 80);
alter table card alter column sealed set storage external;
alter table card enable row level security;
alter table card force row level security;
grant select, insert on card to cobijo_application;
grant update (folded_to, generation, device_id, signature, sealed) on card to cobijo_application;
grant select (organisation_id, feed_id, stream_id), delete on card to cobijo_eraser;
create policy application_writes on card to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
create policy eraser_erases on card to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- One encrypted shard of an organisation's private name index.
create table name_shard (
  organisation_id uuid not null,
  feed_id uuid not null,
  shard smallint not null,
  version integer not null,
  generation integer not null,
  sealed bytea not null,
  primary key (organisation_id, feed_id, shard)
);
alter table name_shard alter column sealed set storage external;
alter table name_shard enable row level security;
alter table name_shard force row level security;
grant select, insert on name_shard to cobijo_application;
grant update (version, generation, sealed) on name_shard to cobijo_application;
create policy application_writes on name_shard to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    and feed_id = nullif(current_setting('app.feed', true), '')::uuid);
