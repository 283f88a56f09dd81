import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import {
  type CohortTally,
  cohortTally,
  type Edition,
  type Vacancy,
  vacanciesOf,
  type WaitingEntry,
  waitingListOf,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { DecidedCall } from '../../decided.ts'
import type { CohortTyped } from './cohort.form.ts'

/** Why a form of a cohort’s page did nothing. */
export type CohortProblem = 'contradiction' | 'followed' | 'taken' | 'too-late' | 'answered' | 'not-told'

/** What the page of a cohort is given. */
export interface CohortProps {
  readonly view: View
  readonly decided: DecidedCall
  readonly edition: Edition
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  /** The id that an offer made from this page will have: sent twice, it offers once. */
  readonly sending: string
  readonly typed?: CohortTyped
  readonly wrong?: readonly { readonly name: string; readonly error: string }[]
  readonly problem?: CohortProblem
  readonly conflict?: boolean
}

/** What a page of a cohort shows, worked out of what was decided and of the edition. */
export interface CohortRows {
  readonly tally: CohortTally | null
  readonly vacancies: readonly Vacancy[]
  readonly waiting: readonly WaitingEntry[]
  /** To whom a free place is offered next; null when nobody waits any more. */
  readonly next: WaitingEntry | null
}

export const cohortRows = (
  { decided, edition }: Pick<CohortProps, 'decided' | 'edition'>,
  now: Instant,
): CohortRows => {
  const { cohort, vacancies, offers, outcomes } = decided
  const waiting = waitingListOf({ outcomes, offers, edition }, now)
  return {
    tally:
      cohort === null
        ? null
        : cohortTally(
            cohort,
            edition,
            waiting.map(({ outcome }) => outcome.organisation),
          ),
    vacancies: cohort === null ? [] : vacanciesOf(cohort, edition, vacancies),
    waiting,
    next: waiting.find(({ state }) => state === 'next') ?? null,
  }
}

/** One of the page’s forms: whether it was sent, what was typed in it, what is wrong with it. */
export const formNamed = ({ view, typed, wrong = [] }: CohortProps, form: string) => {
  const isSent = typed?.form === form
  return {
    form,
    isSent,
    organisation: isSent ? typed.typed.organisation : '',
    field: (name: 'organisation' | 'jour' | 'raison', otherwise = '') => {
      const id = name === 'organisation' ? name : `${name}-${form}`
      return {
        view,
        name: id,
        value: isSent ? typed.typed[name] : otherwise,
        error: isSent ? wrong.find((each) => each.name === id)?.error : undefined,
      }
    },
  }
}

/** An enterprise’s name as the directory says it now; as it applied when it is gone. */
export const nameOf = ({ organisations, decided }: CohortProps, organisation: OrganisationId): string =>
  organisations.get(organisation)?.name ??
  decided.decidees.find(({ outcome }) => outcome.organisation === organisation)?.name ??
  ''
