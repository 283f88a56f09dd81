-- The words that people agreed to. A row is never changed: what was agreed to stays readable as it was.
create table consent_text (
  -- Digest of the purpose and of the words in both languages.
  id text primary key,
  purpose text not null,
  fr text not null,
  en text not null,
  first_shown_at timestamptz not null default now()
);

-- Who agreed to be sent what, on what ground, and when they withdrew. A row is never deleted: an erased person leaves
-- the digest of an address, which proves nothing but keeps us from writing there.
create table consent (
  id text primary key,
  programme_id text not null references programme,
  purpose text not null,
  address_digest text not null,
  -- Null once its person asked to be erased.
  email text,
  person_id text references person on delete set null,
  -- Said on behalf of, when the address is an organisation’s.
  organisation_id text references organisation on delete set null,
  basis text not null check (basis in ('express', 'implied')),
  text_id text references consent_text,
  language text not null check (language in ('fr', 'en')),
  -- What an implied consent follows from: a kind that the law knows, and the words of whoever recorded it.
  ground text check (ground in ('business-relationship', 'inquiry')),
  reason text,
  -- For an implied consent, the day of what it follows from.
  given_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  way text not null check (way in ('account', 'form', 'recorded')),
  recorded_by text references person on delete set null,
  -- Implied consent ends by itself.
  expires_at timestamptz,
  withdrawn_at timestamptz,
  -- `replaced`: given again after letters had been stopped for another reason. `mistaken`: it never held.
  withdrawn_way text check (withdrawn_way in
    ('account', 'link', 'one-click', 'recorded', 'complaint', 'erased', 'replaced', 'mistaken')),
  -- Lets whoever holds a letter withdraw, and nothing else.
  withdrawal_token text not null unique,
  check (case basis when 'express' then text_id is not null
    else ground is not null and reason is not null and expires_at is not null end)
);
-- A form that is sent twice gives once.
create unique index consent_given_once on consent (address_digest, programme_id, purpose)
  where basis = 'express' and withdrawn_at is null;
create unique index consent_recorded_once on consent (address_digest, programme_id, purpose, ground, given_at)
  where basis = 'implied' and withdrawn_at is null;
create index consent_of_address on consent (address_digest, programme_id, purpose);
create index consent_of_person on consent (person_id);
create index consent_of_programme on consent (programme_id, given_at);
alter table consent enable row level security;
create policy within_reach on consent using (within_reach(programme_id, null, person_id));

-- Addresses that nothing commercial is sent to, whatever was agreed to before. It holds digests only, and survives the
-- person and the consent.
create table suppression (
  address_digest text not null,
  -- Null: every programme.
  programme_id text references programme,
  -- Null: every purpose.
  purpose text,
  since timestamptz not null default now(),
  why text not null check (why in ('withdrawn', 'bounced', 'complained', 'erased')),
  unique nulls not distinct (address_digest, programme_id, purpose)
);

