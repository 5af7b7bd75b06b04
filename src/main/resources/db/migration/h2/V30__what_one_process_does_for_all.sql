-- Work that one of several processes does for all of them, until when it has it; one that was killed loses it then.
create table lease (
  name   varchar(200) not null primary key,
  holder varchar(64)  not null,
  until  timestamp(3) with time zone not null
);
