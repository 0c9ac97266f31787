-- Only what was told of people may be erased: the eraser asks of what kind a stream is before it obeys an order.
grant select (family) on entry to cobijo_eraser;
grant select (organisation_id, stream_id, family) on stream_state to cobijo_eraser;
create policy eraser_reads on stream_state for select to cobijo_eraser
  using (organisation_id = nullif(current_setting('app.organisation', true), '')::uuid);
