-- How often somebody asked for something within a stretch of time; old stretches are deleted as new ones begin. Whom
-- a row counts is kept as a digest, and for minutes only.
create table asked_often (
  what text not null,
  who text not null,
  -- Whole stretches since 1970.
  stretch bigint not null,
  times integer not null default 1,
  primary key (what, who, stretch)
);
create index asked_often_by_age on asked_often (what, stretch);

do $$ begin
  revoke all on asked_often from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;

-- Histories are narrower than the rest: within a programme only those who answer for it read all of them; others read
-- what they did and what was done to their organisation. Whoever acts may always write the entry of what they do.
create function history_within_reach(programme text, organisation text, person text) returns boolean
  language sql stable
  as $$ select within_reach(
    case when nullif(current_setting('maillage.role', true), '') in ('coordinator', 'adviser') then programme end,
    organisation, person) $$;

drop policy within_reach on journal_entry;
create policy history_within_reach on journal_entry
  using (history_within_reach(programme_id, organisation_id, person_id));
create policy told_within_reach on journal_entry for insert
  with check (within_reach(programme_id, organisation_id, person_id));
drop policy within_reach on journal_value;
create policy history_within_reach on journal_value
  using (history_within_reach(programme_id, organisation_id, person_id));
create policy told_within_reach on journal_value for insert
  with check (within_reach(programme_id, organisation_id, person_id));
