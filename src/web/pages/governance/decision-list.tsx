import { type Decision, decisionName, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { linkToDecision } from './decision-citation.tsx'

interface DecisionListProps {
  readonly view: View
  readonly programme: Pick<Programme, 'slug'>
  readonly decisions: readonly Decision[]
}

/** Decisions in a line each: number, what it says, the day, whether it holds, who reads it. */
export const DecisionList = ({ view, programme, decisions }: DecisionListProps) => {
  const words = view.texts.governance
  if (decisions.length === 0) return <p>{words.noDecision}</p>
  return (
    <ul class="lines">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <a href={linkToDecision(view, programme, decision)}>
            <strong>{decisionName(decision)}</strong> <Said view={view} text={decision.title} />
          </a>
          <p class="note">
            {view.format.day(decision.decidedOn)}
            {' · '}
            {words.decisionStates[decision.state.kind]}
            {!decision.isPublic && (
              <>
                {' '}
                <Tag>{words.isInternal}</Tag>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
