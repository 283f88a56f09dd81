-- Names met in public data and the organisation that each may be: linked, proposed or refused. A name is known by its
-- folded form and the NEQ it was met with; an undone decision leaves the pair to a person (`held`).
create table name_alias (
  id text primary key,
  name text not null,
  name_key text collate "C" not null,
  neq text,
  localities text[] not null default '{}',
  notices integer not null default 0,
  organisation_id text not null references organisation on delete cascade,
  state text not null check (state in ('linked', 'proposed', 'refused')),
  decided_by text check (decided_by in ('rule', 'person')),
  rule text,
  held boolean not null default false,
  likelihood double precision not null,
  reasons jsonb not null default '[]',
  cautions jsonb not null default '[]',
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'proposed') = (decided_at is null))
);
create unique index name_alias_pair on name_alias (name_key, (coalesce(neq, '')), organisation_id);
create unique index name_alias_link on name_alias (name_key, (coalesce(neq, ''))) where state = 'linked';
create index name_alias_by_organisation on name_alias (organisation_id, state);
