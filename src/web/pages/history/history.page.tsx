import type { StoredEntry } from '#journal/index.ts'
import { type RoleName, roleNames } from '#kernel/actor.ts'
import type { PersonId } from '#kernel/ids.ts'
import type { View } from '../../context.ts'
import type { Texts } from '../../locales/texts.ts'
import { Shell } from '../../ui/shell/shell.tsx'

interface HistoryProps {
  readonly view: View
  /** What the history is of, and its page when it has one. */
  readonly of: { readonly name: string; readonly href: string | null }
  /** The last first. */
  readonly entries: readonly StoredEntry[]
  /** Null for somebody who was erased. */
  readonly names: ReadonlyMap<PersonId, string | null>
  /** Whether older entries are left out. */
  readonly isCut: boolean
}

/** What was done to a thing, in words: when, by whom, as what. */
export const HistoryPage = ({ view, of, entries, names, isCut }: HistoryProps) => {
  const { texts, format } = view
  const words = texts.history
  return (
    <Shell view={view} title={words.title(of.name)} description={words.lede}>
      <div class="page head">
        {of.href !== null && (
          <p>
            <a href={of.href}>{of.name}</a>
          </p>
        )}
        <h1>{words.title(of.name)}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        {entries.length === 0 && <p>{words.empty}</p>}
        <ol class="lines" reversed>
          {entries.map(({ entry }) => (
            <li key={`${entry.chain}-${entry.number}`}>
              {actWords(texts, entry.act)}
              <p class="note">
                <time dateTime={entry.at}>{format.dayAndTime(entry.at)}</time> ·{' '}
                {nameOf(texts, entry.person, names)} · {roleWordsOf(texts, entry.role)}
              </p>
            </li>
          ))}
        </ol>
        {isCut && <p class="note">{words.cut(format.number(entries.length))}</p>}
      </div>
    </Shell>
  )
}

const nameOf = (texts: Texts, person: PersonId | null, names: HistoryProps['names']): string => {
  if (person === null) return texts.history.program
  const name = names.get(person)
  return name === null ? texts.privacy.deletedPerson : (name ?? texts.history.somebody)
}

/** What an act is called; its name in the tables when no words were written for it. */
export const actWords = (texts: Texts, act: string): string =>
  new Map<string, string>(Object.entries(texts.history.acts)).get(act) ?? act

const isRole = (text: string): text is RoleName => roleNames.some((name) => name === text)

const roleWordsOf = (texts: Texts, role: string): string => (isRole(role) ? texts.accounts.roles[role] : role)
