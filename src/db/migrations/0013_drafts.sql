-- What somebody is writing of an organisation, before the public sees it. One draft an organisation.
create table organisation_draft (
  organisation_id text primary key references organisation on delete cascade,
  -- Grows with every save: whoever saves says which one they read.
  version integer not null,
  -- Number of the published version that the draft began from; 0 while none was kept.
  begun_from integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text references person on delete set null
);

-- Every state that an organisation’s page ever had since it is edited here, whole.
create table organisation_version (
  organisation_id text not null references organisation on delete cascade,
  number integer not null,
  act text not null,
  content jsonb not null,
  -- The version that was brought back; null otherwise.
  brought_back integer,
  person_id text references person on delete set null,
  at timestamptz not null,
  primary key (organisation_id, number)
);

-- Images that a draft or an earlier version shows: the one in force is in logo.
create table kept_logo (
  organisation_id text not null references organisation on delete cascade,
  digest text not null,
  media_type text not null check (media_type in ('image/svg+xml', 'image/png', 'image/webp', 'image/jpeg')),
  base64 text not null,
  primary key (organisation_id, digest)
);

-- A spreadsheet that somebody sent, for the time of its import.
create table directory_upload (
  id text primary key,
  person_id text not null references person on delete cascade,
  -- The programme that will look after those not known yet.
  programme_id text references programme,
  file_name text not null,
  headings jsonb not null,
  -- Emptied once imported.
  rows jsonb not null,
  -- What each column fills, in their order; null is a column left out.
  chosen jsonb,
  uploaded_at timestamptz not null,
  imported_at timestamptz,
  report jsonb
);
create index directory_upload_by_age on directory_upload (uploaded_at);

-- An organisation that left the directory; its row, its history and its contracts stay.
alter table organisation add column archived_at timestamptz;

-- An organisation is within reach of its own people and of the programme that looks after it today.
create function organisation_within_reach(organisation text) returns boolean
  language sql stable
  as $$ select within_reach((select programme_id from organisation where id = $1), $1, null) $$;

alter table organisation_draft enable row level security;
create policy within_reach on organisation_draft using (organisation_within_reach(organisation_id));
alter table organisation_version enable row level security;
create policy within_reach on organisation_version using (organisation_within_reach(organisation_id));
alter table kept_logo enable row level security;
create policy within_reach on kept_logo using (organisation_within_reach(organisation_id));
-- Not even colleagues of the same programme read what somebody is about to import.
alter table directory_upload enable row level security;
create policy within_reach on directory_upload using (within_reach(null, null, person_id));
