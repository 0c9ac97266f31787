-- An erasure carries the signed order with it, so that everybody can check that an officer ordered exactly this, also after a restore
-- from a backup that is older than the order. Null for erasures of before.
alter table erasure add column envelope bytea;
-- 16 bytes of salt, then the canonical bytes.
alter table erasure add column facts bytea;
grant select (envelope, facts) on entry to cobijo_eraser;

-- A device is told why copies are gone.
grant select on erasure to cobijo_application;
create policy application_reads on erasure for select to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
