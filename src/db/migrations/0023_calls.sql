-- A call for interest of an edition. It is small: what it asks is read whole and written whole, by version.
create table call (
  id text primary key,
  programme_id text not null references programme,
  edition_id text not null references edition,
  -- Last part of its address; never changes.
  slug text not null unique,
  version integer not null default 0,
  title_fr text not null,
  title_en text,
  presentation_fr text,
  presentation_en text,
  opens_at timestamptz not null,
  -- The first moment that is too late.
  closes_at timestamptz not null check (closes_at > opens_at),
  -- In whose hours both are written and read.
  time_zone text not null,
  -- How many are retained at most; null while nobody said.
  places integer check (places > 0),
  -- Least weighted total, in percent of the most that can be had; null for none.
  minimum_percent integer check (minimum_percent between 0 and 100),
  -- Each with its id: what is asked, why, how to become eligible, which answer is.
  eligibility jsonb not null default '[]',
  -- Each with its id: title, detail, weight, least level.
  criteria jsonb not null default '[]',
  -- Levels that jurors choose among, each with its words, the lowest first.
  scale jsonb not null default '[]',
  -- Documents asked of applicants, each with its id.
  documents jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
  created_at timestamptz not null,
  published_at timestamptz,
  -- Each time that the close was put off: from when, to when, why.
  extensions jsonb not null default '[]',
  -- Number of the last application received; who receives one holds this row, so that numbers have no gap and no double.
  last_number integer not null default 0,
  cancelled_because_fr text,
  cancelled_because_en text
);
create index call_of_edition on call (edition_id);
create index call_of_programme on call (programme_id);

-- What an enterprise answers to a call. `answers` is what it is writing; `submitted` what it last submitted, with what
-- the directory said of it then: only this is judged.
create table application (
  id text primary key,
  call_id text not null references call,
  programme_id text not null references programme,
  organisation_id text not null references organisation,
  version integer not null default 0,
  -- Order of its first submission in its call, as letters and the jury call it; null before.
  number integer,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'late', 'withdrawn')),
  answers jsonb not null default '{}',
  -- Files that the next submission leaves out.
  left_out text[] not null default '{}',
  submitted jsonb,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  -- Of its last submission.
  submitted_at timestamptz,
  -- A late one that a coordinator let in, and why.
  admitted_at timestamptz,
  admitted_because text,
  -- What the coordination found when it checked the answers; null before.
  eligible boolean,
  eligible_because text,
  check ((state in ('submitted', 'late')) <= (submitted is not null and number is not null and submitted_at is not null)),
  unique (call_id, organisation_id),
  unique (call_id, number)
);
create index application_of_programme on application (programme_id);
create index application_of_organisation on application (organisation_id);

-- A juror who said that they know too much of an applicant has no row of it; nor has one who did not say yet.
-- The policy stands in the migration of the jury, which knows of conflicts.
alter table application enable row level security;
create policy within_reach on application using (within_reach(programme_id, organisation_id, null));

-- Files of this part of the programme: what applicants attach, logos of programmes, what committees keep.
alter table file drop constraint file_thing_kind_check;
alter table file add constraint file_thing_kind_check
  check (thing_kind in ('organisation', 'join-request', 'application', 'programme', 'meeting'));
alter table file drop constraint file_use_check;
alter table file add constraint file_use_check check (use in
  ('logo', 'photograph', 'principle-proof', 'claim-proof', 'application-document', 'meeting-document'));
