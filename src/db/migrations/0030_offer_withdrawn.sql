-- An offer that the coordination took back before it was answered, and why.
alter table place_offer add column withdrawn_because text;
alter table place_offer drop constraint place_offer_answer_check;
alter table place_offer
  add constraint place_offer_answer_check check (answer in ('accepted', 'refused', 'lapsed', 'withdrawn'));
alter table place_offer add constraint place_offer_withdrawn_for_a_reason
  check ((answer is not distinct from 'withdrawn') = (withdrawn_because is not null));

-- The enterprise is told by a letter of its own.
alter table letter_introduction drop constraint letter_introduction_result_check;
alter table letter_introduction add constraint letter_introduction_result_check
  check (result in ('retained', 'waiting', 'not-retained', 'ineligible', 'offered', 'withdrawn'));
alter table decision_letter drop constraint decision_letter_result_check;
alter table decision_letter add constraint decision_letter_result_check
  check (result in ('retained', 'waiting', 'not-retained', 'ineligible', 'offered', 'withdrawn'));
drop index decision_letter_told_once;
-- An outcome is told once; whatever follows says why.
create unique index decision_letter_told_once on decision_letter (application_id)
  where because is null and result not in ('offered', 'withdrawn');
