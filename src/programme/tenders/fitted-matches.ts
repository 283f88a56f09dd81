import type { Fit, Notice, SupplierProfile, TenderMatch } from '#programme/matching/index.ts'
import {
  experienceOf,
  fitOf,
  logSumOf,
  shippedFit,
  takeTurns,
  worthShowing,
} from '#programme/matching/index.ts'

/** A match with the word that says how well it fits. */
export interface FittedMatch {
  readonly tenderMatch: TenderMatch
  readonly fit: Fit
}

/** Adds to a match what public amounts say of the supplier's experience, and its word of fit. */
export const fitted = (
  tenderMatch: TenderMatch,
  around: {
    readonly notice: Notice
    readonly profile: SupplierProfile | undefined
    readonly scores: Iterable<number>
  },
): FittedMatch => {
  const experience = around.profile === undefined ? null : experienceOf(around.notice, around.profile)
  const constraints = experience === null ? tenderMatch.constraints : [...tenderMatch.constraints, experience]
  const directory = {
    logSum: logSumOf(around.scores),
    hasContracts: (around.profile?.pastContracts.length ?? 0) > 0,
  }
  const whole = { ...tenderMatch, constraints }
  return { tenderMatch: whole, fit: fitOf(whole, directory, shippedFit.scale) }
}

/** The matches of one notice that people are shown, in the order in which they are shown. */
export const inTurns = (
  ranked: readonly TenderMatch[],
  notice: Notice,
  addFit: (tenderMatch: TenderMatch) => FittedMatch,
): readonly FittedMatch[] => {
  const shown = worthShowing(ranked).map((tenderMatch) => {
    const withFit = addFit(tenderMatch)
    return { ...withFit, supplier: tenderMatch.supplier, score: tenderMatch.score }
  })
  return takeTurns(shown, notice.id)
}
