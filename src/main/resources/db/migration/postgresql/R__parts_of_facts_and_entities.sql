-- Facts and entities in ${partitions} parts by the hash of their article; 0 is one part, as they are made by V1 and V2. This runs again when the number of
-- parts changes, and does something only where the tables are whole: they are written anew then, with all their indexes.
do $$
declare
  parts    constant integer := ${partitions};
  name     text;
  columns  text;
  indexes  text[];
  one      text;
begin
  if parts = 0 then
    return;
  end if;
  foreach name in array array['fact', 'entity'] loop
    if (select relkind from pg_class where oid = name::regclass) = 'p' then
      raise notice '% is in parts already', name;
      continue;
    end if;
    execute format('alter table %I rename to whole', name);
    -- a unique index over parts must have the article in it; positions are unique since an article's place comes from a sequence
    select array_agg(replace(replace(indexdef, 'CREATE UNIQUE INDEX', 'CREATE INDEX'), '.whole ', '.' || quote_ident(name) || ' '))
      into indexes
      from pg_indexes i
      where schemaname = current_schema and tablename = 'whole'
        and not exists (select from pg_constraint c where c.conname = i.indexname and c.conrelid = 'whole'::regclass);
    select string_agg(quote_ident(attname), ', ' order by attnum)
      into columns
      from pg_attribute where attrelid = 'whole'::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    execute format(
      'create table %I (like whole including defaults including generated including storage including compression) partition by hash (article_id)', name);
    for part in 0 .. parts - 1 loop
      execute format('create table %I partition of %I for values with (modulus %s, remainder %s)', name || '_' || part, name, parts, part);
    end loop;
    execute format('insert into %I (%s) select %s from whole', name, columns, columns);
    one := case name when 'fact' then 'article_id, id' else 'article_id, pos' end;
    drop table whole;
    execute format('alter table %I add primary key (%s)', name, one);
    execute format('alter table %I add foreign key (article_id) references article (id)', name);
    foreach one in array indexes loop
      execute one;
    end loop;
  end loop;
end
$$;
