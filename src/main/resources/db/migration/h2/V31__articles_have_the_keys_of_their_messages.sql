-- By what key messages have brought articles, so that a message with that key and without a value removes them.
create table message_key (
  -- made of topic and key
  id         varchar(64) not null,
  article_id varchar(64) not null,
  primary key (id, article_id)
);
create index message_key_by_article on message_key (article_id);
