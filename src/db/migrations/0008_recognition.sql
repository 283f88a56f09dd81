-- What a reviewer found of the six principles of the social economy, and everything done since. Read and written whole.
create table recognition (
  organisation_id text primary key references organisation on delete cascade,
  findings jsonb not null,
  reviews jsonb not null,
  expires_on text
);

alter table organisation add column partner_kind text;

create table logo (
  organisation_id text primary key references organisation on delete cascade,
  media_type text not null check (media_type in ('image/svg+xml', 'image/png', 'image/webp', 'image/jpeg')),
  digest text not null,
  base64 text not null
);

-- The directory is searched in memory (docs/decisions/0010): nothing reads these any more.
alter table organisation
  drop column search_fr,
  drop column search_en,
  drop column seao_categories,
  drop column regions_served;

-- A number that grows with every change of an organisation. The row is locked until the change is committed, so a
-- reader who has seen a number has seen every change before it.
create table directory_version (
  only_one boolean primary key default true check (only_one),
  version bigint not null default 0,
  removals bigint not null default 0
);
insert into directory_version default values;

alter table organisation add column changed_in bigint not null default 0;
create index organisation_changed on organisation (changed_in);

create function number_directory_change() returns trigger
  language plpgsql
  as $$ begin
    update directory_version set version = version + 1 returning version into new.changed_in;
    return new;
  end $$;
create trigger organisation_change before insert or update on organisation
  for each row execute function number_directory_change();

create function number_directory_removal() returns trigger
  language plpgsql
  as $$ begin
    update directory_version set version = version + 1, removals = removals + 1;
    return null;
  end $$;
create trigger organisation_removal after delete on organisation
  for each statement execute function number_directory_removal();

-- Organisations that were there before take their numbers too.
update organisation set updated_at = updated_at;
