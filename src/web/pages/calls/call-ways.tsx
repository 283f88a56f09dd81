import { thing } from '#accounts/index.ts'
import { type Call, callPhase } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

type CallHead = Pick<Call, 'id' | 'programme' | 'slug' | 'state' | 'opens' | 'closes'>

interface CallWay {
  readonly label: string
  readonly href: string
}

/** The screens of a call in the order that a programme goes through them, for those who run it. */
const callWays = (view: View, call: CallHead): readonly CallWay[] => {
  const { texts, language } = view
  if (!view.may('calls.edit', thing('call', { id: call.id, programme: call.programme })).allowed) return []
  const params = { call: call.slug }
  const cohort = linkTo('cohort', language, { params })
  return [
    { label: texts.calls.publicPage, href: linkTo('call', language, { params }) },
    { label: texts.calls.edit, href: linkTo('editCall', language, { params }) },
    { label: texts.calls.applications, href: linkTo('applications', language, { params }) },
    { label: texts.jury.title, href: linkTo('jury', language, { params }) },
    ...(callPhase(call, view.now) === 'closed'
      ? [
          { label: texts.cohort.letters.title, href: linkTo('decisionLetters', language, { params }) },
          { label: texts.cohort.page.title, href: cohort },
          { label: texts.cohort.page.fileTitle, href: `${cohort}#file` },
        ]
      : []),
    { label: texts.history.links.call, href: linkTo('callHistory', language, { params }) },
  ]
}

/** Those screens in one line, the one that is open marked; nothing for anybody else. */
export const CallWays = ({ view, call }: { readonly view: View; readonly call: CallHead }) => {
  const ways = callWays(view, call)
  if (ways.length === 0) return null
  return (
    <nav class="call-ways" aria-label={view.texts.calls.ways}>
      <ul>
        {ways.map(({ label, href }) => (
          <li key={href}>
            {href === view.here ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
