-- Who may sign in. Before sign-in the organisation is not known: the row is then found by the one secret or
-- random id that the caller presents, again as a plain comparison with a setting.

create table account (
  organisation_id uuid not null,
  account_id uuid not null,
  member_id uuid not null,
  sign_in_key bytea not null,
  -- The member's private keys under the unlock key; handed out only after sign-in.
  wrapped_keys bytea not null,
  primary key (organisation_id, account_id)
);
create index account_by_id on account (account_id);
alter table account enable row level security;
alter table account force row level security;
grant select, insert on account to cobijo_application;
grant update (sign_in_key, wrapped_keys) on account to cobijo_application;
create policy application_writes on account to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    or account_id = nullif(current_setting('app.account', true), '')::uuid);

create table session (
  organisation_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  member_id uuid not null,
  expires_at bigint not null,
  last_used_at bigint not null,
  primary key (organisation_id, token_hash)
) with (fillfactor = 80);
create index session_by_token on session (token_hash);
alter table session enable row level security;
alter table session force row level security;
grant select, insert, delete on session to cobijo_application;
grant update (last_used_at) on session to cobijo_application;
create policy application_writes on session to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    or token_hash = decode(nullif(current_setting('app.token', true), ''), 'hex'));

create table invitation (
  organisation_id uuid not null,
  token_hash bytea not null,
  invited text not null check (invited in ('organisation', 'member')),
  expires_at bigint not null,
  used_at bigint,
  primary key (organisation_id, token_hash)
);
create index invitation_by_token on invitation (token_hash);
alter table invitation enable row level security;
alter table invitation force row level security;
grant select, insert on invitation to cobijo_application;
grant update (used_at) on invitation to cobijo_application;
create policy application_writes on invitation to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
    or token_hash = decode(nullif(current_setting('app.token', true), ''), 'hex'));

-- A person who wants to become a member: public keys, and a name sealed to the organisation.
create table join_request (
  organisation_id uuid not null,
  member_id uuid not null,
  asked_at bigint not null,
  member_sign bytea not null,
  member_box bytea not null,
  device_id uuid not null,
  device_sign bytea not null,
  device_certificate bytea not null,
  sealed_name bytea not null,
  primary key (organisation_id, member_id)
);
alter table join_request enable row level security;
alter table join_request force row level security;
grant select, insert, delete on join_request to cobijo_application;
create policy application_writes on join_request to cobijo_application
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
