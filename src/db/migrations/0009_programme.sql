-- The programme that this installation runs, its editions, what each plans and who takes part in it.
create table programme (
  only_one boolean primary key default true check (only_one),
  name_fr text not null,
  name_en text,
  purpose_fr text not null,
  purpose_en text,
  -- Keys of territories: QC, R06, M66.
  territories text[] not null,
  coordinating_body text references organisation,
  contact_name text,
  contact_role_fr text,
  contact_role_en text,
  contact_email text,
  contact_phone text,
  fictional boolean not null default false
);

create table programme_partner (
  organisation_id text primary key references organisation on delete cascade,
  position integer not null
);

create table edition (
  id text primary key,
  slug text not null unique,
  number integer not null unique check (number > 0),
  theme_fr text not null,
  theme_en text,
  presentation_fr text,
  presentation_en text,
  starts_on text not null,
  ends_on text not null check (ends_on >= starts_on)
);

create table activity (
  id text primary key,
  edition_id text not null references edition on delete cascade,
  position integer not null,
  axis text not null check (axis in ('support', 'mobilisation', 'networking', 'promotion', 'evaluation')),
  title_fr text not null,
  title_en text,
  detail_fr text,
  detail_en text,
  audience text not null check (audience in ('suppliers', 'buyers', 'both', 'everybody')),
  -- Neither when undecided; both equal for a single day.
  first_day text,
  last_day text check ((first_day is null) = (last_day is null) and last_day >= first_day),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancelled_because_fr text,
  cancelled_because_en text,
  unique (edition_id, position)
);

-- An organisation that leaves keeps its row: who was retained stays known.
create table participation (
  edition_id text not null references edition on delete cascade,
  organisation_id text not null references organisation,
  side text not null check (side in ('supplier', 'buyer')),
  since text not null,
  left_on text check (left_on >= since),
  primary key (edition_id, organisation_id)
);
create index participation_of_organisation on participation (organisation_id);
