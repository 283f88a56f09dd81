create table release (
  source text not null,
  ocid text not null,
  release_id text not null,
  released_at timestamptz,
  tags text[] not null default '{}',
  file text not null,
  digest text not null,
  release_order text not null,
  arrival bigint generated always as identity,
  body jsonb not null,
  imported_at timestamptz not null default now(),
  -- A release published again under the same id with other content is one more entry of the history.
  primary key (source, ocid, release_id, digest)
);

create table contracting_process (
  source text not null,
  ocid text not null,
  notice_number text not null,
  release_id text not null,
  release_order text not null,
  title text not null,
  status text,
  procurement_method text,
  procurement_method_details text,
  procurement_method_rationale text,
  main_procurement_category text,
  seao_category text,
  seao_category_label text,
  unspsc text,
  unspsc_label text,
  buyer_id text,
  buyer_organisation text not null,
  buyer_unit text,
  buyer_key text not null,
  locality text,
  mrc text,
  region text,
  place_basis text,
  latitude double precision,
  longitude double precision,
  published_at timestamptz,
  closes_at timestamptz,
  tender_value double precision,
  awarded_value double precision,
  contract_value double precision,
  official_url text,
  suspicions text[] not null default '{}',
  search_fr tsvector not null,
  updated_at timestamptz not null default now(),
  primary key (source, ocid)
);
create index contracting_process_search on contracting_process using gin (search_fr);
create index contracting_process_closing on contracting_process (closes_at);
create index contracting_process_category on contracting_process (seao_category);
create index contracting_process_region on contracting_process (region);
create index contracting_process_buyer on contracting_process (buyer_key);
create index contracting_process_notice on contracting_process (notice_number);

create table party (
  source text not null,
  ocid text not null,
  position integer not null,
  party_id text not null,
  name text not null,
  published_name text not null,
  name_key text not null,
  roles text[] not null default '{}',
  neq text,
  locality text,
  postal_code text,
  region text,
  primary key (source, ocid, position)
);
create index party_neq on party (neq) where neq is not null;
create index party_name on party (name_key);

create table bid (
  source text not null,
  ocid text not null,
  position integer not null,
  bidder text not null,
  bidder_id text,
  neq text,
  amount double precision,
  stated_value double precision,
  value_unit text,
  lots text[] not null default '{}',
  admissible boolean,
  compliant boolean,
  primary key (source, ocid, position)
);

create table award (
  source text not null,
  ocid text not null,
  position integer not null,
  award_id text not null,
  status text,
  awarded_at timestamptz,
  value double precision,
  total_with_options double precision,
  suppliers jsonb not null default '[]',
  primary key (source, ocid, position)
);

create table contract (
  source text not null,
  ocid text not null,
  position integer not null,
  contract_id text not null,
  award_id text,
  status text,
  value double precision,
  signed_at timestamptz,
  starts_at timestamptz,
  ends_at timestamptz,
  primary key (source, ocid, position)
);

create table lot (
  source text not null,
  ocid text not null,
  position integer not null,
  lot_id text not null,
  title text,
  value double precision,
  status text,
  primary key (source, ocid, position)
);

create table import_run (
  id text primary key,
  source text not null,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  finished_at timestamptz,
  failure text,
  files integer not null default 0,
  read integer not null default 0,
  new integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  quarantined integer not null default 0,
  warned integer not null default 0,
  seconds double precision not null default 0,
  peak_rss_mb double precision not null default 0
);

create table imported_file (
  file text primary key,
  run_id text not null references import_run,
  name text not null,
  bytes bigint not null,
  last_modified text,
  imported_at timestamptz not null default now()
);

create table quarantine (
  id text primary key,
  run_id text not null references import_run,
  file text not null,
  position bigint not null,
  bytes bigint not null,
  reason text not null,
  detail text,
  ocid text,
  release_id text,
  digest text not null,
  raw text not null,
  quarantined_at timestamptz not null default now(),
  unique (file, position, digest)
);
create index quarantine_by_release on quarantine (ocid, release_id) where ocid is not null;
create index contracting_process_by_number on contracting_process (notice_number);
create index award_by_supplier on award using gin (suppliers jsonb_path_ops);
