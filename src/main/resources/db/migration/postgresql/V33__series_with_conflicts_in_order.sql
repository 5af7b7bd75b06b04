-- Series with a conflict, the last changed first: a range of numbers of conflicts has no such order, and all of them were sorted for one page.
alter table series add column in_conflict boolean generated always as (conflicts > 0) stored;
create index series_in_conflict on series (in_conflict, change_seq);
drop index series_by_conflicts;
