-- A key is taken before its article is read: until then it has none. The answer is remembered as it was given.
alter table idempotency alter column article_id drop not null;
alter table idempotency add column created boolean default true not null;
