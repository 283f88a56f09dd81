import type { ComponentChildren } from 'preact'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import type { OwnSpaceProps } from './own-space-rows.ts'

/** An organisation’s own page, whichever its side. */
export const OrganisationLink = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => {
  const { side, slug, name } = organisation
  const href =
    side === 'buyer'
      ? linkTo('buyer', view.language, { params: { buyer: slug } })
      : linkTo('supplier', view.language, { params: { supplier: slug } })
  return (
    <a href={href} lang="fr">
      {name}
    </a>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <>
    <h3>{title}</h3>
    <ul class="lines">{children}</ul>
  </>
)

/** What changed within reach since the last time, and a button to say that it was seen. */
export const ChangesSection = ({ view, shown }: OwnSpaceProps) => {
  const { texts, language, format } = view
  const { changes } = shown
  const words = texts.space.changes
  const { notices, organisations, totalOrganisations, acts, totalActs } = changes
  const isEmpty = notices.length + organisations.length + acts.length === 0
  return (
    <section class="page section" aria-labelledby="changes">
      <h2 id="changes">{changes.isFirst ? words.firstTitle : words.title}</h2>
      <div>
        {isEmpty && <p>{words.nothing}</p>}
        {notices.length > 0 && (
          <Group title={words.newNotices}>
            {notices.map(({ noticeNumber, title, publishedAt }) => (
              <li key={noticeNumber}>
                <a href={linkTo('tender', language, { params: { tender: noticeNumber } })} lang="fr">
                  {title}
                </a>{' '}
                {publishedAt !== null && <span class="note">{format.shortDay(publishedAt)}</span>}
              </li>
            ))}
          </Group>
        )}
        {organisations.length > 0 && (
          <Group title={words.newOrganisations}>
            {organisations.map((organisation) => (
              <li key={organisation.id}>
                <OrganisationLink view={view} organisation={organisation} />
              </li>
            ))}
          </Group>
        )}
        {totalOrganisations > organisations.length && (
          <p>
            <a href={linkTo('directory', language, { query: { tri: 'confirmed' } })}>
              {texts.search.more(format.number(totalOrganisations - organisations.length))}
            </a>
          </p>
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
    <Group title={words.acts}>
      {grouped.map(([key, entries]) => {
        const [first] = entries
        const last = entries.at(-1)
        if (first === undefined || last === undefined) return null
        const organisation = first.organisation === null ? undefined : named.get(first.organisation)
        return (
          <li key={key}>
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
          </li>
        )
      })}
    </Group>
  )
}
