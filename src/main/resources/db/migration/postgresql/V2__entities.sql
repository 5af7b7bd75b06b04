-- The people, organisations and places that articles name: one row for each in each article. The long columns are not in
-- the indexes that searches walk along.

create table entity (
  article_id varchar(64)  not null references article (id),
  -- place in the order of intake: the article's seq, then the entity's index in its article
  pos        bigint       not null,
  -- the name in lower case, without accents; compared by code point, so that the order does not depend on the locale
  folded     varchar(200) collate "C" not null,
  type       varchar(16)  not null,
  -- ISO 3166; empty where there is none, since null could be no part of a key
  code       varchar(16)  not null,
  name       text not null,
  role       text,
  -- where it is named: "89-103 240-249"
  mentions   text not null,
  primary key (article_id, pos)
);
create unique index entity_by_pos on entity (pos);
create index entity_by_name on entity (folded, type, code, article_id);
create index entity_by_code on entity (code, folded, type, article_id);

-- Articles that were kept before this table was are read again when the service starts: no extractor has this version.
update article set extractor_version = 'before entities';
