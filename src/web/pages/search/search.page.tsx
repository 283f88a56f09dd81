import type { ComponentChildren } from 'preact'
import type { Person } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { EditionHead, Programme } from '#programme/call-for-interest/index.ts'
import type { DirectorySearchResult } from '#programme/directory/index.ts'
import type { KeptList } from '#programme/lists/index.ts'
import type { BuyerSearchResult, TenderRow } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToOrganisation, type PlainPage } from '../../sitemap.ts'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { SearchBand } from '../../ui/search/search.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import type { sources } from '../resources/sources.ts'

/** What a search of everything found, part by part. */
export interface Found {
  readonly suppliers: DirectorySearchResult
  /** Buyers and partners of the directory. */
  readonly institutions: readonly DirectorySearchResult[]
  readonly tenders: { readonly rows: readonly TenderRow[]; readonly total: number }
  readonly buyers: BuyerSearchResult
  readonly editions: readonly EditionHead[]
  readonly programmes: readonly Programme[]
  readonly resources: readonly (keyof typeof sources)[]
  readonly help: readonly PlainPage[]
  /** Null for who may not see people. */
  readonly people: { readonly rows: readonly Person[]; readonly total: number } | null
  /** Null for who is not signed in. */
  readonly lists: readonly KeptList[] | null
}

interface SearchProps {
  readonly view: View
  readonly text: string
  readonly isCut: boolean
  /** Null before anything is sought. */
  readonly found: Found | null
  readonly near: readonly PlainPage[]
  /** How many of each part are shown. */
  readonly most: number
}

interface Group {
  readonly kind: keyof View['texts']['search']['groups']
  readonly total: number
  readonly rows: readonly ComponentChildren[]
  /** Where all of them are; null when all are shown, or no page lists them. */
  readonly all: string | null
}

