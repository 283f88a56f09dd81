import type { Db } from '#db/tables/index.ts'
import { type FilesTableNames, keepFile, type ReceivedFile, setRemoved } from '#files/index.ts'
import type { FileId } from '#kernel/ids.ts'
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
  /** `proof` is a document that the finding rests on; null when none came. */
  find(
    edited: Edited,
    found: { readonly finding: Finding; readonly proof: ReceivedFile | null },
    latest: number,
  ): Promise<Result<null, ReviewRefusal>>
  /** Takes a document away, or brings it back while that can still be done. */
  setProof(
    edited: Edited,
    proof: { readonly file: FileId; readonly removed: boolean },
  ): Promise<Result<null, EditRefusal>>
}

/** Keeps a document that a finding rests on, with the organisation that it is about. */
const keepProof = async (
  within: Db<FilesTableNames>,
  { actor, organisation, at }: Edited,
  { received, principle }: { readonly received: ReceivedFile; readonly principle: string },
): Promise<void> => {
  const { id, programme } = organisation
  const owner = { kind: 'organisation', id, programme, organisation: id } as const
  const kept = await keepFile(within, received, { owner, person: actor.person, at, detail: principle })
  if (!kept.accepted) stop(kept.refusal)
}

export const createReviewing = (db: EditingDb): Reviewing => {
  const change = async (
    edited: Edited,
    latest: number,
    done: {
      readonly facts: Readonly<Record<string, string>>
      readonly changed: ReturnType<typeof withReview>
      readonly proof?: { readonly received: ReceivedFile; readonly principle: string }
    },
  ): Promise<Result<null, ReviewRefusal>> => {
    const { facts, changed, proof } = done
    if ('problem' in changed) return refuse({ kind: 'problem', problem: changed.problem })
    const act = { act: 'directory.review-recognition', facts }
    return editAct(db, edited, act, async (tx, now) => {
      if (now.latest !== latest) stop({ kind: 'page-changed', latest: now.latest })
      if (proof !== undefined) await keepProof(now.within, edited, proof)
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
    find: async (edited, { finding, proof }, latest) => {
      const { recognition } = edited.organisation
      if (recognition === null) return refuse({ kind: 'nothing-to-do' })
      return change(edited, latest, {
        facts: { principle: finding.principle, verdict: finding.verdict },
        changed: withFinding(recognition, finding),
        ...(proof === null ? {} : { proof: { received: proof, principle: finding.principle } }),
      })
    },
    setProof: (edited, { file, removed }) =>
      editAct(
        db,
        edited,
        { act: 'directory.review-recognition', facts: { proof: file, removed: String(removed) } },
        async (_, { within }) => {
          if (!(await setRemoved(within, file, removed ? edited.at : null))) stop({ kind: 'nothing-to-do' })
        },
      ),
  }
}
