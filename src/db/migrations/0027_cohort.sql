-- When the outcome of a call was told to everybody, and by what letters.
create table cohort (
  call_id text primary key references call on delete cascade,
  programme_id text not null references programme,
  published_at timestamptz not null
);

-- The letter that told an applicant of an outcome: what was written, as it was written.
create table decision_letter (
  id text primary key,
  application_id text not null references application on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  organisation_id text not null references organisation,
  result text not null check (result in ('retained', 'waiting', 'not-retained', 'ineligible', 'offered')),
  words_fr text,
  words_en text,
  sent_at timestamptz not null
);
create index decision_letter_of_application on decision_letter (application_id);
create index decision_letter_of_call on decision_letter (call_id);
create index decision_letter_of_organisation on decision_letter (organisation_id);
alter table decision_letter enable row level security;
create policy within_reach on decision_letter using (within_reach(programme_id, organisation_id, null));

-- A place that somebody left, and to whom of the waiting list it was offered.
create table replacement (
  id text primary key,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  -- Who left, when and why.
  left_organisation_id text not null references organisation,
  left_on text not null,
  left_because text,
  -- Null when nobody was asked.
  offered_application_id text references application on delete cascade,
  organisation_id text references organisation,
  offered_at timestamptz,
  answer_by timestamptz,
  answer text check (answer in ('accepted', 'refused', 'lapsed', 'not-replaced')),
  answered_at timestamptz,
  because text
);
create index replacement_of_call on replacement (call_id);
alter table replacement enable row level security;
create policy within_reach on replacement using (within_reach(programme_id, organisation_id, null));
