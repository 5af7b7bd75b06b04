-- The days on which an article may have come out, and the stems of its title and text.
alter table article add column published_from date;
alter table article add column published_to date;
alter table article add column words_vector tsvector;
create index article_by_outlet on article (outlet_key, seq);
create index article_by_language on article (language, seq);
create index article_by_day on article (published_from, seq);
create index article_by_words on article using gin (words_vector);
-- They are filled in when an article is read.
update article set extractor_version = 'before articles were searched';
