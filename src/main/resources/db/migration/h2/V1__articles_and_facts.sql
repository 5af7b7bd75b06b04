-- Articles as they were read, and the facts found in them. One fact is one row: what queries ask for has a column,
-- the rest of the fact is in "detail" (JSON). The primary keys start with the article, so that the tables can be
-- partitioned or distributed by article (docs/scaling.md).

create sequence article_seq start with 1;

create table article (
  id                varchar(64)      not null primary key,
  seq               bigint           not null,
  text              varchar(1048576) not null,
  title             varchar(4000),
  language          varchar(8)       not null,
  published_at      varchar(32),
  source            varchar(4000),
  url               varchar(4000),
  extractor_version varchar(32)      not null,
  fact_count        integer          not null,
  stored_at         timestamp(3) with time zone not null
);
create unique index article_by_seq on article (seq);
create index article_by_extractor_version on article (extractor_version, seq);

create table fact (
  article_id   varchar(64)      not null references article (id),
  id           varchar(64)      not null,
  -- place in the order of intake: the article's seq, then the fact's index in its article
  pos          bigint           not null,
  kind         varchar(16)      not null,
  concept      varchar(200),
  lemma        varchar(200),
  unit         varchar(64),
  -- typed bounds; null is unbounded, has_value tells it from a fact without a value
  has_value    boolean          not null,
  lower_bound  decfloat(200),
  upper_bound  decfloat(200),
  sort_value   double precision,
  qualifier    varchar(16),
  change       varchar(16)      not null,
  modality     varchar(16)      not null,
  speaker      varchar(200),
  -- the days that the fact is about: its own date or time, else the day on which the article came out
  time_from    date,
  time_to      date,
  published_on date,
  language     varchar(8)       not null,
  -- stems of the words of the fact's sentence, separated by spaces
  words        varchar(1048576) not null,
  word_count   integer          not null,
  detail       varchar(1048576) not null,
  primary key (article_id, id)
);
create unique index fact_by_pos on fact (pos);
create index fact_by_id on fact (id);
create index fact_by_word_count on fact (word_count, pos);
create index fact_by_published on fact (published_on, pos);
create index fact_by_value on fact (sort_value, pos);
create index fact_by_kind on fact (kind, pos);
create index fact_by_kind_and_value on fact (kind, sort_value, pos);
create index fact_by_concept on fact (concept, pos);
create index fact_by_lemma on fact (lemma, pos);
create index fact_by_unit on fact (unit, pos);
create index fact_by_qualifier on fact (qualifier, pos);
create index fact_by_change on fact (change, pos);
create index fact_by_modality on fact (modality, pos);
create index fact_by_bounds on fact (lower_bound, upper_bound);
create index fact_by_days on fact (time_from, time_to);
create index fact_by_language on fact (language, pos);

-- What a fact can be found by that is more than one value: the names of its places and of its speaker,
-- and the stems of its sentence
-- ("p:iq", "p:irak", "s:tillerson", "w:home"), in lower case and without accents.
create table fact_term (
  article_id varchar(64)  not null,
  pos        bigint       not null,
  term       varchar(204) not null,
  primary key (article_id, pos, term)
);
create index fact_term_by_term on fact_term (term, pos);

-- What was answered to a request that carried an Idempotency-Key.
create table idempotency (
  id          varchar(255) not null primary key,
  fingerprint varchar(64)  not null,
  article_id  varchar(64)  not null,
  created_at  timestamp(3) with time zone not null
);
create index idempotency_by_age on idempotency (created_at);
