-- Series are made in several short transactions, so that nobody waits for them. What is begun stands here until it is done, so that a process
-- that was killed goes on with it: articles that are being linked, and stories that are to be read.
create table series_work (
  article_id varchar(64) not null primary key
);
create table series_stale (
  story varchar(64) not null primary key
);
