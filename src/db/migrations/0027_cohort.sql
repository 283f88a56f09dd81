-- What the letters of an outcome begin with, as the coordination wrote it. No row: the product’s own words.
create table letter_introduction (
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  result text not null check (result in ('retained', 'waiting', 'not-retained', 'ineligible', 'offered')),
  words_fr text not null,
  words_en text not null,
  version integer not null,
  primary key (call_id, result)
);
alter table letter_introduction enable row level security;
create policy within_reach on letter_introduction using (within_reach(programme_id, null, null));

-- The letter that told an applicant of an outcome: what was written, as it was written.
create table decision_letter (
  id text primary key,
  application_id text not null references application on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  organisation_id text not null references organisation,
  result text not null check (result in ('retained', 'waiting', 'not-retained', 'ineligible', 'offered')),
  -- Why another one followed; null for the first.
  because text,
  subject_fr text not null,
  subject_en text not null,
  words_fr text not null,
  words_en text not null,
  -- To how many people it left by mail; 0 for an enterprise that nobody reads for.
  readers integer not null,
  sent_at timestamptz not null
);
create index decision_letter_of_application on decision_letter (application_id);
create index decision_letter_of_call on decision_letter (call_id);
create index decision_letter_of_organisation on decision_letter (organisation_id);
-- An outcome is told once; whatever follows says why.
create unique index decision_letter_told_once on decision_letter (application_id)
  where because is null and result <> 'offered';
alter table decision_letter enable row level security;
create policy within_reach on decision_letter using (within_reach(programme_id, organisation_id, null));

-- Whom a call retained, as it was published on the page of its edition.
create table cohort (
  call_id text primary key references call on delete cascade,
  programme_id text not null references programme,
  edition_id text not null references edition,
  retained text[] not null,
  -- Those whom the publication itself wrote into the edition.
  joined text[] not null,
  since text not null,
  published_at timestamptz not null
);
create index cohort_of_edition on cohort (edition_id);

-- A place that somebody retained left, with the reason; the day stands in the participation.
create table vacancy (
  call_id text not null references call on delete cascade,
  organisation_id text not null references organisation,
  programme_id text not null references programme,
  because text not null,
  recorded_at timestamptz not null,
  -- Nobody takes the place, and why.
  closed_at timestamptz,
  closed_because text,
  primary key (call_id, organisation_id),
  check ((closed_at is null) = (closed_because is null))
);
alter table vacancy enable row level security;
create policy within_reach on vacancy using (within_reach(programme_id, null, null));

-- To whom of the waiting list a place was offered, and what they answered.
create table place_offer (
  id text primary key,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  -- Whose place it is.
  left_organisation_id text not null references organisation,
  application_id text not null references application on delete cascade,
  organisation_id text not null references organisation,
  offered_at timestamptz not null,
  -- The first moment that is too late.
  answer_until timestamptz not null check (answer_until > offered_at),
  answer text check (answer in ('accepted', 'refused', 'lapsed')),
  answered_at timestamptz,
  -- When the coordination acted on the answer: from then on it stands.
  settled_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (settled_at is null or answer is not null)
);
create index place_offer_of_organisation on place_offer (organisation_id);
-- A place is offered to one at a time.
create unique index place_offer_at_a_time on place_offer (call_id, left_organisation_id) where settled_at is null;
alter table place_offer enable row level security;
create policy within_reach on place_offer using (within_reach(programme_id, organisation_id, null));
