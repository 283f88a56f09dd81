import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { WaitingAsked, WaitKind } from '../../waiting.ts'
import { OrganisationLink } from './changes-section.tsx'

interface WaitingRowsProps {
  readonly view: View
  readonly kind: WaitKind
  readonly count: number
  readonly organisations: readonly Organisation[]
  readonly notices: WaitingAsked['notices']
}

/** The organisations behind one figure of «what waits». */
export const WaitingRowsPage = ({ view, kind, count, organisations, notices }: WaitingRowsProps) => {
  const { texts, language, format } = view
  const words = texts.space.waiting
  return (
    <Shell
      view={view}
      title={words.rowsTitle}
      description={`${texts.accounts.space.today} ${words.rowsTitle}`}
    >
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.back, href: linkTo('ownSpace', language) }]}
          here={words.rowsTitle}
        />
        <h1>
          {format.number(count)} {words.lines[kind](count)}
        </h1>
      </div>
      <div class="page">
        {organisations.length === 0 && <Empty title={words.rowsNone} advice={words.nothing.default} />}
        <ul class="lines">
          {organisations.map((organisation) => (
            <li key={organisation.id}>
              <OrganisationLink view={view} organisation={organisation} />
              <p class="note">
                <Detail view={view} kind={kind} organisation={organisation} notices={notices} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  )
}

const Detail = ({
  view,
  kind,
  organisation,
  notices,
}: Pick<WaitingRowsProps, 'view' | 'kind' | 'notices'> & { readonly organisation: Organisation }) => {
  const { texts, language, format } = view
  const words = texts.space.waiting
  const { id, slug, confirmedOn, recognition } = organisation
  if (kind === 'best-notices') {
    const open = notices.get(id)?.length ?? 0
    return (
      <a href={linkTo('opportunities', language, { params: { supplier: slug } })}>
        {words.openNotices(open, format.number(open))}
      </a>
    )
  }
  const end = recognition?.expiresOn ?? null
  if (kind.startsWith('recognition') && end !== null) return <>{words.recognitionUntil(format.day(end))}</>
  return <>{confirmedOn === null ? words.neverConfirmed : words.lastConfirmed(format.day(confirmedOn))}</>
}
