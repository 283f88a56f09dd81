import type { StoredFile } from '#files/index.ts'
import { type Organisation, type Principle, principles } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { PrinciplePage } from './pages/reviewing/principle.page.tsx'
import { ReviewingPage } from './pages/reviewing/reviewing.page.tsx'

export const principleAt = ({ params }: Pick<Answer, 'params'>): Principle | null =>
  principles.find((each) => each === params.principle) ?? null

/** What a page of recognition shows; null when there is no such organisation. */
export const reviewed = async ({ site, actor, params }: Answer) => {
  const organisation = await site.directory.find(params.organisation ?? '')
  if (organisation === null) return null
  return { organisation, latest: (await site.editing.draft(actor, organisation)).latest }
}

/** Documents that a finding rests on, removed ones too while they can come back. */
export const proofsOf = async (
  { site, actor }: Pick<Answer, 'site' | 'actor'>,
  { id }: Organisation,
  principle: Principle,
): Promise<readonly StoredFile[]> =>
  (await site.files.of(actor, { kind: 'organisation', id }, 'principle-proof')).filter(
    ({ detail }) => detail === principle,
  )

/** How the pages of recognition find what they show. */
export const reviewingPages = {
  reviewing: async (asked: Answer) => {
    const shown = await reviewed(asked)
    return shown === null ? null : <ReviewingPage view={asked.view} {...shown} />
  },
  reviewingPrinciple: async (asked: Answer) => {
    const shown = await reviewed(asked)
    const principle = principleAt(asked)
    if (shown === null || principle === null) return null
    const found = shown.organisation.recognition?.findings.find((each) => each.principle === principle)
    const typed = {
      verdict: found?.verdict ?? 'unverified',
      evidenceFr: found?.evidence?.fr ?? '',
      evidenceEn: found?.evidence?.en ?? '',
    }
    const proofs = await proofsOf(asked, shown.organisation, principle)
    return <PrinciplePage view={asked.view} {...shown} principle={principle} typed={typed} proofs={proofs} />
  },
}
