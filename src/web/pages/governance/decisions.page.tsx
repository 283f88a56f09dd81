import type { CommitteeId } from '#kernel/ids.ts'
import { type Bilingual, textIn } from '#kernel/language.ts'
import type { Decision, Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { DecisionList } from './decision-list.tsx'

interface DecisionsProps {
  readonly view: View
  readonly programme: Programme
  /** The latest first. */
  readonly decisions: readonly Decision[]
  /** What the committees that took them are called. */
  readonly names: ReadonlyMap<CommitteeId, Bilingual>
}

/** The decisions of a programme that the reader may read, committee by committee. */
export const DecisionsPage = ({ view, programme, decisions, names }: DecisionsProps) => {
  const { texts, language } = view
  const words = texts.governance
  const name = textIn(programme.name, language).text
  const called = [...names]
    .map(([id, said]) => ({ id, said: textIn(said, language) }))
    .toSorted((a, b) => a.said.text.localeCompare(b.said.text, language))
  return (
    <Shell view={view} title={words.decisionsTitle(name)} description={words.decisionsLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: name, href: linkTo('programme', language, { params: { programme: programme.slug } }) },
          ]}
          here={words.decisions}
        />
        <h1>{words.decisionsTitle(name)}</h1>
        <p class="lede">{words.decisionsLede}</p>
        {called.length === 0 && <p>{words.noDecision}</p>}
      </div>
      {called.map(({ id, said }) => (
        <Section key={id} id={`c-${id}`} title={said.text}>
          <DecisionList
            view={view}
            programme={programme}
            decisions={decisions.filter(({ committee }) => committee === id)}
            withText
          />
        </Section>
      ))}
    </Shell>
  )
}
