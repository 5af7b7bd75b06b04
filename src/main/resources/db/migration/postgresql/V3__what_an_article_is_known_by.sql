-- An outlet is who published an article. The same text from another outlet is an article of its own.
alter table article rename column source to outlet;
alter table article add column author varchar(4000);
alter table article add column section varchar(4000);
-- the same for all articles with one text; until now that was the id
alter table article add column content_id varchar(64) not null default '';
-- the outlet in lower case, without accents; empty when not known
alter table article add column outlet_key varchar(200) not null default '';
update article set content_id = id, outlet_key = coalesce(substring(lower(outlet) from 1 for 200), '');
create unique index article_by_content on article (content_id, outlet_key);
