-- A member may come back with new keys, and a device may be revoked: an account belongs to the keys that it was made with,
-- and a session to the device that it was started on.

-- The member's Ed25519 key. Null for accounts of before, until somebody is invited back under the same member.
alter table account add column member_sign bytea;
grant update (member_sign) on account to cobijo_application;

alter table session add column member_sign bytea;
alter table session add column device_id uuid;
grant update (member_sign) on session to cobijo_application;

-- Whom an officer asked to come back; null for a newcomer.
alter table invitation add column member_id uuid;

-- Who comes back has asked before.
alter table join_request drop constraint join_request_pkey;
alter table join_request add primary key (organisation_id, member_id, device_id);
