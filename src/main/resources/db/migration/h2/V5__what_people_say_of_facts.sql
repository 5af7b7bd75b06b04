-- What people have said of facts, in order; kept when an article is read again.
create table correction (
  id         bigint       not null primary key,
  article_id varchar(64)  not null,
  fact_id    varchar(64)  not null,
  -- confirmed, corrected, rejected, added, or read for "as the extractor reads it"
  status     varchar(16)  not null,
  note       varchar(4000),
  said_by    varchar(255) not null,
  said_at    timestamp(3) with time zone not null,
  -- a JSON merge patch (RFC 7396), the fact that came of it, and what the extractor had read then
  patch      varchar(1048576),
  result     varchar(1048576) not null,
  base       varchar(1048576)
);
create index correction_by_article on correction (article_id, id);
create index correction_by_fact on correction (fact_id, id);
create sequence correction_seq start with 1;
