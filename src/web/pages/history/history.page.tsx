import type { StoredEntry } from '#journal/index.ts'
import { type RoleName, roleNames } from '#kernel/actor.ts'
import type { View } from '../../context.ts'
import { type FactsRead, factsInWords, personNamed } from '../../history-facts.ts'
import type { Texts } from '../../locales/texts.ts'
import { type Fact, Facts } from '../../ui/facts/facts.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

export type Subject = keyof Texts['history']['subjects']

export interface HistoryProps {
  readonly view: View
  /** What the history is of, and its page when it has one. */
  readonly of: { readonly title: string; readonly name: string; readonly href: string | null }
  /** The last first. */
  readonly entries: readonly StoredEntry[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly known: Omit<FactsRead, 'view'>
  /** Whether the reader may see a value of an entry. */
  mayRead(field: string, entry: StoredEntry['entry']): boolean
  /** The thing that an act was done to, and its page, where a history tells of several. */
  readonly about?:
    | ((entry: StoredEntry['entry']) => { readonly label: string; readonly href: string } | null)
    | undefined
  /** What the history may be sifted by, and by what it is. */
  readonly subjects: readonly Subject[]
  readonly subject: Subject | null
  link(query: { readonly sujet: Subject | null; readonly page: number | null }): string
}

/** What was done to a thing, in words: when, by whom, as what, with what the reader may know of it. */
export const HistoryPage = (props: HistoryProps) => {
  const { view, of, entries, total, page, pageSize, subject, link } = props
  const words = view.texts.history
  return (
    <Shell view={view} title={of.title} description={words.lede}>
      <div class="page head">
        {of.href !== null && (
          <p>
            <a href={of.href}>{of.name}</a>
          </p>
        )}
        <h1>{of.title}</h1>
        <p class="lede">{words.lede}</p>
        <Subjects {...props} />
      </div>
      <div class="page">
        {entries.length === 0 && <p>{words.empty}</p>}
        <ol class="lines history" reversed>
          {entries.map((stored) => (
            <li key={`${stored.entry.chain}-${stored.entry.number}`}>
              <Entry {...props} stored={stored} />
            </li>
          ))}
        </ol>
        <Pagination
          view={view}
          page={page}
          pageSize={pageSize}
          total={total}
          linkToPage={(number) => link({ sujet: subject, page: number === 1 ? null : number })}
        />
      </div>
    </Shell>
  )
}

const Subjects = ({ view, subjects, subject, link }: HistoryProps) => {
  const words = view.texts.history
  if (subjects.length === 0) return null
  const choice = (value: Subject | null, label: string) => (
    <a
      key={label}
      href={link({ sujet: value, page: null })}
      {...(value === subject ? { 'aria-current': 'true' as const } : {})}
    >
      {label}
    </a>
  )
  return (
    <nav class="choices-line" aria-label={words.subject}>
      {choice(null, words.everything)} {subjects.map((each) => choice(each, words.subjects[each]))}
    </nav>
  )
}

const Entry = (props: HistoryProps & { readonly stored: StoredEntry }) => {
  const { view, known, stored } = props
  const { texts, format } = view
  const { entry } = stored
  const who = personNamed(texts, entry.person, known.names)
  const about = props.about?.(entry) ?? null
  const facts = [...factsInWords(entry.facts, { view, ...known }), ...valuesInWords(props)]
  return (
    <>
      {actWords(texts, entry.act)}
      {about !== null && (
        <>
          {' · '}
          <a href={about.href}>{about.label}</a>
        </>
      )}
      <p class="note">
        <time dateTime={entry.at}>{format.dayAndTime(entry.at)}</time> · {who} ·{' '}
        {roleWordsOf(texts, entry.role)}
      </p>
      {facts.length > 0 && <Facts dense facts={facts} />}
    </>
  )
}

/** What was typed or is personal, for those who may see it; what was erased since is said to be. */
const valuesInWords = ({
  view,
  stored: { entry, values },
  mayRead,
}: HistoryProps & { readonly stored: StoredEntry }): readonly Fact[] => {
  const words = view.texts.history
  const labels = new Map<string, string>(Object.entries(words.values))
  return Object.keys(entry.digests)
    .filter((field) => mayRead(field, entry))
    .map((field) => {
      const label = labels.get(field) ?? field
      return {
        label: entry.act === 'programme.edit' && field !== 'from' ? words.before(label) : label,
        value: values[field]?.value ?? <em>{words.erased}</em>,
      }
    })
}

/** What an act is called; its name in the tables when no words were written for it. */
export const actWords = (texts: Texts, act: string): string =>
  new Map<string, string>(Object.entries(texts.history.acts)).get(act) ?? act

const isRole = (text: string): text is RoleName => roleNames.some((name) => name === text)

const roleWordsOf = (texts: Texts, role: string): string => (isRole(role) ? texts.accounts.roles[role] : role)
