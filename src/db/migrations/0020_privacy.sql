-- A person who was erased keeps a row that says nothing of them: what others see of the past still has somebody behind it.
alter table person add column erased_at timestamptz;

-- A new address waits to be proven by whoever reads it. The link is kept as its digest only.
create table email_change (
  person_id text primary key references person on delete cascade,
  new_email text not null,
  token_digest text not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
alter table email_change enable row level security;
create policy within_reach on email_change using (within_reach(null, null, person_id));

-- Somebody asked to see or to erase what is held about them: by themselves, or by letter, telephone, in person.
create table privacy_request (
  id text primary key,
  kind text not null check (kind in ('access', 'erasure')),
  person_id text not null references person on delete cascade,
  -- The one programme that all of their roles are in, whose coordination may answer; null: the operator alone.
  programme_id text references programme,
  way text not null check (way in ('self', 'letter', 'telephone', 'in-person')),
  note text not null default '' check (char_length(note) <= 1000),
  asked_at timestamptz not null,
  asked_by text references person on delete set null,
  -- When an erasure takes effect; until then it can be undone.
  due_at timestamptz,
  undone_at timestamptz,
  undone_by text references person on delete set null,
  done_at timestamptz,
  -- Why the last try did not erase them.
  failure text,
  check ((kind = 'erasure') = (due_at is not null))
);
create unique index privacy_request_erasure_once on privacy_request (person_id)
  where kind = 'erasure' and undone_at is null and done_at is null;
create index privacy_request_of_person on privacy_request (person_id);
alter table privacy_request enable row level security;
create policy within_reach on privacy_request using (within_reach(programme_id, null, person_id));

-- What the nightly purge did: one line for each row of the retention schedule.
create table purge_run (
  id text primary key,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index purge_run_by_age on purge_run (started_at);
create table purge_result (
  run_id text not null references purge_run on delete cascade,
  retained text not null,
  swept integer not null,
  finished_at timestamptz not null,
  -- Null when nothing failed.
  failure text,
  primary key (run_id, retained)
);

-- The register of incidents. What was written is never changed: a correction is one more version.
create table privacy_incident (
  id text primary key,
  -- Null: of the whole installation.
  programme_id text references programme,
  number integer not null unique
);
create table privacy_incident_version (
  incident_id text not null references privacy_incident,
  number integer not null,
  content jsonb not null,
  written_at timestamptz not null,
  written_by text references person on delete set null,
  primary key (incident_id, number)
);
create function refuse_incident_change() returns trigger
  language plpgsql
  as $$ begin
    raise exception 'the register of incidents is append-only';
  end $$;
create trigger incident_is_append_only before update or delete on privacy_incident_version
  for each row execute function refuse_incident_change();
-- Over the whole register, whoever asks: two incidents written at once wait for one another.
create function next_incident_number() returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    lock table privacy_incident in share row exclusive mode;
    return (select coalesce(max(number), 0) + 1 from privacy_incident);
  end $$;
alter table privacy_incident enable row level security;
create policy within_reach on privacy_incident using (within_reach(programme_id, null, null));
alter table privacy_incident_version enable row level security;
create policy of_reachable_incident on privacy_incident_version
  using (exists (select from privacy_incident where privacy_incident.id = privacy_incident_version.incident_id));

-- Who answers for personal information in a programme, and what it says of it. Public.
create table privacy_contact (
  programme_id text primary key references programme on delete cascade,
  name text not null,
  title_fr text not null,
  title_en text,
  email text,
  phone text,
  address text,
  policy_fr text not null,
  policy_en text,
  -- Grows with every change: whoever saves says which one they read.
  version integer not null,
  changed_at timestamptz not null,
  changed_by text references person on delete set null
);

do $$ begin
  revoke update, delete on privacy_incident_version from maillage_member;
  revoke insert, update, delete on purge_run, purge_result from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;
