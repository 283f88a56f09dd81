import { type Bilingual, textIn } from '#kernel/language.ts'
import { type Decision, decisionName, type Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { linkToDecision } from './decision-citation.tsx'
import { Written } from './written.tsx'

interface DecisionListProps {
  readonly view: View
  readonly programme: Pick<Programme, 'slug'>
  readonly decisions: readonly Decision[]
  /** Whether what they say at length follows, and why they no longer hold. */
  readonly withText?: boolean
}

/** Decisions in a line each: number, what it says, the day, whether it holds, who reads it. */
export const DecisionList = ({ view, programme, decisions, withText = false }: DecisionListProps) => {
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
          {withText && decision.text !== null && <TextOf view={view} text={decision.text} />}
          {withText && decision.state.kind !== 'in-force' && decision.state.because !== '' && (
            <p>{words.becauseTold(decision.state.because)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

const TextOf = ({ view, text }: { readonly view: View; readonly text: Bilingual }) => {
  const said = textIn(text, view.language)
  return (
    <div {...(said.language === view.language ? {} : { lang: said.language })}>
      <Written text={said.text} />
    </div>
  )
}
