-- The people, organisations and places that articles name: one row for each in each article. The long columns are not in
-- the indexes that searches walk along.

create table entity (
  -- place in the order of intake: the article's seq, then the entity's index in its article
  pos        bigint       not null primary key,
  article_id varchar(64)  not null,
  -- the name in lower case, without accents
  folded     varchar(200) not null,
  type       varchar(16)  not null,
  -- ISO 3166; empty where there is none, since null could be no part of a key
  code       varchar(16)  not null,
  name       varchar(1048576) not null,
  role       varchar(1048576),
  -- where it is named: "89-103 240-249"
  mentions   varchar(1048576) not null
);

-- Articles that were kept before this table was are read again when the service starts: no extractor has this version.
update article set extractor_version = 'before entities';
