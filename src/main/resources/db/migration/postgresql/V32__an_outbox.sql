-- What is to be told to others, written in the transaction that changes it. Its order is that of the changes of each article and series.
create table outbox (
  id     bigint       not null primary key,
  -- the article or the series
  about  varchar(64)  not null,
  kind   varchar(32)  not null,
  -- JSON; null where it has gone
  detail text
);
create sequence outbox_seq start with 1;
