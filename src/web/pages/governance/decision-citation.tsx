import { type Decision, decisionName, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Said } from '../../ui/text/said.tsx'

interface CitationProps {
  readonly view: View
  readonly programme: Pick<Programme, 'slug'>
  readonly decision: Pick<Decision, 'year' | 'number' | 'title' | 'state'>
}

/** Address of a decision. */
export const linkToDecision = (
  view: Pick<View, 'language'>,
  programme: Pick<Programme, 'slug'>,
  decision: Pick<Decision, 'year' | 'number'>,
): string =>
  linkTo('decision', view.language, {
    params: { programme: programme.slug, decision: decisionName(decision) },
  })

/** The decision that something rests on: its number as a link, what it says, and that it no longer holds when so. */
export const DecisionCitation = ({ view, programme, decision }: CitationProps) => {
  const words = view.texts.governance
  return (
    <span>
      <a href={linkToDecision(view, programme, decision)}>{words.cited(decisionName(decision))}</a>
      {' · '}
      <Said view={view} text={decision.title} />
      {decision.state.kind !== 'in-force' && (
        <span class="note"> ({words.decisionStates[decision.state.kind].toLowerCase()})</span>
      )}
    </span>
  )
}
