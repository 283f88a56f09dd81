-- How soon a letter is needed, as its kind says when it is queued (src/mail/kinds.ts).
alter table outbox add column haste text not null default 'now' check (haste in ('now', 'waking', 'digest'));

-- Letters that left as parts of another one: that one says what became of them.
alter table outbox add column gathered_in text references outbox on delete cascade;
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('queued', 'sending', 'sent', 'failed', 'unknown', 'withheld', 'gathered'));
alter table outbox add constraint outbox_gathered_check check ((state = 'gathered') = (gathered_in is not null));
create index outbox_gathered on outbox (gathered_in) where gathered_in is not null;

-- What somebody waits for leaves before what nobody waits for.
drop index outbox_to_send;
create index outbox_to_send on outbox ((haste <> 'now'), due_at) where state = 'queued';
-- What left lately for an address.
create index outbox_of_address on outbox (lower(to_email), created_at);
create index outbox_by_state on outbox (state, created_at);

-- Who writes when a programme sends something commercial (LCAP: sender’s name, postal address, a way to reach them).
alter table programme add column sender_name text;
alter table programme add column sender_address text;
alter table programme add column sender_contact text;
alter table programme add constraint programme_sender
  check ((sender_name is null) = (sender_address is null) and (sender_name is null) = (sender_contact is null));

create function names_its_sender(programme text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from programme as named where named.id = programme and named.sender_address is not null) $$;

-- Addresses that a mail server refused for good, or whose reader called us spam. It holds digests only.
create table refusing_address (
  address_digest text primary key,
  why text not null check (why in ('bounced', 'complained')),
  -- Status code of the answer (RFC 3463), or its three digits.
  status text not null,
  since timestamptz not null default now()
);

-- Takes back what a mail server said of an address, since it was corrected. A complaint stays: only a consent given
-- later lifts it.
create function forget_bounce(address text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin
    delete from refusing_address where address_digest = address_digest(address) and why = 'bounced';
    if not found then return false; end if;
    delete from suppression
      where suppression.address_digest = address_digest(address) and suppression.why = 'bounced';
    return true;
  end $$;

do $$ begin
  revoke all on refusing_address from maillage_member;
exception when undefined_object or insufficient_privilege then null;
end $$;
