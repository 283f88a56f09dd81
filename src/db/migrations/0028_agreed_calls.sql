-- What a call begun from a concertation carries of it: the version that was agreed on and when it was settled, and the
-- institutions and sectors that it is for, a line each.
alter table call add column agreed_version integer check (agreed_version > 0);
alter table call add column agreed_at timestamptz;
alter table call add constraint call_agreed_whole check ((agreed_version is null) = (agreed_at is null));
alter table call add column institutions text[] not null default '{}';
alter table call add column sectors text[] not null default '{}';

-- The decision of a committee that approved the rules of a call, and the one that a selection rests on. `jury.cited`
-- stays for a decision taken elsewhere.
alter table call add column decision_id text references decision;
alter table jury add column decision_id text references decision;

-- The close that an unfinished application was last reminded of, and how many days before it.
alter table application add column reminded_close timestamptz;
alter table application add column reminded_days integer;
