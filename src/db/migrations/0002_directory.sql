create table organisation (
  id text primary key,
  slug text not null unique,
  side text not null check (side in ('supplier', 'buyer', 'partner')),
  name text not null,
  name_key text collate "C" not null,
  legal_form text,
  neq text,
  summary_fr text,
  summary_en text,
  description_fr text,
  description_en text,
  street text,
  locality text,
  postal_code text,
  mrc text,
  region text,
  latitude double precision,
  longitude double precision,
  website text,
  email text,
  phone text,
  employees integer,
  founded_in integer,
  certifications text[] not null default '{}',
  fictional boolean not null default false,
  confirmed_on text,
  -- Gathered from the offers when saved, so that a list and its facets read one table.
  seao_categories text[] not null default '{}',
  regions_served text[] not null default '{}',
  search_fr tsvector not null,
  search_en tsvector not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index organisation_neq on organisation (neq) where neq is not null;
create index organisation_by_name on organisation (side, name_key);
create index organisation_search_fr on organisation using gin (search_fr);
create index organisation_by_category on organisation using gin (seao_categories);
create index organisation_by_region on organisation using gin (regions_served);
create index organisation_search_en on organisation using gin (search_en);

create table offer (
  organisation_id text not null references organisation on delete cascade,
  position integer not null,
  title_fr text not null,
  title_en text,
  detail_fr text,
  detail_en text,
  seao_categories text[] not null default '{}',
  unspsc text[] not null default '{}',
  territories text[] not null default '{}',
  capacity_per_contract double precision,
  capacity_per_year double precision,
  primary key (organisation_id, position)
);

create table achievement (
  organisation_id text not null references organisation on delete cascade,
  position integer not null,
  client text not null,
  title_fr text not null,
  title_en text,
  year integer,
  amount double precision,
  primary key (organisation_id, position)
);
