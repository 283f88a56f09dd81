-- What a letter tells a person, shown in the product too. It is written with the letter, holds no token, and is its
-- reader’s alone.
create table notification (
  id text primary key,
  person_id text not null references person on delete cascade,
  -- The kind of the letter that it mirrors.
  kind text not null,
  facts jsonb not null default '{}',
  programme_id text references programme,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notification_of_person on notification (person_id, created_at desc);
create index notification_unread on notification (person_id) where read_at is null;

-- What a person wants of a kind of letter that may be done without. No row: both.
create table notification_preference (
  person_id text not null references person on delete cascade,
  kind text not null,
  by_mail boolean not null,
  in_product boolean not null,
  changed_at timestamptz not null,
  primary key (person_id, kind)
);

-- One’s own, whatever role one acts as: the operator reads nobody else’s either.
create function own_within_reach(person text) returns boolean
  language sql stable
  as $$ select coalesce(person = nullif(current_setting('maillage.person', true), ''), false) $$;

alter table notification enable row level security;
create policy own on notification using (own_within_reach(person_id));
-- Whoever acts tells others what was done.
create policy told_by_anybody on notification for insert with check (true);
alter table notification_preference enable row level security;
create policy own on notification_preference using (own_within_reach(person_id));

-- What a person wants of a kind, for whoever writes to them: it tells no more than what becomes of the letter.
create function notification_wanted(person text, letter_kind text, out by_mail boolean, out in_product boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(bool_and(p.by_mail), true), coalesce(bool_and(p.in_product), true)
    from notification_preference p where p.person_id = person and p.kind = letter_kind
  $$;

-- When the last backup was written, for whoever asks how the installation is.
alter table installation add column backed_up_at timestamptz;
