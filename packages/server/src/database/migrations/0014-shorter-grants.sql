-- She said less: a grant may be given an earlier last day, more than once. Each such word is a row of its own, and the earliest
-- counts. A key has no null in it: `ends_at` is `until_at`, and the greatest number where there is no last day.
alter table grant_route add column ends_at bigint not null default 9223372036854775807;
alter table grant_route no force row level security;
update grant_route set ends_at = until_at where until_at is not null;
alter table grant_route force row level security;
alter table grant_route drop constraint grant_route_pkey;
alter table grant_route add primary key (organisation_id, stream_id, feed_id, grant_id, state, ends_at);
