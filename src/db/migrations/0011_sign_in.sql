-- Sessions say how and from where they began, and when they were last seen.
alter table session add column way text
  check (way in ('link', 'passkey', 'institution', 'invented'));
alter table session add column seen_at timestamptz;

-- Devices that a person signed in on: words for the browser and its system, and the network. A session elsewhere is
-- told to them by a letter.
create table known_device (
  person_id text not null references person on delete cascade,
  device text not null,
  network text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (person_id, device, network)
);
alter table known_device enable row level security;
create policy within_reach on known_device using (within_reach(null, null, person_id));

-- Public keys that people sign in with; columns that the sign-in library asks for, under our names.
create table passkey (
  id text primary key,
  person_id text not null references person on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkey_of_person on passkey (person_id);
alter table passkey enable row level security;
create policy within_reach on passkey using (within_reach(null, null, person_id));

-- The sign-in of one institution’s own (OpenID Connect). It opens nothing until somebody who answers for the programme
-- or the site confirmed that its domains are the institution’s.
create table identity_provider (
  id text primary key,
  organisation_id text not null unique references organisation on delete cascade,
  programme_id text references programme,
  issuer text not null,
  client_id text not null,
  -- Encrypted (docs/decisions/0014).
  client_secret text not null,
  added_by text references person on delete set null,
  changed_at timestamptz not null,
  confirmed_at timestamptz,
  -- Confirmed for whoever signs in there; else only for those whose roles are all in its programme.
  everywhere boolean not null default false
);
alter table identity_provider enable row level security;
create policy within_reach on identity_provider using (within_reach(programme_id, organisation_id, null));

-- One domain is served by one institution’s sign-in.
create table identity_provider_domain (
  domain text primary key,
  identity_provider_id text not null references identity_provider on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  programme_id text references programme
);
create index identity_provider_domain_of on identity_provider_domain (identity_provider_id);
alter table identity_provider_domain enable row level security;
create policy within_reach on identity_provider_domain using (within_reach(programme_id, organisation_id, null));

create unique index sign_in_account_key on sign_in_account (provider_id, account_id);
