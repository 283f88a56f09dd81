-- An edition is written on screens too: its version grows with each change, so that nobody writes over somebody else’s.
alter table edition add column version integer not null default 0;

-- What an edition will be judged by, under each axis: what is counted, and how many it aims at.
create table edition_indicator (
  id text primary key,
  edition_id text not null references edition on delete cascade,
  position integer not null,
  axis text not null check (axis in ('support', 'mobilisation', 'networking', 'promotion', 'evaluation')),
  title_fr text not null,
  title_en text,
  -- Null while nothing is aimed at.
  aim integer check (aim > 0)
);
create index edition_indicator_of on edition_indicator (edition_id);
