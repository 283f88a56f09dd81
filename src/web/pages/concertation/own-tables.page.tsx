import type { Committee } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'

interface OwnTablesProps {
  readonly view: View
  readonly committees: readonly Committee[]
  /** Editions whose concertation one’s partner was asked about. */
  readonly concertations: readonly { readonly slug: string; readonly name: string }[]
}

/** The committees that one sits on, and what one’s organisation is asked to discuss. */
export const OwnTablesPage = ({ view, committees, concertations }: OwnTablesProps) => {
  const { texts, language } = view
  const words = texts.governance.own
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.accounts.space.title, href: linkTo('ownSpace', language) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <Section id="committees" title={words.committees}>
        {committees.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="lines">
            {committees.map(({ id, name }) => (
              <li key={id}>
                <a href={linkTo('committee', language, { params: { committee: id } })}>
                  <Said view={view} text={name} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="concertations" title={words.concertations}>
        {concertations.length === 0 ? (
          <p>{words.noConcertation}</p>
        ) : (
          <ul class="lines">
            {concertations.map(({ slug, name }) => (
              <li key={slug}>
                <a href={linkTo('concertation', language, { params: { edition: slug } })}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Shell>
  )
}
