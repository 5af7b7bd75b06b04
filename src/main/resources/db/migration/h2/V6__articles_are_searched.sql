-- Articles are searched in the index beside the database (class LuceneIndex); this number keeps step with PostgreSQL.
select 1;
