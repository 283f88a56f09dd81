-- Several programmes in one installation. The one that was alone becomes the first.
alter table programme drop constraint programme_pkey;
alter table programme drop column only_one;
alter table programme add column id text;
alter table programme add column slug text;
-- Organisations of programmes that share their directory are listed in one another's.
alter table programme add column shares_directory boolean not null default false;
alter table programme add column created_at timestamptz not null default now();
update programme set id = gen_random_uuid()::text, slug = 'programme';
alter table programme alter column id set not null;
alter table programme alter column slug set not null;
alter table programme add primary key (id);
create unique index programme_slug on programme (slug);

alter table programme_partner add column programme_id text references programme on delete cascade;
update programme_partner set programme_id = (select id from programme);
alter table programme_partner alter column programme_id set not null;
alter table programme_partner drop constraint programme_partner_pkey;
alter table programme_partner add primary key (programme_id, organisation_id);

alter table edition add column programme_id text references programme;
update edition set programme_id = (select id from programme);
alter table edition alter column programme_id set not null;
alter table edition drop constraint edition_number_key;
alter table edition add constraint edition_number unique (programme_id, number);

-- The programme that looks after an organisation; null while there is none.
alter table organisation add column programme_id text references programme;
update organisation set programme_id = (select id from programme);
create index organisation_of_programme on organisation (programme_id);

-- Signs cookies and links; made with the installation, kept with it.
alter table installation add column secret text not null
  default gen_random_uuid()::text || gen_random_uuid()::text;

-- People and their sessions: columns that the sign-in library asks for, under our names.
create table person (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  -- Invented for the demonstration.
  fictional boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id text primary key,
  token text not null unique,
  person_id text not null references person on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- The membership that its person acts under; null before a choice.
  acting_as text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_person on session (person_id);

create table sign_in_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  person_id text not null references person on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_account_of_person on sign_in_account (person_id);

create table sign_in_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_by_identifier on sign_in_verification (identifier);

-- One role held by one person. A membership that ended keeps its row: who could do what, when, stays known.
create table membership (
  id text primary key,
  person_id text not null references person on delete cascade,
  role text not null check (role in
    ('operator', 'coordinator', 'adviser', 'jury-member', 'supplier-member', 'buyer-member')),
  programme_id text references programme,
  -- The supplier, the buyer, or the partner that an adviser works for.
  organisation_id text references organisation on delete cascade,
  call_id text,
  administrator boolean not null default false,
  duty text check (duty in ('champion', 'procurement', 'communications')),
  since timestamptz not null default now(),
  ended_at timestamptz,
  check (role not in ('coordinator', 'adviser', 'jury-member') or programme_id is not null),
  check (role not in ('supplier-member', 'buyer-member') or organisation_id is not null)
);
create index membership_of_person on membership (person_id);
create index membership_of_organisation on membership (organisation_id);
create index membership_of_programme on membership (programme_id);

-- An adviser accompanies these suppliers.
create table adviser_assignment (
  person_id text not null references person on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  programme_id text not null references programme,
  since timestamptz not null default now(),
  primary key (person_id, organisation_id)
);

-- Who did what. Append-only: one chain of hashes for each programme, and one for the installation. Entries hold ids
-- and salted digests; what may have to be erased one day stands in journal_value.
create table journal_chain (
  chain text primary key,
  number bigint not null default 0,
  hash text not null default ''
);

create table journal_entry (
  chain text not null,
  number bigint not null,
  at text not null,
  person_id text,
  role text not null,
  act text not null,
  thing_kind text not null,
  thing_id text,
  programme_id text,
  organisation_id text,
  facts jsonb not null default '{}',
  digests jsonb not null default '{}',
  hash text not null,
  primary key (chain, number)
);
create index journal_of_thing on journal_entry (thing_kind, thing_id);
create index journal_of_person on journal_entry (person_id);

create table journal_value (
  chain text not null,
  number bigint not null,
  field text not null,
  salt text not null,
  value text not null,
  person_id text,
  programme_id text,
  organisation_id text,
  primary key (chain, number, field),
  foreign key (chain, number) references journal_entry
);
create index journal_value_of_person on journal_value (person_id);

create function refuse_journal_change() returns trigger
  language plpgsql
  as $$ begin
    raise exception 'the journal is append-only';
  end $$;
create trigger journal_is_append_only before update or delete on journal_entry
  for each row execute function refuse_journal_change();

-- Letters to send: queued in the transaction of the act that wants them, sent by a job.
create table outbox (
  id text primary key,
  kind text not null,
  to_email text not null,
  person_id text references person on delete cascade,
  language text not null check (language in ('fr', 'en')),
  facts jsonb not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  failure text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_to_send on outbox (due_at) where state = 'queued';

-- A net under forgotten filters (it is no defence against injection). A request's transaction takes the role
-- maillage_member and says who acts; without it, as for jobs and commands, the owner sees everything. A server where
-- we may not make roles goes without the net: the policy tables of each module still decide.
do $$ begin
  if not exists (select from pg_roles where rolname = 'maillage_member') then
    create role maillage_member nologin;
  end if;
exception when insufficient_privilege or duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant maillage_member to %I', current_user);
exception when others then null;
end $$;
do $$ begin
  grant usage on schema public to maillage_member;
  grant select, insert, update, delete on all tables in schema public to maillage_member;
  alter default privileges in schema public grant select, insert, update, delete on tables to maillage_member;
  revoke all on session, sign_in_account, sign_in_verification, installation, migration from maillage_member;
  revoke update, delete on journal_entry from maillage_member;
  revoke select, update, delete on outbox from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;

create function act_as(person text, programme text, organisation text, everything boolean) returns void
  language plpgsql
  as $$ begin
    perform set_config('maillage.person', coalesce(person, ''), true);
    perform set_config('maillage.programme', coalesce(programme, ''), true);
    perform set_config('maillage.organisation', coalesce(organisation, ''), true);
    perform set_config('maillage.everything', case when everything then 'yes' else '' end, true);
    if exists (select from pg_roles where rolname = 'maillage_member' and pg_has_role(current_user, oid, 'member'))
    then perform set_config('role', 'maillage_member', true);
    end if;
  end $$;

-- Whether a row that belongs to this programme, organisation or person is within reach of who acts.
create function within_reach(programme text, organisation text, person text) returns boolean
  language sql stable
  as $$ select coalesce(
    nullif(current_setting('maillage.everything', true), '') = 'yes'
    or programme = nullif(current_setting('maillage.programme', true), '')
    or organisation = nullif(current_setting('maillage.organisation', true), '')
    or person = nullif(current_setting('maillage.person', true), ''),
    false) $$;

alter table membership enable row level security;
create policy within_reach on membership using (within_reach(programme_id, organisation_id, person_id));
alter table adviser_assignment enable row level security;
create policy within_reach on adviser_assignment using (within_reach(programme_id, organisation_id, person_id));
alter table journal_entry enable row level security;
create policy within_reach on journal_entry using (within_reach(programme_id, organisation_id, person_id));
alter table journal_value enable row level security;
create policy within_reach on journal_value using (within_reach(programme_id, organisation_id, person_id));
