-- Of every declared sort with every declared filter both the page and the capped count come straight from an index. What was
-- lacking: due dates of one state (a feed of 50,000 streams was read through for the count), and the state of the streams that
-- one member is responsible for (its count looked up every row).
create index stream_by_state_due on stream_state
  (organisation_id, feed_id, family, state, remind_at, stream_id) where remind_at is not null;

drop index stream_by_responsible;
create index stream_by_responsible on stream_state
  (organisation_id, feed_id, family, responsible, updated_at desc, stream_id desc) include (state)
  where responsible is not null;

drop index stream_by_responsible_due;
create index stream_by_responsible_due on stream_state
  (organisation_id, feed_id, family, responsible, remind_at, stream_id) include (state)
  where responsible is not null and remind_at is not null;
