-- What is true of the whole installation: one row, no tenant. Random ids and counters only.
create table installation (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  kind text not null check (kind in ('real', 'sample')),
  -- Null until a network was founded.
  network_id uuid,
  -- SHA-256 of the one-time set-up token; null once it was used.
  setup_token_hash bytea,
  -- Grows with every accepted statement; a process whose directory is older folds the newer ones.
  directory_version bigint not null default 0
);
grant select on installation to cobijo_application, cobijo_sequencer, cobijo_eraser;
grant update (network_id, setup_token_hash, directory_version) on installation
  to cobijo_application;
