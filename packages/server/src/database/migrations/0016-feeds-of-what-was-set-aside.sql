-- For whom something was meant that was set aside: whoever follows one of these feeds sees it, though its stream lies in no feed yet.
-- Empty for what came before this step, which its author and those who follow its stream see.
alter table quarantine add column feeds uuid[] not null default '{}';
