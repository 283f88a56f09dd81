-- Who governs a programme: committees and their sub-committees, their members, meetings and decisions.
create table committee (
  id text primary key,
  programme_id text not null references programme on delete cascade,
  -- Grows with each change, its members’ included: nobody writes over somebody else’s.
  version integer not null default 1,
  -- The committee that it works for; null for one that answers to the programme.
  parent_id text references committee,
  name_fr text not null,
  name_en text,
  mandate_fr text,
  mandate_en text,
  formed_on date,
  -- Null while it sits.
  dissolved_on date
);
create index committee_of_programme on committee (programme_id);

-- Somebody with an account, or somebody named; neither once erased. A departure keeps its row.
create table committee_member (
  id text primary key,
  committee_id text not null references committee on delete cascade,
  programme_id text not null references programme on delete cascade,
  person_id text references person on delete set null,
  name text,
  -- The organisation that they sit for, as it was written.
  sits_for text not null default '',
  seat text not null check (seat in ('chair', 'secretary', 'member')),
  since date not null,
  until date,
  check (person_id is null or name is null),
  check (until is null or until >= since)
);
create index committee_member_of on committee_member (committee_id);
create index committee_member_person on committee_member (person_id);

create table meeting (
  id text primary key,
  committee_id text not null references committee on delete cascade,
  programme_id text not null references programme on delete cascade,
  version integer not null default 1,
  day date not null,
  -- «14:30», by the clock of the place; empty while undecided.
  starts_at text not null default '',
  -- A room or the address of a call.
  place text not null default '',
  -- Lines in their order.
  agenda jsonb not null default '[]',
  -- Ids of the members who were there.
  present jsonb not null default '[]',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  because text not null default '',
  minutes text not null default '',
  -- Null while the minutes are a draft, or not written.
  minutes_adopted_on date
);
create index meeting_of_committee on meeting (committee_id);
create index meeting_of_programme on meeting (programme_id);

create table decision (
  id text primary key,
  programme_id text not null references programme on delete cascade,
  meeting_id text not null references meeting,
  committee_id text not null references committee,
  version integer not null default 1,
  -- «2026-03»: the third of its programme in 2026.
  year integer not null,
  number integer not null,
  title_fr text not null,
  title_en text,
  text_fr text,
  text_en text,
  decided_on date not null,
  -- All three when votes were counted.
  in_favour integer,
  against integer,
  abstentions integer,
  state text not null default 'in-force' check (state in ('in-force', 'replaced', 'withdrawn')),
  successor_id text references decision,
  because text not null default '',
  public boolean not null default false,
  unique (programme_id, year, number),
  check ((state = 'replaced') = (successor_id is not null)),
  check ((in_favour is null) = (against is null) and (against is null) = (abstentions is null))
);
create index decision_of_meeting on decision (meeting_id);

-- Whether whoever acts sits on a committee. It reads as the owner: a row’s policy cannot ask about its own table.
create function sits_on(committee text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select from committee_member
    where committee_id = committee and until is null
      and person_id = nullif(current_setting('maillage.person', true), '')) $$;

alter table committee enable row level security;
create policy within_reach on committee using (within_reach(programme_id, null, null) or sits_on(id));
alter table committee_member enable row level security;
create policy within_reach on committee_member
  using (within_reach(programme_id, null, person_id) or sits_on(committee_id));
alter table meeting enable row level security;
create policy within_reach on meeting using (within_reach(programme_id, null, null) or sits_on(committee_id));
alter table decision enable row level security;
-- A decision made public is read by everybody and written within reach alone.
create policy within_reach on decision using (within_reach(programme_id, null, null) or sits_on(committee_id));
create policy made_public on decision for select using (public);
-- What a meeting keeps is read by those who reach the meeting.
create policy of_reachable_meeting on file for select
  using (thing_kind = 'meeting' and exists (select from meeting where meeting.id = file.thing_id));

-- Before an edition starts: its parameters, written by the coordination, shared with partners version by version.
create table concertation (
  id text primary key,
  programme_id text not null references programme on delete cascade,
  edition_id text not null unique references edition on delete cascade,
  version integer not null default 1,
  -- What the coordination writes; nobody else reads it before it is shared.
  draft jsonb not null,
  -- The shared version that was settled; null while it is talked about.
  settled_number integer,
  settled_at timestamptz,
  decision_id text references decision,
  check ((settled_number is null) = (settled_at is null))
);

create table concertation_partner (
  concertation_id text not null references concertation on delete cascade,
  programme_id text not null references programme on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  primary key (concertation_id, organisation_id)
);

create table concertation_version (
  concertation_id text not null references concertation on delete cascade,
  programme_id text not null references programme on delete cascade,
  number integer not null,
  parameters jsonb not null,
  note text not null default '',
  shared_at timestamptz not null,
  primary key (concertation_id, number)
);

create table concertation_comment (
  id text primary key,
  concertation_id text not null references concertation on delete cascade,
  programme_id text not null references programme on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  -- Null once erased.
  person_id text references person on delete set null,
  number integer not null,
  -- The parameter that it speaks of; empty for the whole.
  parameter text not null default '',
  text text not null,
  said_at timestamptz not null,
  answer text not null default '',
  answered_at timestamptz,
  -- Taken back by whoever wrote it, before it was answered.
  withdrawn_at timestamptz,
  foreign key (concertation_id, number) references concertation_version
);
create index concertation_comment_of on concertation_comment (concertation_id);
create index concertation_comment_person on concertation_comment (person_id);

-- What a partner answered to a version: the latest counts, the earlier ones stay.
create table concertation_stance (
  id text primary key,
  concertation_id text not null references concertation on delete cascade,
  programme_id text not null references programme on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  person_id text references person on delete set null,
  number integer not null,
  stance text not null check (stance in ('agrees', 'agrees-with-reservations', 'disagrees')),
  text text not null default '',
  stated_at timestamptz not null,
  foreign key (concertation_id, number) references concertation_version
);
create index concertation_stance_of on concertation_stance (concertation_id);
create index concertation_stance_person on concertation_stance (person_id);

-- Partners talk together: each reads what the others said, within their programme.
alter table concertation enable row level security;
create policy within_reach on concertation using (within_reach(programme_id, null, null));
alter table concertation_partner enable row level security;
create policy within_reach on concertation_partner using (within_reach(programme_id, organisation_id, null));
alter table concertation_version enable row level security;
create policy within_reach on concertation_version using (within_reach(programme_id, null, null));
alter table concertation_comment enable row level security;
create policy within_reach on concertation_comment using (within_reach(programme_id, organisation_id, person_id));
alter table concertation_stance enable row level security;
create policy within_reach on concertation_stance using (within_reach(programme_id, organisation_id, person_id));
