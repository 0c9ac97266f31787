-- Letters to a house's focal point (ADR 35): all of one length, most of them saying nothing, so that no row tells whether somebody wrote.
-- No row names who handed it in or who may read it. `tag` is random, or what a code on paper leads to.
create table letter (
  organisation_id uuid not null,
  -- Without gaps and in the order of commits, so that whoever reads on from one skips none.
  position bigint not null,
  tag bytea not null,
  -- Whole days since 1970, for the day on which it goes.
  received_day integer not null,
  content bytea not null,
  primary key (organisation_id, position)
);
create index letter_by_tag on letter (organisation_id, tag);
alter table letter alter column content set storage external;
alter table letter enable row level security;
alter table letter force row level security;
grant select, insert, delete on letter to cobijo_application;
create policy application_writes on letter to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);

-- Who is in a house's focal point, as an officer of the house and members of its partner organisation signed it. Names are sealed in it.
create table focal_word (
  organisation_id uuid not null,
  hash bytea not null,
  partner_id uuid not null,
  word bytea not null,
  primary key (organisation_id, hash)
);
create index focal_word_by_partner on focal_word (partner_id);
alter table focal_word enable row level security;
alter table focal_word force row level security;
grant select, insert on focal_word to cobijo_application;
create policy application_writes on focal_word to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy partner_reads on focal_word for select to cobijo_application
  using (partner_id = nullif(current_setting('app.organisation', true), '')::uuid);
