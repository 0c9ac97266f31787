-- Whoever opens `essential` at night cites the entry with her reason: the server sees that it is a case's and that it came just now.
grant select (family, received_at) on entry to cobijo_application;