/** One box for everything, what was found in groups, each leading to the whole of it. */
export const SearchPage = (props: SearchProps) => {
  const { view, text, isCut, found } = props
  const { texts, language, format } = view
  const words = texts.search
  const groups = found === null ? [] : groupsOf(props, found).filter(({ total }) => total > 0)
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <Shell
      view={view}
      title={text === '' ? words.title : `${text} – ${words.title}`}
      description={words.description}
    >
      <div class="page head">
        <h1>{words.title}</h1>
      </div>
      <SearchBand
        view={view}
        action={linkTo('search', language)}
        label={words.label}
        text={text}
        hint={words.hint}
      />
      <div class="page results">
        {isCut && (
          <Notice tone="alert">
            <p>{words.tooLong}</p>
          </Notice>
        )}
        {found === null ? (
          <p class="note">{words.begin}</p>
        ) : (
          <h2>{words.results(total, format.number(total))}</h2>
        )}
        {found !== null && <Corrected view={view} result={found.suppliers} />}
        {found !== null && groups.length === 0 && <Nothing {...props} />}
        {groups.length > 1 && (
          <ul class="chips">
            {groups.map(({ kind, total: count }) => (
              <li key={kind}>
                <a href={`#${kind}`}>
                  {words.groups[kind]} ({format.number(count)})
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {groups.map((group) => (
        <GroupSection key={group.kind} view={view} group={group} />
      ))}
    </Shell>
  )
}

const GroupSection = ({ view, group }: { readonly view: View; readonly group: Group }) => {
  const words = view.texts.search
  const { kind, total, rows, all } = group
  const count = view.format.number(total)
  return (
    <section class="page section" aria-labelledby={kind}>
      <h2 id={kind}>
        {words.groups[kind]} <span class="note">({count})</span>
      </h2>
      <div>
        <ul class="lines">
          {rows.map((row, at) => (
            <li key={at}>{row}</li>
          ))}
        </ul>
        {all !== null && total > rows.length && (
          <p>
            <a href={all}>{words.all(count)}</a>
          </p>
        )}
        {all === null && total > rows.length && (
          <p class="note">{words.more(view.format.number(total - rows.length))}</p>
        )}
      </div>
    </section>
  )
}

const Corrected = ({ view, result }: { readonly view: View; readonly result: DirectorySearchResult }) => {
  const { directory } = view.texts
  return result.total === 0 || result.corrected.length === 0 ? null : (
    <Notice>
      {result.corrected.map(({ typed, used }) => (
        <p key={typed}>{directory.corrected(typed, used)}</p>
      ))}
    </Notice>
  )
}

const Nothing = ({ view, near }: Pick<SearchProps, 'view' | 'near'>) => {
  const { texts, language } = view
  const pages: readonly PlainPage[] = near.length > 0 ? near : ['directory', 'tenders', 'siteMap']
  return (
    <>
      <Empty title={texts.search.none} advice={texts.search.noneAdvice} />
      <ul class="lines">
        {pages.map((name) => (
          <li key={name}>
            <a href={linkTo(name, language)}>{texts.siteMap.pages[name].name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

const groupsOf = (props: SearchProps, found: Found): readonly Group[] => [
  ...organisationGroups(props, found),
  ...noticeGroups(props, found),
  ...pageGroups(props, found),
  ...ownGroups(props, found),
]

const Line = ({
  view,
  href,
  name,
  note,
  fictional = false,
  french = false,
}: {
  readonly view: View
  readonly href: string
  readonly name: string
  readonly note: string | null
  readonly fictional?: boolean
  /** Written in French whatever the page. */
  readonly french?: boolean
}) => (
  <>
    <a href={href} {...(french ? { lang: 'fr' } : {})}>
      {name}
    </a>{' '}
    {fictional && <FictionalTag label={view.texts.shell.fictional} />}
    {note !== null && <p class="note">{note}</p>}
  </>
)

const organisationGroups = ({ view, text }: SearchProps, found: Found): readonly Group[] => {
  const { language } = view
  const lines = ({ rows }: DirectorySearchResult) =>
    rows.map(({ slug, side, name, place, summary, fictional }) => (
      <Line
        key={slug}
        view={view}
        french
        href={linkToOrganisation({ side, slug }, language)}
        name={name}
        note={summary === null ? place.locality : textIn(summary, language).text}
        fictional={fictional}
      />
    ))
  return [
    {
      kind: 'suppliers',
      total: found.suppliers.total,
      rows: lines(found.suppliers),
      all: linkTo('directory', language, { query: { q: text } }),
    },
    {
      kind: 'institutions',
      total: found.institutions.reduce((sum, { total }) => sum + total, 0),
      rows: found.institutions.flatMap(lines),
      all: null,
    },
  ]
}

const noticeGroups = ({ view, text }: SearchProps, { tenders, buyers }: Found): readonly Group[] => {
  const { language, texts, format } = view
  return [
    {
      kind: 'tenders',
      total: tenders.total,
      rows: tenders.rows.map(({ noticeNumber, title, buyer }) => (
        <Line
          key={noticeNumber}
          view={view}
          french
          href={linkTo('tender', language, { params: { tender: noticeNumber } })}
          name={title}
          note={buyer.organisation}
        />
      )),
      all: linkTo('tenders', language, { query: { q: text, etat: 'tous' } }),
    },
    {
      kind: 'buyers',
      total: buyers.total,
      rows: buyers.rows.map(({ key, name, notices }) => (
        <Line
          key={key}
          view={view}
          french
          href={linkTo('buyer', language, { params: { buyer: key } })}
          name={name}
          note={texts.names.notices(notices, format.number(notices))}
        />
      )),
      all: linkTo('buyers', language, { query: { q: text } }),
    },
  ]
}

const pageGroups = ({ view }: SearchProps, found: Found): readonly Group[] => {
  const { language, texts, format } = view
  const editions = [
    ...found.programmes.map(({ slug, name, purpose }) => (
      <Line
        key={slug}
        view={view}
        href={linkTo('programme', language, { params: { programme: slug } })}
        name={textIn(name, language).text}
        note={textIn(purpose, language).text}
      />
    )),
    ...found.editions.map(({ slug, number, theme }) => (
      <Line
        key={slug}
        view={view}
        href={linkTo('edition', language, { params: { edition: slug } })}
        name={texts.edition.name(format.number(number))}
        note={textIn(theme, language).text}
      />
    )),
  ]
  const resources = found.resources.map((name) => (
    <Line
      key={name}
      view={view}
      href={linkTo('resources', language)}
      name={texts.resources.entries[name].title}
      note={null}
    />
  ))
  const help = found.help.map((name) => (
    <Line
      key={name}
      view={view}
      href={linkTo(name, language)}
      name={texts.siteMap.pages[name].name}
      note={texts.siteMap.pages[name].about}
    />
  ))
  return [
    { kind: 'editions', total: editions.length, rows: editions, all: null },
    { kind: 'resources', total: resources.length, rows: resources, all: null },
    { kind: 'help', total: help.length, rows: help, all: null },
  ]
}

const ownGroups = ({ view }: SearchProps, { people, lists }: Found): readonly Group[] => [
  {
    kind: 'people',
    total: people?.total ?? 0,
    rows: (people?.rows ?? []).map(({ id, name, email }) => (
      <p key={id}>
        {name === '' ? email : name} <span class="note">{name === '' ? '' : email}</span>
      </p>
    )),
    all: null,
  },
  {
    kind: 'lists',
    total: lists?.length ?? 0,
    rows: (lists ?? []).map(({ id, name, entries }) => (
      <Line
        key={id}
        view={view}
        href={linkTo('list', view.language, { params: { list: id } })}
        name={name}
        note={view.texts.lists.entries(entries, view.format.number(entries))}
      />
    )),
    all: null,
  },
]
