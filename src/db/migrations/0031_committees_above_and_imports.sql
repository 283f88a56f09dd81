-- A committee and those that it works for, at any height; a circle, were there one, ends.
create function committee_and_above(committee text) returns setof text
  language sql stable security definer set search_path = public, pg_temp
  as $$ with recursive above (id) as (
      select $1
      union select c.parent_id from committee c join above on c.id = above.id where c.parent_id is not null)
    select id from above $$;

-- Whether whoever acts sits on a committee itself.
create function sits_on_itself(committee text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select from committee_member
    where committee_id = committee and until is null
      and person_id = nullif(current_setting('maillage.person', true), '')) $$;

-- A committee follows those that work for it: whoever sits above reads what stands below, never the reverse.
create or replace function sits_on(committee text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (
    select from committee_member
    where committee_id in (select committee_and_above(committee)) and until is null
      and person_id = nullif(current_setting('maillage.person', true), '')) $$;

-- Unadopted minutes are a draft of those who sat, their documents too: above, they are read once adopted.
drop policy of_reachable_meeting on file;
create policy of_reachable_meeting on file for select
  using (thing_kind = 'meeting' and exists (
    select from meeting where meeting.id = file.thing_id
      and (meeting.minutes_adopted_on is not null or within_reach(meeting.programme_id, null, null)
        or sits_on_itself(meeting.committee_id))));

-- Whether 03/04/2026 is in March or in April, column by column, as whoever imports said.
alter table edition_upload add column day_orders jsonb not null default '{}';
-- What the import made of the edition: what somebody changed since stays when the import is taken back.
alter table edition_upload add column after jsonb;
