import type { ComponentChildren } from 'preact'
import { textIn } from '#kernel/language.ts'
import type { View } from '../../context.ts'
import type { DecidedCall } from '../../decided.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { CallWays } from '../calls/call-ways.tsx'

interface AfterJuryProps {
  readonly view: View
  readonly decided: Pick<DecidedCall, 'call' | 'programme' | 'outcomes'>
  readonly title: string
  readonly lede?: string
  /** Pages between the call’s own and this one. */
  readonly steps?: readonly { readonly label: string; readonly href: string }[]
  readonly conflict?: boolean
  /** Said in place of the common words about a conflict. */
  readonly conflictWords?: string
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

/** What was just done, in words; null when nothing was. */
export const DoneNotice = ({ view }: { readonly view: View }) => {
  const words: Readonly<Record<string, string>> = view.texts.cohort.done
  const said = view.done !== null && Object.hasOwn(words, view.done) ? words[view.done] : undefined
  return said === undefined ? null : (
    <Notice tone="done" view={view}>
      <p>{said}</p>
    </Notice>
  )
}

/** A page about what comes after the jury of a call: where it stands, what was just done, and the rest once decided. */
export const AfterJuryPage = ({
  view,
  decided: { call, programme, outcomes },
  title,
  lede,
  steps = [],
  conflict = false,
  conflictWords,
  above,
  children,
}: AfterJuryProps) => {
  const { texts, language } = view
  const named = programme === null ? [] : [programme]
  return (
    <Shell view={view} title={title} description={lede ?? title}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            ...named.map((each) => ({
              label: textIn(each.name, language).text,
              href: linkTo('programme', language, { params: { programme: each.slug } }),
            })),
            {
              label: textIn(call.title, language).text,
              href: linkTo('call', language, { params: { call: call.slug } }),
            },
            ...steps,
          ]}
          here={title}
        />
        <h1>{title}</h1>
        {lede !== undefined && <p class="lede">{lede}</p>}
        {conflict && (
          <Notice tone="alert" view={view}>
            <p>{conflictWords ?? texts.cohort.conflict}</p>
          </Notice>
        )}
        <DoneNotice view={view} />
        {above}
        <CallWays view={view} call={call} />
      </div>
      {outcomes.length === 0 ? (
        <div class="page">
          <Empty title={texts.cohort.undecidedTitle} advice={texts.cohort.undecidedAdvice} />
        </div>
      ) : (
        children
      )}
    </Shell>
  )
}
