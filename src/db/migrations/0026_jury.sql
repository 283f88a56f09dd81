-- Who judges the applications of a call is a row of `juror`, never of a role: the column prepared for it was not used.
drop index membership_held_once;
alter table membership drop column call_id;
create unique index membership_held_once on membership
  (person_id, role, coalesce(programme_id, ''), coalesce(organisation_id, ''))
  where ended_at is null;

-- Who judges the applications of a call. A juror who left keeps their row: what they scored stays known.
create table juror (
  call_id text not null references call on delete cascade,
  person_id text not null references person on delete cascade,
  programme_id text not null references programme,
  since timestamptz not null,
  left_at timestamptz,
  -- What they had finished before leaving still counts.
  scores_kept boolean not null default false,
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
  -- Where the line was drawn, when not at the places of the call: how many are retained, and wait (null: all others).
  places integer check (places > 0),
  waiting integer check (waiting >= 0),
  line_because text,
  -- The decision of a committee that this one rests on, in its own words.
  cited text,
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

-- A juror reaches the whole programme elsewhere. Here they reach applications that they said no conflict with, their
-- own judgements, and those of the others once these are opened to the jury, never of an applicant they set aside.
-- Nobody else reads judgements before that either: those who run the call see how many there are, by the counts below.
-- Policies ask sets, not a function for each row: a set is computed once for a whole grid.
create function acts_as_juror() returns boolean
  language sql stable
  as $$ select coalesce(current_setting('maillage.role', true), '') = 'jury-member' $$;
create function runs_calls() returns boolean
  language sql stable
  as $$ select coalesce(current_setting('maillage.role', true), '') in ('coordinator', 'operator') $$;
create function judged_applications() returns setof text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select d.application_id
    from conflict_declaration d join juror j on j.call_id = d.call_id and j.person_id = d.person_id
    where not d.conflict and j.left_at is null
      and d.person_id = nullif(current_setting('maillage.person', true), '') $$;
create function open_juries() returns setof text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select call_id from jury where stage <> 'scoring' $$;

drop policy within_reach on application;
create policy within_reach on application using (
  within_reach(programme_id, organisation_id, null)
  and (not acts_as_juror() or id in (select judged_applications())));

-- Jurors read what they themselves declared; those who run the call, what each did.
alter table conflict_declaration enable row level security;
create policy within_reach on conflict_declaration using (
  within_reach(null, null, person_id) or (runs_calls() and within_reach(programme_id, null, null)));

alter table evaluation enable row level security;
create policy within_reach on evaluation using (
  (not acts_as_juror() or application_id in (select judged_applications()))
  and (
    within_reach(null, null, person_id) and acts_as_juror()
    or within_reach(programme_id, null, null) and (runs_calls() or acts_as_juror())
      and call_id in (select open_juries())));

alter table consensus enable row level security;
create policy within_reach on consensus using (
  within_reach(programme_id, null, null)
  and (runs_calls() or acts_as_juror() and application_id in (select judged_applications())
    and call_id in (select open_juries())));

alter table tie_settlement enable row level security;
create policy within_reach on tie_settlement using (runs_calls() and within_reach(programme_id, null, null));

alter table outcome enable row level security;
create policy within_reach on outcome using (
  within_reach(programme_id, null, null)
  and (not acts_as_juror() or application_id in (select judged_applications())));

-- What an applicant attached follows its application.
drop policy within_reach on file;
create policy within_reach on file using (
  within_reach(programme_id, organisation_id, person_id)
  and (not acts_as_juror() or thing_kind <> 'application' or thing_id in (select judged_applications())));

-- All that a juror is told of applicants before they declared: who they are and their trade.
create function applicants_to_declare(of_call text)
  returns table (id text, number integer, organisation_id text, profile jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select a.id, a.number, a.organisation_id, jsonb_build_object(
      'name', a.submitted -> 'profile' -> 'name',
      'trade', a.submitted -> 'profile' -> 'offers' -> 0 -> 'title')
    from application a
    where a.call_id = of_call and a.state = 'submitted' and a.eligible is distinct from false
      and exists (
        select from juror j where j.call_id = of_call and j.left_at is null
          and j.person_id = nullif(current_setting('maillage.person', true), '')) $$;

-- How far each juror of a call is, without a word of what they gave, for whoever runs its programme.
create function jury_progress(of_call text)
  returns table (person_id text, application_id text, levels integer, done boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select e.person_id, e.application_id,
      (select count(*)::integer from jsonb_object_keys(e.levels)), e.done_at is not null
    from evaluation e join conflict_declaration d using (application_id, person_id)
    where e.call_id = of_call and not d.conflict and runs_calls() and within_reach(e.programme_id, null, null) $$;

-- Judgements to set aside, once they are open: their jurors declared a conflict.
create function conflicts_of(of_call text) returns table (application_id text, person_id text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select d.application_id, d.person_id from conflict_declaration d
    where d.call_id = of_call and d.conflict and within_reach(d.programme_id, null, null)
      and (runs_calls() or acts_as_juror()) $$;
