import type { ApplicationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type Fraction, meanOf } from './fraction.ts'

/** What the jury agreed on together about an application. */
export interface Consensus {
  readonly application: ApplicationId
  /** Grows with each change; 0 before the first. */
  readonly version: number
  /** Level agreed on, by criterion; where there is none, the mean of the jurors counts. */
  readonly levels: Readonly<Record<string, number>>
  readonly comment: string | null
  /** What the applicant is told. */
  readonly feedback: { readonly fr: string | null; readonly en: string | null }
  /** Null before the first time. */
  readonly agreedAt: Instant | null
}

/** Before anything was agreed on. */
export const nothingAgreed = (application: ApplicationId): Consensus => ({
  application,
  version: 0,
  levels: {},
  comment: null,
  feedback: { fr: null, en: null },
  agreedAt: null,
})

/** How far jurors stand from one another on a criterion. */
export interface Spread {
  readonly least: number
  readonly most: number
  readonly mean: Fraction
}

/** The spread of levels; null of none. */
export const spreadOf = (levels: readonly number[]): Spread | null => {
  const mean = meanOf(levels)
  return mean === null ? null : { least: Math.min(...levels), most: Math.max(...levels), mean }
}

/** How much jurors disagree on an application: levels between the furthest two, times the weight, added up. */
export const disagreement = (
  given: Readonly<Record<string, readonly number[]>>,
  criteria: readonly { readonly id: string; readonly weight: number }[],
): number =>
  criteria.reduce((total, { id, weight }) => {
    const spread = spreadOf(given[id] ?? [])
    return spread === null ? total : total + weight * (spread.most - spread.least)
  }, 0)
