import { type ComponentChildren, Fragment } from 'preact'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import type { OwnSpaceProps } from './own-space-rows.ts'

/** An organisation’s own page, whichever its side. */
export const OrganisationLink = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => {
  const { name } = organisation
  const href = linkToOrganisation(organisation, view.language)
  return (
    <a href={href} lang="fr">
      {name}
    </a>
  )
}

const mostAtOnce = 8

/** Some lines at once, the others under them: all are there, so that nothing is called seen that was not shown. */
const Group = ({
  view,
  title,
  lines,
}: {
  readonly view: View
  readonly title: string
  readonly lines: readonly ComponentChildren[]
}) => {
  const others = lines.slice(mostAtOnce)
  const list = (some: readonly ComponentChildren[]) => (
    <ul class="lines">
      {some.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
  return (
    <>
      <h3>{title}</h3>
      {list(lines.slice(0, mostAtOnce))}
      {others.length > 0 && (
        <Disclosure summary={view.texts.search.more(view.format.number(others.length))}>
          {list(others)}
        </Disclosure>
      )}
    </>
  )
}

/** What changed within reach since the last time, and a button to say that it was seen. */
export const ChangesSection = ({ view, shown }: OwnSpaceProps) => {
  const { texts, language, format } = view
  const { changes } = shown
  const words = texts.space.changes
  const { notices, organisations, acts, totalActs } = changes
  const isEmpty = notices.length + organisations.length + acts.length === 0
  return (
    <section class="page section" aria-labelledby="changes">
      <h2 id="changes">{changes.isFirst ? words.firstTitle : words.title}</h2>
      <div>
        {isEmpty && <p>{words.nothing}</p>}
        {notices.length > 0 && (
          <Group
            view={view}
            title={words.newNotices}
            lines={notices.map(({ noticeNumber, title, publishedAt }) => (
              <Fragment key={noticeNumber}>
                <a href={linkTo('tender', language, { params: { tender: noticeNumber } })} lang="fr">
                  {title}
                </a>{' '}
                {publishedAt !== null && <span class="note">{format.shortDay(publishedAt)}</span>}
              </Fragment>
            ))}
          />
        )}
        {organisations.length > 0 && (
          <Group
            view={view}
            title={words.newOrganisations}
            lines={organisations.map((organisation) => (
              <OrganisationLink key={organisation.id} view={view} organisation={organisation} />
            ))}
          />
        )}
        {acts.length > 0 && <Acts view={view} shown={shown} />}
        {totalActs > acts.length && <p class="note">{words.more(format.number(totalActs - acts.length))}</p>}
        {!isEmpty && (
          <form method="post" action={postTo('markSeen', language)}>
            <input type="hidden" name="jusqua" value={changes.until} />
            <Button kind="quiet" icon="check">
              {words.seen}
            </Button>
            <p class="note">{words.seenHelp}</p>
          </form>
        )}
      </div>
    </section>
  )
}

/** Acts in words: the same act done to the same organisation is told once, with how many times. */
const Acts = ({ view, shown }: OwnSpaceProps) => {
  const { texts, format } = view
  const words = texts.space.changes
  const named = new Map(shown.named.map((each) => [each.id, each]))
  const grouped = [...Map.groupBy(shown.changes.acts, ({ act, organisation }) => `${act} ${organisation}`)]
  return (
    <Group
      view={view}
      title={words.acts}
      lines={grouped.map(([key, entries]) => {
        const [first] = entries
        const last = entries.at(-1)
        if (first === undefined || last === undefined) return null
        const organisation = first.organisation === null ? undefined : named.get(first.organisation)
        return (
          <Fragment key={key}>
            {words.act[first.act] ?? words.otherAct}
            {organisation !== undefined && (
              <>
                {', '}
                <OrganisationLink view={view} organisation={organisation} />
              </>
            )}{' '}
            <span class="note">
              {[
                ...(entries.length > 1 ? [words.times(format.number(entries.length))] : []),
                format.shortDay(last.at),
              ].join(', ')}
            </span>
          </Fragment>
        )
      })}
    />
  )
}
