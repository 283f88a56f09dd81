-- Two people who change a programme at once: the second is told.
alter table programme add column version integer not null default 1;

-- Named lists of organisations and notices. One person’s; shared with an organisation when it names one.
create table list (
  id text primary key,
  name text not null check (char_length(name) between 1 and 80),
  person_id text not null references person on delete cascade,
  organisation_id text references organisation on delete set null,
  created_at timestamptz not null default now(),
  -- A list removed keeps its rows, so that this can be undone.
  removed_at timestamptz
);
create index list_of_person on list (person_id);
create index list_of_organisation on list (organisation_id);

create table list_entry (
  list_id text not null references list on delete cascade,
  kind text not null check (kind in ('organisation', 'notice')),
  -- An organisation’s id, or the number of a notice.
  thing_id text not null,
  note text not null default '' check (char_length(note) <= 1000),
  added_by text references person on delete set null,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (list_id, kind, thing_id)
);
create index list_entry_of_thing on list_entry (kind, thing_id);

-- What a person was shown of what changed, and how far they went with the first steps of each role.
create table visit (
  person_id text primary key references person on delete cascade,
  seen_until timestamptz not null
);
create table first_steps (
  person_id text not null references person on delete cascade,
  role text not null,
  step integer not null check (step between 1 and 3),
  state text not null check (state in ('open', 'skipped', 'done')),
  primary key (person_id, role)
);

alter table list enable row level security;
create policy within_reach on list using (within_reach(null, organisation_id, person_id));
alter table list_entry enable row level security;
create policy of_reachable_list on list_entry
  using (exists (select from list where list.id = list_entry.list_id));
alter table visit enable row level security;
create policy within_reach on visit using (within_reach(null, null, person_id));
alter table first_steps enable row level security;
create policy within_reach on first_steps using (within_reach(null, null, person_id));
