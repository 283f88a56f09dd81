-- How a membership came to be, who ended it, and never twice the same one at a time.
alter table membership add column came_by text not null default 'appointment'
  check (came_by in ('appointment', 'invitation', 'request', 'claim', 'domain', 'restored'));
alter table membership add column ended_by text references person on delete set null;
create unique index membership_held_once on membership
  (person_id, role, coalesce(programme_id, ''), coalesce(organisation_id, ''), coalesce(call_id, ''))
  where ended_at is null;

-- A role offered to an address. The link that accepts it is kept as its digest only.
create table invitation (
  id text primary key,
  email text not null,
  language text not null check (language in ('fr', 'en')),
  role text not null check (role in
    ('operator', 'coordinator', 'adviser', 'jury-member', 'supplier-member', 'buyer-member')),
  programme_id text references programme,
  organisation_id text references organisation on delete cascade,
  administrator boolean not null default false,
  duty text check (duty in ('champion', 'procurement', 'communications')),
  token_digest text not null unique,
  invited_by text references person on delete set null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by text references person on delete cascade,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (role not in ('coordinator', 'adviser', 'jury-member') or programme_id is not null),
  check (role not in ('supplier-member', 'buyer-member') or organisation_id is not null)
);
create unique index invitation_pending_once on invitation
  (email, role, coalesce(programme_id, ''), coalesce(organisation_id, ''))
  where accepted_at is null and withdrawn_at is null;
create index invitation_of_organisation on invitation (organisation_id);
create index invitation_of_programme on invitation (programme_id);

-- Somebody asks to join an organisation that has administrators, or claims one that has nobody.
create table join_request (
  id text primary key,
  kind text not null check (kind in ('join', 'claim')),
  person_id text not null references person on delete cascade,
  organisation_id text not null references organisation on delete cascade,
  programme_id text references programme,
  note text not null,
  link text,
  -- The address is at the organisation's own domain, as it was known on that day.
  own_domain boolean not null default false,
  state text not null default 'waiting'
    check (state in ('waiting', 'more-asked', 'approved', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  decided_by text references person on delete set null,
  decided_at timestamptz,
  reason text
);
create unique index join_request_open_once on join_request (person_id, organisation_id)
  where state in ('waiting', 'more-asked');
create index join_request_of_organisation on join_request (organisation_id);
create index join_request_of_programme on join_request (programme_id);

-- Whoever has an address at one of an institution's confirmed domains may join it at once.
create table email_domain (
  organisation_id text not null references organisation on delete cascade,
  programme_id text references programme,
  domain text not null,
  state text not null default 'declared' check (state in ('declared', 'confirmed', 'refused', 'withdrawn')),
  declared_by text references person on delete set null,
  declared_at timestamptz not null,
  decided_by text references person on delete set null,
  decided_at timestamptz,
  reason text,
  primary key (organisation_id, domain)
);
create unique index email_domain_of_one on email_domain (domain) where state = 'confirmed';
create index email_domain_of_programme on email_domain (programme_id);

alter table invitation enable row level security;
create policy within_reach on invitation using (within_reach(programme_id, organisation_id, accepted_by));
alter table join_request enable row level security;
create policy within_reach on join_request using (within_reach(programme_id, organisation_id, person_id));
alter table email_domain enable row level security;
create policy within_reach on email_domain using (within_reach(programme_id, organisation_id, null));
