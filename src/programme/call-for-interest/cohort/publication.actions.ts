import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import { refuse } from '#kernel/result.ts'
import type { LocalDate } from '#kernel/time.ts'
import { holdEdition } from '../edition.store.ts'
import { type Edition, editionProblems } from '../edition.ts'
import { writeEdition } from '../edition-write.store.ts'
import { listOutcomes } from '../jury/outcome.store.ts'
import type { ProgrammeTableNames } from '../programme.store.ts'
import { type CohortTableNames, dropCohort, keepCohort, readAfterJury } from './cohort.store.ts'
import { toldOf } from './decision-letter.ts'
import { onCall } from './letters.actions.ts'
import type { Cohorts, PublicationRefusal } from './module.ts'

export type PublicationTableNames = CohortTableNames | ProgrammeTableNames | 'outcome' | JournalTableNames
type PublicationDb = Db<PublicationTableNames>

/** The edition with those who join it; who takes part already stays as they are. */
const joinedBy = (edition: Edition, joined: readonly OrganisationId[], since: LocalDate): Edition => ({
  ...edition,
  participations: [
    ...edition.participations,
    ...joined.map((organisation) => ({
      organisation,
      side: 'supplier' as const,
      since,
      state: { kind: 'taking-part' as const },
    })),
  ],
})

/** What publishes the cohort of a call kept in `db`, and takes that back. */
export const publishing = (db: PublicationDb): Pick<Cohorts, 'publish' | 'unpublish'> => ({
  publish: (by, call, { edition, version, since }) =>
    undoable<null, PublicationRefusal>((undo) =>
      acting(db, { ...onCall('cohort.publish', call, by), facts: { on: since } }, async (within) => {
        const tx = narrowed<PublicationTableNames, PublicationTableNames>(within)
        if (!(await holdEdition(narrowed(tx), { id: edition.id, version })))
          undo({ kind: 'changed-meanwhile' })
        const outcomes = await listOutcomes(narrowed(tx), call.id)
        const retained = outcomes.filter(({ result }) => result === 'retained')
        if (retained.length === 0) undo({ kind: 'nobody-retained' })
        const { letters } = await readAfterJury(narrowed(tx), call.id)
        const count = retained.filter((each) => toldOf(each, letters).kind !== 'told').length
        if (count > 0) undo({ kind: 'not-told', count })
        const known = new Set(edition.participations.map(({ organisation }) => organisation))
        const everybody = retained.map(({ organisation }) => organisation)
        const joined = everybody.filter((each) => !known.has(each))
        const after = joinedBy(edition, joined, since)
        const problems = editionProblems(after)
        if (problems.length > 0) undo({ kind: 'contradiction', problems })
        const cohort = {
          call: call.id,
          programme: call.programme,
          edition: edition.id,
          retained: everybody,
          joined,
          since,
          publishedAt: by.now,
        }
        if (!(await keepCohort(narrowed(tx), cohort))) undo({ kind: 'changed-meanwhile' })
        await writeEdition(narrowed(tx), { ...after, version })
        return null
      }),
    ),
  async unpublish(by, call, { edition, version, because }) {
    const act = {
      ...onCall('cohort.unpublish', call, by),
      values: { reason: { text: because, about: null } },
    }
    const done = await undoable<null, { readonly kind: 'changed-meanwhile' | 'something-followed' }>((undo) =>
      acting(db, act, async (within) => {
        const tx = narrowed<PublicationTableNames, PublicationTableNames>(within)
        if (!(await holdEdition(narrowed(tx), { id: edition.id, version })))
          undo({ kind: 'changed-meanwhile' })
        const { cohort, vacancies, offers } = await readAfterJury(narrowed(tx), call.id)
        if (cohort === null) return undo({ kind: 'changed-meanwhile' })
        const hasLeft = edition.participations.some(
          ({ organisation, state }) => state.kind === 'left' && cohort.retained.includes(organisation),
        )
        if (hasLeft || vacancies.length > 0 || offers.length > 0) undo({ kind: 'something-followed' })
        await dropCohort(narrowed(tx), call.id)
        const participations = edition.participations.filter(
          ({ organisation }) => !cohort.joined.includes(organisation),
        )
        await writeEdition(narrowed(tx), { ...edition, participations, version })
        return null
      }),
    )
    if (done.accepted) return done
    return done.refusal.kind === 'something-followed'
      ? refuse({ kind: 'something-followed' })
      : refuse({ kind: 'changed-meanwhile' })
  },
})
