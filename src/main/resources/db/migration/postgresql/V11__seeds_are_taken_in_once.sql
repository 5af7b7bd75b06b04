-- Which of the seed articles have been taken in once: one that was deleted since does not come back.
create table seed (
  name varchar(255) not null primary key
);
