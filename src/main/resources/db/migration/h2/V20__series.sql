-- The same figure across articles. All of it is derived from articles and facts, and made anew where they change; only what people
-- chose (series_choice) is not.

-- Articles whose stories are to be made anew: written in the transaction that changes the article.
create table series_change (
  article_id varchar(64) not null primary key
);

-- What an article is about (terms with weights, as class TermCodec writes them), and the story and origin that it belongs to.
create table series_article (
  article_id   varchar(64) not null primary key,
  story        varchar(64) not null,
  origin       varchar(64) not null,
  published_on date,
  language     varchar(8)  not null,
  terms        varbinary(65536) not null
);
create index series_article_by_story on series_article (story);
create index series_article_by_origin on series_article (origin);

-- By what articles of one story are found: hashes of their most telling terms.
create table series_term (
  term       bigint      not null,
  article_id varchar(64) not null,
  primary key (term, article_id)
);
create index series_term_by_article on series_term (article_id);

-- Which articles tell of one event; the lesser id first.
create table series_link (
  a        varchar(64)      not null,
  b        varchar(64)      not null,
  strength double precision not null,
  primary key (a, b)
);
create index series_link_by_b on series_link (b);

create table series (
  id           varchar(64)  not null primary key,
  story        varchar(64)  not null,
  points       integer      not null,
  articles     integer      not null,
  origins      integer      not null,
  conflicts    integer      not null,
  -- a number that grows with every change to a series, so that the last changed are found first
  change_seq   bigint       not null,
  changed_at   timestamp(3) with time zone not null,
  detail       character large object not null
);
create index series_by_story on series (story);
create index series_by_change on series (change_seq);
create index series_by_size on series (points, id);
create index series_by_conflicts on series (conflicts, change_seq);
create sequence series_change_seq start with 1;

create table series_member (
  fact_id    varchar(64) not null primary key,
  series_id  varchar(64) not null,
  article_id varchar(64) not null
);
create index series_member_by_series on series_member (series_id);
create index series_member_by_article on series_member (article_id);

-- What people say: two figures are one, or are not. Kept through everything that is made anew.
create table series_choice (
  a          varchar(64)   not null,
  b          varchar(64)   not null,
  one        boolean       not null,
  made_by    varchar(200),
  note       varchar(4000),
  made_at    timestamp(3) with time zone not null,
  primary key (a, b)
);
create index series_choice_by_b on series_choice (b);

-- Articles that were there before.
insert into series_change (article_id) select id from article;
