-- Random, made by each restore; null where none was done. A device that sees another one than before sends again what was lost.
alter table installation add column restored uuid;
