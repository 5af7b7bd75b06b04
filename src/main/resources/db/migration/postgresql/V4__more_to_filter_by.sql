-- What a figure is of a change ("by", "from", "to"), the outlet of its article as it is written and as it is compared, the number that is
-- stated, and what people have said of it ("read" when nobody has).
alter table fact add column change_role varchar(8);
alter table fact add column outlet varchar(4000);
alter table fact add column outlet_key varchar(200);
alter table fact add column stated_number numeric;
alter table fact add column status varchar(16) not null default 'read';
create index fact_by_change_role on fact (change_role, pos) where change_role is not null;
create index fact_by_outlet on fact (outlet_key, pos) where outlet_key is not null;
create index fact_by_number on fact (stated_number, pos) where stated_number is not null;
create index fact_by_status on fact (status, pos) where status <> 'read';

-- Stems are made in another way, and the names of places are among them: articles are read again when the service starts.
update article set extractor_version = 'before the stems of verbs';
