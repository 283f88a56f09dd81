-- A letter is held by one process while it is sent; when nobody knows whether it left, it says so.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('queued', 'sending', 'sent', 'failed', 'unknown'));
alter table outbox add column useless_after timestamptz;
alter table outbox add column claim text;
alter table outbox add column claimed_at timestamptz;
create index outbox_held on outbox (claimed_at) where state = 'sending';

-- When this database was restored from a backup; null for an original, or once somebody said that it takes over.
alter table installation add column copied_at timestamptz;

-- Erases what the journal keeps of a person, whoever acts: values about them, and those that nobody was known to be
-- behind when they were written. Entries and their digests stay, so that the chains still hold.
create function erase_journal_values(person text, email text) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$ declare erased integer; begin
    delete from journal_value where person_id = person or (person_id is null and value = email);
    get diagnostics erased = row_count;
    return erased;
  end $$;
