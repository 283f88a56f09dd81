import type { PersonId } from '#kernel/ids.ts'
import type { Application } from '../application/application.ts'
import type { Call } from '../call/call.ts'
import type { AfterJury } from '../cohort/after-jury.ts'
import type { Consensus } from '../jury/consensus.ts'
import { shown } from '../jury/fraction.ts'
import type { Declaration, Evaluation, Juror } from '../jury/juror.ts'
import type { Jury, Settlement } from '../jury/jury.ts'
import type { Outcome } from '../jury/outcome.ts'
import type { Standing } from '../jury/ranking.ts'

/** All that led to the decision of a call, and all that followed, as it stands at one moment. */
export interface SelectionRecord extends AfterJury {
  readonly call: Call
  /** Those received, late and withdrawn ones too, in the order of their numbers. */
  readonly applications: readonly Application[]
  readonly jurors: readonly Juror[]
  /** When the jury decided, and on what its decision rests; null before. */
  readonly decided: Jury['decided']
  readonly declarations: readonly Declaration[]
  /** Those that count told from those set aside. */
  readonly evaluations: readonly (Evaluation & { readonly counts: boolean })[]
  readonly consensus: readonly Consensus[]
  readonly standings: readonly Standing[]
  readonly settlements: readonly Settlement[]
  readonly outcomes: readonly Outcome[]
}

/** A ratio as a record writes it: in its lowest terms, and as a number to four decimals. */
export const exactly = (
  ratio: Standing['percent'],
): { readonly ratio: string; readonly value: number } | null =>
  ratio === null
    ? null
    : { ratio: `${ratio.over}/${ratio.under}`, value: Math.round(shown(ratio) * 10_000) / 10_000 }

/** The number by which a juror is called where they are not named: the order in which they joined. */
export const jurorNumbers = (jurors: readonly Juror[]): ReadonlyMap<PersonId, number> =>
  new Map(
    jurors
      .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.person < b.person ? -1 : 1))
      .map(({ person }, at) => [person, at + 1]),
  )
