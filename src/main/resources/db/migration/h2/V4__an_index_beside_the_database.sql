-- What is searched for is in an index beside the database (class LuceneIndex), which is made from these tables and can be made anew at
-- any time. The table of facts keeps the facts alone.
drop table term_block;
drop table term_run;
drop sequence term_run_id;
drop table fact_range;
alter table fact drop column kind;
alter table fact drop column concept;
alter table fact drop column lemma;
alter table fact drop column unit;
alter table fact drop column has_value;
alter table fact drop column lower_bound;
alter table fact drop column upper_bound;
alter table fact drop column sort_value;
alter table fact drop column qualifier;
alter table fact drop column change;
alter table fact drop column modality;
alter table fact drop column speaker;
alter table fact drop column time_from;
alter table fact drop column time_to;
alter table fact drop column published_on;
alter table fact drop column language;
alter table fact drop column words;
alter table fact drop column word_count;

-- Which articles came, changed or went, in order; the index learns from it what it has not seen. An entry is written in the transaction of
-- its change, and forgotten once the index has it on disk. All entries of a transaction have one token, which no other database has.
create table index_change (
  id    bigint      not null primary key,
  seq   bigint      not null,
  token varchar(36) not null
);
