-- What the page of an article says that it is about, one keyword a line; null where it says nothing, or was read before this was kept.
alter table article add column keywords text;
-- the news agency that the article credits
alter table article add column agency varchar(200);
