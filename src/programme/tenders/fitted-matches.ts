import type { Fit, FitScale, Notice, SupplierProfile, TenderMatch } from '#programme/matching/index.ts'
import {
  classificationOf,
  experienceOf,
  fitOf,
  logSumOf,
  takeTurns,
  worthShowing,
} from '#programme/matching/index.ts'

/** A match with the word that says how well it fits. */
export interface FittedMatch {
  readonly tenderMatch: TenderMatch
  /** Null when nothing measured what a word would mean for the weights in force. */
  readonly fit: Fit | null
}

/** Adds to a match what public amounts say of the supplier's experience, and its word of fit. */
export const fitted = (
  tenderMatch: TenderMatch,
  around: {
    readonly notice: Notice
    readonly profile: SupplierProfile | undefined
    readonly scores: Iterable<number>
    /** That of the weights that gave the scores. */
    readonly scale: FitScale | null
  },
): FittedMatch => {
  const experience = around.profile === undefined ? null : experienceOf(around.notice, around.profile)
  const constraints = experience === null ? tenderMatch.constraints : [...tenderMatch.constraints, experience]
  const whole = { ...tenderMatch, constraints }
  if (around.scale === null) return { tenderMatch: whole, fit: null }
  const ground = {
    directoryLogSum: logSumOf(around.scores),
    knownBy: (around.profile?.pastContracts.length ?? 0) > 0 ? 'contracts' : 'declared',
    classification: classificationOf(around.notice),
  } as const
  return { tenderMatch: whole, fit: fitOf(whole, ground, around.scale) }
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
