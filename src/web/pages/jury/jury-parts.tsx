import type { ComponentChildren } from 'preact'
import type { Thing } from '#accounts/index.ts'
import { type Bilingual, textIn } from '#kernel/language.ts'
import { type Fraction, type JuryOfCall, shown } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { ActName } from '../../policy.ts'
import { linkTo, type PostName, postTo, type RouteName } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { CallWays } from '../calls/call-ways.tsx'

/** What every page of a jury is given. */
export interface JuryGiven {
  readonly view: View
  readonly of: JuryOfCall
  /** The jury as the policy saw it. */
  readonly on: Thing
}

/** A fraction to read: two decimals at most. */
export const decimal = (view: Pick<View, 'format'>, value: Fraction): string =>
  view.format.number(Math.round(shown(value) * 100) / 100)

export const saidIn = (view: Pick<View, 'language'>, text: Bilingual): string =>
  textIn(text, view.language).text

export const juryPost = ({ view, of }: Pick<JuryGiven, 'view' | 'of'>, name: PostName): string =>
  postTo(name, view.language, { params: { call: of.call.slug } })

export const juryLink = (
  { view, of }: Pick<JuryGiven, 'view' | 'of'>,
  route: RouteName,
  query: Readonly<Record<string, string>> = {},
): string => linkTo(route, view.language, { params: { call: of.call.slug }, query })

const ways = [
  ['juryDeclarations', 'jury.see-own', 'declarations'],
  ['juryGrid', 'jury.see-own', 'grid'],
  ['juryDeliberation', 'jury.deliberate', 'deliberation'],
  ['juryRanking', 'jury.rank', 'ranking'],
] as const satisfies readonly (readonly [RouteName, ActName, string])[]

const Ways = (given: JuryGiven) => {
  const { view, on } = given
  const { jury: words } = view.texts
  const labels = {
    declarations: words.own.title,
    grid: words.grid.title,
    deliberation: words.deliberation,
    ranking: words.ranking,
  }
  const open = ways.filter(([route, act]) => view.may(act, on).allowed && route !== view.route)
  return open.length === 0 ? null : (
    <p class="jury-ways">
      <span class="note">{words.ways}</span>{' '}
      {open.map(([route, , label], at) => (
        <span key={route}>
          {at > 0 && ' · '}
          <a href={juryLink(given, route)}>{labels[label]}</a>
        </span>
      ))}
    </p>
  )
}

interface JuryPageProps extends JuryGiven {
  readonly title: string
  readonly lede: string
  readonly here: string
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  /** Something to know first: what somebody else changed. */
  readonly alert?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page of a jury: where one is, its stage, what was just done, what is wrong. */
export const JuryPage = ({ title, lede, here, errors = [], alert, children, ...given }: JuryPageProps) => {
  const { view, of, on } = given
  const { jury: words } = view.texts
  const told = Object.entries(words.done).find(([word]) => word === view.done)?.[1]
  const runs = view.may('jury.see', on).allowed && view.route !== 'jury'
  const steps = [
    { label: saidIn(view, of.call.title), href: juryLink(given, 'call') },
    ...(runs ? [{ label: words.title, href: juryLink(given, 'jury') }] : []),
  ]
  return (
    <Shell view={view} title={title} description={lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={steps} here={here} />
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {alert !== undefined && alert !== null && (
          <Notice tone="alert" view={view}>
            {alert}
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
        <p>
          <span class="note">{words.stage}</span> <strong>{words.stages[of.jury.stage]}</strong>
        </p>
        <CallWays view={view} call={of.call} />
        <Ways {...given} />
      </div>
      {children}
    </Shell>
  )
}
