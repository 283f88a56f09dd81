import { type Result, refuse } from '#kernel/result.ts'
import type { Finding, RecognitionProblem } from '../social-economy-recognition.ts'
import { type Edited, type EditingDb, editAct, stop } from './editing.actions.ts'
import { publish } from './publishing.store.ts'
import { type DecidedReview, withFinding, withReview } from './review.ts'
import type { EditRefusal } from './version.ts'

export type ReviewRefusal = EditRefusal | { readonly kind: 'problem'; readonly problem: RecognitionProblem }

/** Looking at the six principles, and deciding. `latest` is the version of the organisation that the reviewer read. */
export interface Reviewing {
  decide(edited: Edited, review: DecidedReview, latest: number): Promise<Result<null, ReviewRefusal>>
  find(edited: Edited, finding: Finding, latest: number): Promise<Result<null, ReviewRefusal>>
}

export const createReviewing = (db: EditingDb): Reviewing => {
  const change = async (
    edited: Edited,
    latest: number,
    done: {
      readonly facts: Readonly<Record<string, string>>
      readonly changed: ReturnType<typeof withReview>
    },
  ): Promise<Result<null, ReviewRefusal>> => {
    const { facts, changed } = done
    if ('problem' in changed) return refuse({ kind: 'problem', problem: changed.problem })
    const act = { act: 'directory.review-recognition', facts }
    return editAct(db, edited, act, async (tx, now) => {
      if (now.latest !== latest) stop({ kind: 'page-changed', latest: now.latest })
      await publish(tx, {
        organisations: [{ ...now.organisation, recognition: changed.recognition }],
        act: 'review',
        person: edited.actor.person,
        at: edited.at,
      })
    })
  }
  return {
    decide: (edited, review, latest) =>
      change(edited, latest, {
        facts: { review: review.act, on: review.on },
        changed: withReview(edited.organisation.recognition, review),
      }),
    find: async (edited, finding, latest) => {
      const { recognition } = edited.organisation
      if (recognition === null) return refuse({ kind: 'nothing-to-do' })
      return change(edited, latest, {
        facts: { principle: finding.principle, verdict: finding.verdict },
        changed: withFinding(recognition, finding),
      })
    },
  }
}
