-- An order to erase that a device hands in, because the server went back to a copy of before it, takes what had come when it was signed.
grant select (received_at) on entry to cobijo_eraser;
grant select (received_at) on quarantine to cobijo_eraser;
grant select (organisation_id, stream_id, hash, received_at) on delivery to cobijo_eraser;
create policy eraser_reads on delivery for select to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
grant select (organisation_id, stream_id, hash, received_at) on dispatch to cobijo_eraser;
create policy eraser_reads on dispatch for select to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
