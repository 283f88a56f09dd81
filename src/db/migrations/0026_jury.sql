-- Who judges the applications of a call. A juror who left keeps their row: what they scored stays known.
create table juror (
  call_id text not null references call on delete cascade,
  person_id text not null references person on delete cascade,
  programme_id text not null references programme,
  since timestamptz not null,
  left_at timestamptz,
  primary key (call_id, person_id)
);
create index juror_of_person on juror (person_id);
create index juror_of_programme on juror (programme_id);
alter table juror enable row level security;
create policy within_reach on juror using (within_reach(programme_id, null, person_id));

-- How far the jury of a call is. No row: it has not begun.
create table jury (
  call_id text primary key references call on delete cascade,
  programme_id text not null references programme,
  version integer not null default 0,
  stage text not null check (stage in ('scoring', 'consensus', 'decided')),
  scoring_opened_at timestamptz not null,
  consensus_opened_at timestamptz,
  decided_at timestamptz,
  decided_by text references person on delete set null
);

-- What a juror said of their standing to an applicant, before seeing anything of it.
create table conflict_declaration (
  application_id text not null references application on delete cascade,
  person_id text not null references person on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  conflict boolean not null,
  because text,
  declared_at timestamptz not null,
  primary key (application_id, person_id)
);
create index conflict_declaration_of_person on conflict_declaration (person_id);
create index conflict_declaration_of_call on conflict_declaration (call_id);
alter table conflict_declaration enable row level security;
create policy within_reach on conflict_declaration using (within_reach(programme_id, null, person_id));

-- One juror's judgement of one application: a level and a comment for each criterion, by the criterion's id.
create table evaluation (
  application_id text not null references application on delete cascade,
  person_id text not null references person on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  version integer not null default 0,
  levels jsonb not null default '{}',
  comments jsonb not null default '{}',
  overall text,
  -- Null while the juror is still at it.
  done_at timestamptz,
  saved_at timestamptz not null,
  primary key (application_id, person_id)
);
create index evaluation_of_call on evaluation (call_id);
create index evaluation_of_person on evaluation (person_id);
alter table evaluation enable row level security;

-- What the jury agreed on together.
create table consensus (
  application_id text primary key references application on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  version integer not null default 0,
  -- Level of each criterion agreed on.
  levels jsonb not null default '{}',
  comment text,
  -- What the applicant is told, by language.
  feedback_fr text,
  feedback_en text,
  agreed_at timestamptz not null
);
create index consensus_of_call on consensus (call_id);
alter table consensus enable row level security;
create policy within_reach on consensus using (within_reach(programme_id, null, null));

-- Equals across the line, put in order by people, with their reason. The latest of a call and of the same equals counts.
create table tie_settlement (
  id text primary key,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  -- Applications, the first one first.
  ranking text[] not null,
  because text not null,
  settled_at timestamptz not null,
  settled_by text references person on delete set null
);
create index tie_settlement_of_call on tie_settlement (call_id);

-- What was decided of each application, as decided; a change is another decision, told in the journal.
create table outcome (
  application_id text primary key references application on delete cascade,
  call_id text not null references call on delete cascade,
  programme_id text not null references programme,
  organisation_id text not null references organisation,
  result text not null check (result in ('retained', 'waiting', 'not-retained', 'ineligible')),
  -- 1 is the best; null for one that was not ranked.
  rank integer,
  -- Weighted total, in percent of the most that can be had; null for one that was not scored.
  percent numeric,
  because text,
  decided_at timestamptz not null
);
create index outcome_of_call on outcome (call_id);
create index outcome_of_organisation on outcome (organisation_id);
alter table outcome enable row level security;
create policy within_reach on outcome using (within_reach(programme_id, null, null));

-- A juror reaches the whole programme elsewhere. Here they reach applications that they said no conflict with, their
-- own judgements, and those of the others once these are opened to the jury, never of an applicant they set aside.
create function may_judge(application text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(nullif(current_setting('maillage.role', true), ''), '') <> 'jury-member'
    or exists (
      select 1 from conflict_declaration d join juror j on j.call_id = d.call_id and j.person_id = d.person_id
      where d.application_id = application and not d.conflict and j.left_at is null
        and d.person_id = nullif(current_setting('maillage.person', true), '')) $$;
create function judgements_open(call text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(nullif(current_setting('maillage.role', true), ''), '') <> 'jury-member'
    or exists (select 1 from jury where call_id = call and stage <> 'scoring') $$;
drop policy within_reach on application;
create policy within_reach on application
  using (within_reach(programme_id, organisation_id, null) and may_judge(id));
create policy within_reach on evaluation using (
  may_judge(application_id)
  and (within_reach(null, null, person_id) or (within_reach(programme_id, null, null) and judgements_open(call_id))));
