-- Articles as they were read, and the facts found in them. One fact is one row: what queries ask for has a column,
-- the rest of the fact is in "detail" (JSON).

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
  -- place in the order of intake: the article's seq, then the fact's index in its article
  pos          bigint           not null primary key,
  -- always there: facts come and go in the transaction of their article
  article_id   varchar(64)      not null,
  id           varchar(64)      not null,
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
  detail       varchar(1048576) not null
);

-- Which facts and entities have a term: kinds, concepts, names of places and speakers, stems of the sentence, values to sort by …
-- ("k:money", "p:iq", "s:tillerson", "w:home"). This and not an index for each column: a tree that new facts change everywhere is
-- written again as a whole for every few hundred articles. A run has the terms of articles that were added together, in the order
-- of the terms, as the blocks of class TermBlock; runs that stand side by side are merged to greater ones (class TermRuns).
create sequence term_run_id start with 1;

create table term_run (
  first bigint  not null primary key,
  last  bigint  not null,
  id    bigint  not null,
  level integer not null,
  bytes bigint  not null
);

create table term_block (
  run     bigint             not null,
  start   varbinary(2048)    not null,
  entries varbinary(1048576) not null,
  primary key (run, start)
);

-- Bounds and days of many facts, as the bytes of class FactRanges.
create table fact_range (
  first  bigint             not null primary key,
  ranges varbinary(1048576) not null
);

-- What was answered to a request that carried an Idempotency-Key.
create table idempotency (
  id          varchar(255) not null primary key,
  fingerprint varchar(64)  not null,
  article_id  varchar(64)  not null,
  created_at  timestamp(3) with time zone not null
);
create index idempotency_by_age on idempotency (created_at);
