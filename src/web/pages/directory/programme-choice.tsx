import { type Bilingual, textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { DirectoryRow } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { type DirectoryAsked, type Origin, queryOf } from './directory-search.form.ts'

/** The programme whose directory is shown, among the others. */
export interface ProgrammesAround {
  readonly here: Programme | null
  readonly all: readonly Programme[]
  /** How many suppliers are its own, and how many others share with it. */
  readonly own: number
  readonly shared: number
}

/** The programme that shares an organisation with the one shown; null when it is the latter’s own. */
export const programmeOf = (
  { here, all }: ProgrammesAround,
  { programme }: Pick<DirectoryRow, 'programme'>,
): Bilingual | null =>
  programme === null || programme === here?.id ? null : (all.find(({ id }) => id === programme)?.name ?? null)

interface ChoiceProps {
  readonly view: View
  readonly asked: DirectoryAsked
  readonly around: ProgrammesAround
}

/** Whose directory this is, and the way to the others; nothing where there is one programme. */
export const ProgrammeChoice = ({ view, asked, around }: ChoiceProps) => {
  const { texts, language, format } = view
  const words = texts.programmes.inDirectory
  const { here, all, own, shared } = around
  if (all.length < 2 || here === null) return null
  const current = (isCurrent: boolean) => (isCurrent ? { 'aria-current': 'true' as const } : {})
  const link = (change: Partial<DirectoryAsked>): string =>
    linkTo('directory', language, { query: queryOf({ ...asked, ...change }) })
  const origins: readonly (readonly [Origin | null, string, number])[] = [
    [null, texts.shell.all, own + shared],
    ['own', words.own, own],
    ['shared', words.shared, shared],
  ]
  return (
    <div class="programme-choice">
      <nav aria-label={words.choose}>
        <p>{words.of(textIn(here.name, language).text)}</p>
        <ul>
          {all.map(({ id, slug, name }) => (
            <li key={id}>
              <a href={link({ programme: slug, origin: null })} {...current(id === here.id)}>
                {textIn(name, language).text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shared > 0 && (
        <nav aria-label={words.origin}>
          <ul>
            {origins.map(([origin, label, count]) => (
              <li key={label}>
                <a href={link({ origin })} {...current(origin === asked.origin)}>
                  {label} ({format.number(count)})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
