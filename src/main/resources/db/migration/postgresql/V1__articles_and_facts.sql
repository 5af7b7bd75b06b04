-- Articles as they were read, and the facts found in them. One fact is one row: what queries ask for has a column,
-- the rest of the fact is in "detail" (JSON). The primary keys start with the article, so that the tables can be
-- partitioned or distributed by article (docs/scaling.md).

create sequence article_seq start with 1;

create table article (
  id                varchar(64)      not null primary key,
  seq               bigint           not null,
  text              text not null,
  title             varchar(4000),
  language          varchar(8)       not null,
  published_at      varchar(32),
  source            varchar(4000),
  url               varchar(4000),
  extractor_version varchar(32)      not null,
  fact_count        integer          not null,
  stored_at         timestamptz(3) not null
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
  lower_bound  numeric,
  upper_bound  numeric,
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
  words        text not null,
  word_count   integer          not null,
  -- names of its places and of its speaker ("p:iq", "p:irak", "s:tillerson"), lower case, no accents
  terms        text[]           not null,
  detail       text not null,
  -- the same stems as PostgreSQL searches them; written with the row, since to_tsvector would take them apart once more
  words_vector tsvector         not null,
  -- how many facts from this one on share these words, as facts of one sentence do; 0 for all of them but the first
  same_words   integer          not null,
  bounds       numrange  generated always as (case when has_value then numrange(lower_bound, upper_bound, '[]') end) stored,
  days         daterange generated always as (case when time_from is not null then daterange(time_from, time_to, '[]') end) stored,
  primary key (article_id, id)
);
create unique index fact_by_pos on fact (pos);
create index fact_by_id on fact (id);
create index fact_by_word_count on fact (word_count, pos);
create index fact_by_published on fact (published_on, pos);
create index fact_by_value on fact (sort_value, pos);
create index fact_by_kind on fact (kind, pos);
create index fact_by_kind_and_value on fact (kind, sort_value, pos);
create index fact_by_language on fact (language, pos);
-- What most facts have, or lack, is found in the order of intake soon enough; an index is for the others.
create index fact_by_concept on fact (concept, pos) where concept is not null;
create index fact_by_lemma on fact (lemma, pos) where lemma is not null;
create index fact_by_unit on fact (unit, pos) where unit is not null;
create index fact_by_qualifier on fact (qualifier, pos) where qualifier <> 'exact';
create index fact_by_change on fact (change, pos) where change <> 'none';
create index fact_by_modality on fact (modality, pos) where modality <> 'asserted';
-- Every search reads through the entries that are pending: these must stay few.
create index fact_by_terms on fact using gin (terms) with (gin_pending_list_limit = 256);
create index fact_by_words on fact using gin (words_vector) with (gin_pending_list_limit = 256);
-- One fact of each sentence: half as long to search through when words are all that is asked for.
create index fact_by_words_of_sentence on fact using gin (words_vector) with (gin_pending_list_limit = 256) where same_words > 0;
-- SP-GiST takes a row for a fifth of what GiST takes and answers as fast.
create index fact_by_bounds on fact using spgist (bounds);
create index fact_by_days on fact using spgist (days);

-- What was answered to a request that carried an Idempotency-Key.
create table idempotency (
  id          varchar(255) not null primary key,
  fingerprint varchar(64)  not null,
  article_id  varchar(64)  not null,
  created_at  timestamptz(3) not null
);
create index idempotency_by_age on idempotency (created_at);
