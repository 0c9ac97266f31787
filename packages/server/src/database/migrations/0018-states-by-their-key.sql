-- Of indexes that seem equally cheap PostgreSQL takes the youngest, and before a table was analysed all that begin with organisation and
-- feed do: each look at one stream's state went through its whole feed. The primary key is the youngest now, and the right one wins
-- with and without statistics.
create unique index stream_state_by_key on stream_state (organisation_id, feed_id, stream_id);
alter table stream_state
  drop constraint stream_state_pkey,
  add constraint stream_state_pkey primary key using index stream_state_by_key;
