-- What people put in: images and documents. The content lies in a store, under the file’s id; the row says whose it is,
-- what it belongs to and what was found in it. A row is made only once its content lies in the store.
create table file (
  id text primary key,
  programme_id text references programme,
  -- Checked at the end: an organisation comes in with its logo.
  organisation_id text references organisation on delete cascade deferrable initially deferred,
  -- Who put it in.
  person_id text references person on delete set null,
  thing_kind text not null check (thing_kind in ('organisation', 'join-request')),
  thing_id text not null,
  use text not null check (use in ('logo', 'photograph', 'principle-proof', 'claim-proof')),
  -- Which of several: a principle of recognition.
  detail text not null default '',
  -- For whoever downloads it; never a path, never a type.
  name text not null,
  media_type text not null,
  -- Of all its forms together.
  bytes bigint not null check (bytes > 0),
  -- Of its first form.
  sha256 text not null,
  width integer,
  height integer,
  -- Each form with its own size and digest, the largest first.
  forms jsonb not null,
  state text not null default 'kept' check (state in ('kept', 'removed')),
  created_at timestamptz not null,
  removed_at timestamptz,
  -- Goes with the request that it belongs to.
  join_request_id text generated always as (case thing_kind when 'join-request' then thing_id end) stored
    references join_request on delete cascade,
  check ((state = 'removed') = (removed_at is not null)),
  -- The same content sent twice is one file.
  unique (thing_kind, thing_id, use, detail, sha256)
);
create index file_of_organisation on file (organisation_id);
create index file_of_programme on file (programme_id);
create index file_of_person on file (person_id);
create index file_of_request on file (join_request_id);
alter table file enable row level security;
create policy within_reach on file using (within_reach(programme_id, organisation_id, person_id));

-- How much an organisation and a programme keep, beyond what whoever asks may reach of it.
create function file_bytes(programme text, organisation text)
  returns table (of_programme bigint, of_organisation bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select
    coalesce(sum(bytes) filter (where programme_id = programme), 0)::bigint,
    coalesce(sum(bytes) filter (where organisation_id = organisation), 0)::bigint
    from file where programme_id = programme or organisation_id = organisation $$;

-- Images of organisations are files from here on. Those that rows held before are not taken over: no installation was
-- open yet, and whoever tried one puts its logo in again.
drop table kept_logo;
drop table logo;
alter table organisation add column logo jsonb;
alter table achievement add column photographs jsonb not null default '[]';
