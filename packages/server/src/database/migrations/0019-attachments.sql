-- Sealed chunks of pictures, once an organisation, under the hash of their ciphertext: that hash stands in the signed facts of the
-- entry that brings them. Their key lies in a sealed part; which feeds may have them follows from who was delivered that entry.
-- Rows are written once and never changed; erasure empties the table, and it is backed up apart like other sealed copies.
create table attachment_chunk (
  organisation_id uuid not null,
  stream_id uuid not null,
  chunk_hash bytea not null,
  -- The entry that names it.
  hash bytea not null,
  received_at bigint not null,
  sealed bytea not null,
  primary key (organisation_id, stream_id, chunk_hash)
);
alter table attachment_chunk alter column sealed set storage external;
alter table attachment_chunk enable row level security;
alter table attachment_chunk force row level security;
grant select, insert on attachment_chunk to cobijo_application;
grant select (organisation_id, stream_id, hash), delete on attachment_chunk to cobijo_eraser;
create policy application_writes on attachment_chunk to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
create policy eraser_erases on attachment_chunk to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
