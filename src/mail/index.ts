export { eraseAbout, mailSweeps, mailTables, readAbout } from './held.store.ts'
export {
  isLetterKind,
  type LetterKind,
  letterKinds,
  treatmentOf,
} from './kinds.ts'
export {
  type Carried,
  canTryAgain,
  type Letter,
  type LetterState,
  letterStates,
  type QueuedLetter,
} from './letter.ts'
export { type MailServerAnswer, tryMailServer } from './mail-server-check.actions.ts'
export { createOutbox, type MailTableNames, type Outbox, queue } from './outbox.actions.ts'
export type { UnsignedLetters } from './outbox.store.ts'
export { gatheringMinutes, mostAnHour, mostCommercialAWeek, quietHours } from './pacing.ts'
export type { RefusingAddress } from './refusals.store.ts'
export { type Carrier, type Mail, smtpCarrier } from './smtp.actions.ts'
