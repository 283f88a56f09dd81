import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { type Act, acting, type JournalTableNames } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import { type LetterKind, type MailTableNames, queue } from '#mail/index.ts'
import type { Call } from '../call/call.ts'
import { listOutcomes } from '../jury/outcome.store.ts'
import type { ActedBy, ChangedMeanwhile } from '../module.ts'
import { type CohortTableNames, holdCall, readAfterJury } from './cohort.store.ts'
import { keepLetter, writeFeedback, writeIntroduction } from './decision-letter.store.ts'
import { type DecisionLetter, type LetterResult, type LetterToSend, previewed } from './decision-letter.ts'
import type { Cohorts, Sent, SentBy } from './module.ts'

export type LettersTableNames = CohortTableNames | 'call' | 'outcome' | MailTableNames | JournalTableNames
type LettersDb = Db<LettersTableNames>

const kindOf: Readonly<Record<LetterResult, LetterKind>> = {
  retained: 'decision-retained',
  waiting: 'decision-waiting',
  'not-retained': 'decision-not-retained',
  ineligible: 'decision-ineligible',
  offered: 'place-offered',
  withdrawn: 'place-withdrawn',
}

/** An act on a call, as the journal is told of it. */
export const onCall = (
  act: string,
  { id, programme }: Pick<Call, 'id' | 'programme'>,
  { actor, at }: ActedBy,
): Act & { readonly actor: Actor; readonly programme: ProgrammeId } => ({
  act,
  actor,
  on: { kind: 'call', id },
  programme,
  organisation: null,
  at,
})

/** Keeps a letter and queues it to each of its readers; false when that outcome was told before. */
export const tell = async (
  tx: LettersDb,
  call: Pick<Call, 'id' | 'programme'>,
  {
    letter,
    because,
    by,
    offer,
  }: {
    readonly letter: LetterToSend
    readonly because: string | null
    readonly by: SentBy
    /** The place that it offers. */
    readonly offer?: string
  },
): Promise<boolean> => {
  const kept: DecisionLetter = {
    id: by.newId(),
    application: letter.application,
    call: call.id,
    programme: call.programme,
    organisation: letter.organisation,
    result: letter.result,
    because,
    subject: letter.subject,
    words: letter.words,
    readers: letter.readers.length + (letter.alreadyRead ?? 0),
    sentAt: by.now,
  }
  if (!(await keepLetter(narrowed(tx), kept))) return false
  for (const { person, email, language } of letter.readers)
    await queue(tx, {
      kind: kindOf[letter.result],
      to: email,
      person,
      language,
      programme: call.programme,
      facts: {
        subject: letter.subject[language],
        words: letter.words[language],
        letter: kept.id,
        ...(offer === undefined ? {} : { offer }),
      },
    })
  return true
}

/** Tells all of them; gives how many letters were new, and how many people they go to. */
const tellEach = async (
  tx: LettersDb,
  call: Call,
  { letters, by }: { readonly letters: readonly LetterToSend[]; readonly by: SentBy },
): Promise<Sent> => {
  let sent: Sent = { letters: 0, readers: 0 }
  for (const letter of letters)
    if (await tell(tx, call, { letter, because: null, by }))
      sent = { letters: sent.letters + 1, readers: sent.readers + letter.readers.length }
  return sent
}

/** What writes and sends the letters of a call kept in `db`. */
export const sendingLetters = (
  db: LettersDb,
): Pick<Cohorts, 'writeIntroduction' | 'writeFeedback' | 'sendLetters' | 'correctLetter'> => ({
  writeIntroduction: (by, call, introduction) =>
    undoable<null, ChangedMeanwhile>((undo) =>
      acting(
        db,
        { ...onCall('cohort.write-introduction', call, by), facts: { outcome: introduction.result } },
        async (tx) => {
          if (!(await writeIntroduction(narrowed(tx), call, introduction)))
            undo({ kind: 'changed-meanwhile' })
          return null
        },
      ),
    ),
  writeFeedback: (by, call, { application, organisation, feedback, before }) =>
    undoable<null, ChangedMeanwhile>((undo) =>
      acting(
        db,
        {
          ...onCall('cohort.write-feedback', call, by),
          organisation,
          values: before === null ? {} : { before: { text: before, about: null } },
        },
        async (tx) => {
          const written = { application, feedback, at: by.at }
          if (!(await writeFeedback(narrowed(tx), call, written))) undo({ kind: 'changed-meanwhile' })
          return null
        },
      ),
    ),
  sendLetters: (by, call, { letters, seen }) =>
    undoable<Sent, ChangedMeanwhile | { readonly kind: 'nothing-new' }>((undo) =>
      acting(
        db,
        { ...onCall('cohort.send-letters', call, by), facts: { count: String(letters.length) } },
        async (within) => {
          const tx = narrowed<LettersTableNames, LettersTableNames>(within)
          // Two who send at once follow one another: the second one finds that all is told.
          await holdCall(narrowed(tx), call.id)
          const outcomes = await listOutcomes(narrowed(tx), call.id)
          if (previewed({ outcomes, ...(await readAfterJury(narrowed(tx), call.id)) }) !== seen)
            undo({ kind: 'changed-meanwhile' })
          const sent = await tellEach(tx, call, { letters, by })
          return sent.letters === 0 ? undo({ kind: 'nothing-new' }) : sent
        },
      ),
    ).then((done) => {
      if (done.accepted) return done
      // Sent twice is sent once, and no line of the journal tells of nothing.
      return done.refusal.kind === 'nothing-new'
        ? { accepted: true, value: { letters: 0, readers: 0 } }
        : { accepted: false, refusal: { kind: 'changed-meanwhile' } }
    }),
  correctLetter: (by, call, { because, ...letter }) =>
    acting(
      db,
      {
        ...onCall('cohort.correct-letter', call, by),
        organisation: letter.organisation,
        facts: { outcome: letter.result },
        values: { reason: { text: because, about: null } },
      },
      async (tx) => {
        await tell(narrowed(tx), call, { letter, because, by })
        return { letters: 1, readers: letter.readers.length }
      },
    ),
})
