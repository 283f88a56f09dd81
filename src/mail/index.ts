export type { Letter, LetterState, QueuedLetter } from './letter.ts'
export { createOutbox, type Outbox, queue } from './outbox.actions.ts'
