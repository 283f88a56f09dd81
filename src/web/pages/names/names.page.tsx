import type { ComponentChildren } from 'preact'
import type { NameAlias, NameAliases } from '#programme/directory/index.ts'
import type { NameResolution } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { cautionSentences, reasonSentences, whoLinked } from '../../link-words.ts'
import { linkTo } from '../../sitemap.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

type Counts = Awaited<ReturnType<NameAliases['counts']>> & Awaited<ReturnType<NameResolution['counts']>>

interface NamesProps {
  readonly view: View
  readonly names: {
    readonly proposed: readonly NameAlias[]
    readonly decided: readonly NameAlias[]
    readonly counts: Counts
    readonly shared: Awaited<ReturnType<NameResolution['sharedNames']>>
  }
}

/** Names of public data: what was linked, what waits for a person, what was decided, what several bear. */
export const NamesPage = ({ view, names }: NamesProps) => {
  const words = view.texts.names
  const { proposed, decided, counts } = names
  const isByRule = ({ state, decidedBy }: NameAlias): boolean => state === 'linked' && decidedBy === 'rule'
  const byRule = decided.filter(isByRule)
  const byPerson = decided.filter((alias) => !isByRule(alias))
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {view.site.demonstration !== null && (
          <Notice>
            <p>{words.fictionalNote}</p>
          </Notice>
        )}
      </div>
      <Section id="counts" title={words.countsTitle}>
        <InNumbers view={view} counts={counts} />
      </Section>
      <Section id="proposed" title={words.proposedTitle} note={words.proposedNote}>
        {proposed.length === 0 ? <p>{words.proposedNone}</p> : <Proposed view={view} aliases={proposed} />}
        <More view={view} shown={proposed.length} all={counts.proposed} />
        <p class="note">{words.howTo}</p>
      </Section>
      <Section id="linked" title={words.linkedTitle} note={words.linkedNote}>
        {byRule.length === 0 ? <p>{words.linkedNone}</p> : <Linked view={view} aliases={byRule} />}
        <More view={view} shown={byRule.length} all={counts.byRule} />
      </Section>
      <Section id="decided" title={words.decidedTitle}>
        {byPerson.length === 0 ? <p>{words.decidedNone}</p> : <Decided view={view} aliases={byPerson} />}
        <More view={view} shown={byPerson.length} all={counts.byPerson + counts.refused} />
      </Section>
      <Section id="shared" title={words.sharedTitle} note={words.sharedNote}>
        {names.shared.length === 0 ? <p>{words.sharedNone}</p> : <Shared view={view} shared={names.shared} />}
      </Section>
    </Shell>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly children: ComponentChildren
}

const Section = ({ id, title, note, children }: SectionProps) => (
  <section class="page results" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {note !== undefined && <p class="note">{note}</p>}
    {children}
  </section>
)

const InNumbers = ({ view, counts }: { readonly view: View; readonly counts: Counts }) => {
  const { texts, format } = view
  const kinds = ['names', 'withoutNeq', 'byRule', 'byPerson', 'proposed', 'refused'] as const
  return (
    <Facts
      facts={kinds.map((kind) => ({ label: texts.names.counts[kind], value: format.number(counts[kind]) }))}
    />
  )
}

const More = ({ view, shown, all }: { readonly view: View; readonly shown: number; readonly all: number }) =>
  shown < all ? (
    <p class="note">{view.texts.names.more(view.format.number(shown), view.format.number(all))}</p>
  ) : null

/** Enough of an id to type, on one line so that it can be copied. */
const ShortId = ({ alias }: { readonly alias: NameAlias }) => (
  <code class="short-id">{alias.id.slice(0, 8)}</code>
)

const MetName = ({ view, alias }: { readonly view: View; readonly alias: NameAlias }) => {
  const { texts, format } = view
  const words = texts.names
  const facts = [
    alias.neq === null ? words.noNeq : words.neq(alias.neq),
    ...alias.localities.slice(0, 3),
    words.notices(alias.notices, format.number(alias.notices)),
  ]
  return (
    <>
      <span lang="fr">{alias.name}</span>
      <br />
      <span class="note">{facts.join(' · ')}</span>
    </>
  )
}

const OrganisationLink = ({ view, alias }: { readonly view: View; readonly alias: NameAlias }) => (
  <a href={linkTo('supplier', view.language, { params: { supplier: alias.organisationSlug } })} lang="fr">
    {alias.organisationName}
  </a>
)

const Sentences = ({ of }: { readonly of: readonly string[] }) => <>{of.join(' · ')}</>

interface Rows {
  readonly view: View
  readonly aliases: readonly NameAlias[]
}

const Proposed = ({ view, aliases }: Rows) => {
  const { texts } = view
  const words = texts.names
  return (
    <Table
      view={view}
      caption={words.proposedTitle}
      columns={[words.name, words.organisation, words.why, words.against, words.id].map((label) => ({
        label,
      }))}
      rows={aliases.map((alias) => [
        <MetName key="name" view={view} alias={alias} />,
        <OrganisationLink key="organisation" view={view} alias={alias} />,
        <Sentences key="for" of={reasonSentences(texts, alias)} />,
        <Sentences key="against" of={cautionSentences(texts, alias)} />,
        <ShortId key="id" alias={alias} />,
      ])}
    />
  )
}

const Since = ({ view, alias }: { readonly view: View; readonly alias: NameAlias }) =>
  alias.decidedAt === null ? (
    <Unknown>{view.texts.shell.unknown}</Unknown>
  ) : (
    <time datetime={alias.decidedAt}>{view.format.shortDay(alias.decidedAt)}</time>
  )

const Linked = ({ view, aliases }: Rows) => {
  const words = view.texts.names
  return (
    <Table
      view={view}
      caption={words.linkedTitle}
      columns={[words.name, words.organisation, words.by, words.since, words.id].map((label) => ({ label }))}
      rows={aliases.map((alias) => [
        <MetName key="name" view={view} alias={alias} />,
        <OrganisationLink key="organisation" view={view} alias={alias} />,
        whoLinked(view.texts, alias),
        <Since key="since" view={view} alias={alias} />,
        <ShortId key="id" alias={alias} />,
      ])}
    />
  )
}

const Decided = ({ view, aliases }: Rows) => {
  const { texts } = view
  const words = texts.names
  return (
    <Table
      view={view}
      caption={words.decidedTitle}
      columns={[words.name, words.organisation, texts.imports.status, words.why, words.since, words.id].map(
        (label) => ({ label }),
      )}
      rows={aliases.map((alias) => [
        <MetName key="name" view={view} alias={alias} />,
        <OrganisationLink key="organisation" view={view} alias={alias} />,
        words.states[alias.state],
        <Sentences key="for" of={reasonSentences(texts, alias)} />,
        <Since key="since" view={view} alias={alias} />,
        <ShortId key="id" alias={alias} />,
      ])}
    />
  )
}

const Shared = ({
  view,
  shared,
}: {
  readonly view: View
  readonly shared: NamesProps['names']['shared']
}) => {
  const words = view.texts.names
  return (
    <Table
      view={view}
      caption={words.sharedTitle}
      columns={[{ label: words.name }, { label: words.neqs }, { label: words.noticesTitle, number: true }]}
      rows={shared.map(({ name, neqs, notices }) => [
        <span key="name" lang="fr">
          {name}
        </span>,
        neqs.join(', '),
        view.format.number(notices),
      ])}
    />
  )
}
