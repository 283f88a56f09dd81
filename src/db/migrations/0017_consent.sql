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
  -- What an implied consent follows from, in the words of whoever recorded it.
  reason text,
  given_at timestamptz not null,
  way text not null check (way in ('account', 'form', 'recorded')),
  recorded_by text references person on delete set null,
  -- Implied consent ends by itself.
  expires_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_way text check (withdrawn_way in ('account', 'link', 'one-click', 'recorded', 'complaint', 'erased')),
  -- Lets whoever holds a letter withdraw, and nothing else.
  withdrawal_token text not null unique,
  check (case basis when 'express' then text_id is not null else reason is not null and expires_at is not null end)
);
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

-- The live consent that lets us write to this address for this purpose; null when there is none. A suppression is
-- lifted by nothing but an express consent given after it.
create function live_consent(address text, programme text, wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select consent.id from consent
    where address_digest = address_digest(address) and programme_id = programme and purpose = wanted
      and withdrawn_at is null and (expires_at is null or expires_at > now())
      and not exists (
        select from suppression
        where suppression.address_digest = consent.address_digest
          and (suppression.programme_id is null or suppression.programme_id = consent.programme_id)
          and (suppression.purpose is null or suppression.purpose = consent.purpose)
          and not (consent.basis = 'express' and consent.given_at > suppression.since))
    order by basis, given_at desc
    limit 1
  $$;

create function live_withdrawal_token(address text, programme text, wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select withdrawal_token from consent where id = live_consent(address, programme, wanted) $$;

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
  revoke all on suppression from maillage_member;
  revoke delete on consent from maillage_member;
  revoke update, delete on consent_text from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;
