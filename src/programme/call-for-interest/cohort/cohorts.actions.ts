import { asActor, narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { acting } from '#journal/index.ts'
import type { JuryTableNames } from '../jury/jury-tables.ts'
import { listOutcomes } from '../jury/outcome.store.ts'
import { readingSelection } from '../selection-file/selection-file.actions.ts'
import { readAnswer } from './answered.store.ts'
import { listCohorts, readAfterJury } from './cohort.store.ts'
import { findLetter, listFeedback } from './decision-letter.store.ts'
import { recordingDepartures } from './departure.actions.ts'
import { type LettersTableNames, onCall, sendingLetters } from './letters.actions.ts'
import type { Cohorts } from './module.ts'
import { offeringPlaces } from './place-offer.actions.ts'
import { findOffer } from './place-offer.store.ts'
import { type PublicationTableNames, publishing } from './publication.actions.ts'
import { leavingVacant } from './vacancy.actions.ts'
import { listToAnswer, listToSettle } from './waiting.store.ts'

export type CohortsTableNames = LettersTableNames | PublicationTableNames | JuryTableNames

/** What comes after the juries of calls kept in `db`. */
export const createCohorts = (db: Db<CohortsTableNames>): Cohorts => ({
  decided: (reader, call) =>
    asActor(db, reader, async (tx) => ({
      outcomes: await listOutcomes(narrowed(tx), call.id),
      ...(await readAfterJury(narrowed(tx), call.id)),
    })),
  feedback: (reader, call) => asActor(db, reader, (tx) => listFeedback(narrowed(tx), call.id)),
  answerTo: (reader, application) => asActor(db, reader, (tx) => readAnswer(narrowed(tx), application)),
  findLetter: (id) => findLetter(narrowed(db), id),
  published: (edition) => listCohorts(narrowed(db), edition),
  findOffer: (id) => findOffer(narrowed(db), id),
  // Each asks once, for its own programme or organisation alone.
  waitingFor: async ({ role }, now) => {
    if (role.name === 'coordinator' && role.programme !== null)
      return listToSettle(narrowed(db), role.programme, now)
    if (role.name === 'supplier-member' && role.organisation !== null)
      return listToAnswer(narrowed(db), role.organisation, now)
    return []
  },
  ...sendingLetters(narrowed(db)),
  ...publishing(narrowed(db)),
  ...recordingDepartures(narrowed(db)),
  ...offeringPlaces(narrowed(db)),
  ...leavingVacant(narrowed(db)),
  selection: readingSelection(narrowed(db)),
  takeSelectionFile: (by, call, { form, named }) =>
    acting(
      db,
      {
        ...onCall('cohort.take-selection-file', call, by),
        facts: { format: form, 'jurors-named': named ? 'yes' : 'no' },
      },
      async () => {},
    ),
})
