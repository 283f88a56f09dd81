-- One row: whether this database holds a demonstration or a real programme. Nothing turns one into the other.
create table installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('demonstration', 'production')),
  created_at timestamptz not null default now()
);