-- The same address, however it is written, gives the same digest; without this installation’s secret nobody can try
-- addresses out.
create function address_digest(address text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select encode(sha256(convert_to(secret || lower(trim(address)), 'UTF8')), 'hex') from installation $$;

-- Since when nothing is sent to an address for a purpose of a programme; null when nothing stands against it.
create function suppressed_since(digest text, programme text, wanted text) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select max(since) from suppression
    where address_digest = digest and (programme_id is null or programme_id = programme)
      and (purpose is null or purpose = wanted)
  $$;

-- `withdrawn`, `ended` (an implied one that ran out), `suppressed` or `live`. A suppression is lifted by nothing but an
-- express consent given after it.
create function consent_state(given consent) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select case
      when given.withdrawn_at is not null then 'withdrawn'
      when given.expires_at <= now() then 'ended'
      when suppressed_since(given.address_digest, given.programme_id, given.purpose) is null then 'live'
      when given.basis = 'express'
        and given.given_at > suppressed_since(given.address_digest, given.programme_id, given.purpose) then 'live'
      else 'suppressed'
    end
  $$;

-- The live consent that lets us write to this address for this purpose; null when there is none.
create function live_consent(address text, programme text, wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select consent.id from consent
    where address_digest = address_digest(address) and programme_id = programme and purpose = wanted
      and consent_state(consent) = 'live'
    order by basis, given_at desc
    limit 1
  $$;

create function live_withdrawal_token(address text, programme text, wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select withdrawal_token from consent where id = live_consent(address, programme, wanted) $$;

-- Stops letters to an address; true when they were not stopped so before.
create function suppress(digest text, programme text, wanted text, cause text, moment timestamptz) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    insert into suppression (address_digest, programme_id, purpose, why, since)
    values (digest, programme, wanted, cause, moment)
    on conflict (address_digest, programme_id, purpose)
      do update set why = excluded.why, since = greatest(suppression.since, excluded.since)
    returning xmax = 0
  $$;

-- Who asked by a public form to be written to, until they confirm from their mailbox. Kept for days only.
create table subscription_request (
  token_digest text primary key,
  programme_id text not null references programme on delete cascade,
  email text not null,
  language text not null check (language in ('fr', 'en')),
  -- The words that were beside the boxes ticked.
  text_ids text[] not null,
  asked_at timestamptz not null default now(),
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index subscription_request_by_end on subscription_request (expires_at);

-- Whether the address is that of the account acted with: consents that it gave before it had one are its own.
create function is_own_address(digest text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (
      select from person
      where id = nullif(current_setting('maillage.person', true), '') and address_digest(email) = digest)
  $$;
create policy of_own_address on consent using (is_own_address(address_digest));

-- Forgets whose consents these were, and goes on not writing there. Gives how many consents it forgot.
create function erase_consents(erased text, address text) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$ declare forgotten integer;
  begin
    perform suppress(digest, null, null, 'erased', now())
      from (select address_digest(address) as digest
        union select consent.address_digest from consent where person_id = erased) known;
    delete from subscription_request where lower(email) = lower(trim(address));
    update consent set recorded_by = null where recorded_by = erased;
    update consent set email = null, person_id = null, reason = case when reason is not null then '' end,
      withdrawn_way = case when withdrawn_at is null then 'erased' else withdrawn_way end,
      withdrawn_at = coalesce(withdrawn_at, now())
    where person_id = erased or consent.address_digest = address_digest(address);
    get diagnostics forgotten = row_count;
    return forgotten;
  end $$;

-- Which notices a letter told whom of, week by week: no notice is told twice, and no week has two letters.
create table notices_letter (
  programme_id text not null references programme on delete cascade,
  person_id text not null references person on delete cascade,
  -- Its Monday.
  week date not null,
  notices text[] not null,
  primary key (programme_id, person_id, week)
);
alter table notices_letter enable row level security;
create policy within_reach on notices_letter using (within_reach(programme_id, null, person_id));

-- Whether a letter is commercial, and what was agreed to for it. A letter that is withheld never leaves: its reader
-- withdrew, does not want its kind by mail, or reads it in another one.
alter table outbox add column purpose text;
alter table outbox add column programme_id text references programme;
alter table outbox add column withdrawal_token text;
alter table outbox add constraint outbox_commercial check (purpose is null or programme_id is not null);
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'withheld'));

-- Nothing commercial comes into the outbox without a live consent, whoever writes the row.
create function refuse_unconsented_letter() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    if new.purpose is not null and new.state = 'queued'
      and live_consent(new.to_email, new.programme_id, new.purpose) is null then
      raise exception 'a commercial letter needs a live consent' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
create trigger commercial_needs_consent before insert or update of purpose, to_email, programme_id, state on outbox
  for each row execute function refuse_unconsented_letter();

do $$ begin
  revoke all on suppression, subscription_request from maillage_member;
  revoke delete on consent from maillage_member;
  revoke update, delete on consent_text from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;
