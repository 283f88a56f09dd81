import { textIn } from '#kernel/language.ts'
import { type ParameterValue, type PlainKey, plainKeys } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

const isPlain = (key: string): key is PlainKey => plainKeys.some((each) => each === key)

/** What a parameter is called. */
export const labelOf = (view: View, key: string, value: ParameterValue): string => {
  const words = view.texts.concertation
  if (value.kind === 'criterion') return words.criterion(textIn(value.criterion.title, view.language).text)
  if (value.kind === 'other') return textIn(value.other.title, view.language).text
  return isPlain(key) ? words.plain[key] : key
}

interface ValueProps {
  readonly view: View
  /** Null where a version does not have it. */
  readonly value: ParameterValue | null
  /** Its name stands above already. */
  readonly isNamed?: boolean
}

/** What a parameter says in a version; what is not decided is said so. */
export const ParameterSaid = ({ view, value, isNamed = false }: ValueProps) => {
  const { format, texts, language } = view
  const words = texts.concertation
  if (value === null) return <Unknown>{words.nothing}</Unknown>
  const undecided = <Unknown>{words.undecided}</Unknown>
  switch (value.kind) {
    case 'criterion': {
      const { title, detail, weight } = value.criterion
      return (
        <div>
          {!isNamed && <Said view={view} text={title} />}
          <span class="note">
            {isNamed ? '' : ' '}
            {words.weighs(format.number(weight), format.percent(weight / value.outOf))}
          </span>
          {detail !== null && (
            <p class="note">
              <Said view={view} text={detail} />
            </p>
          )}
        </div>
      )
    }
    case 'day':
      return value.day === null ? undecided : <span>{format.day(value.day)}</span>
    case 'count':
      return value.count === null ? undecided : <span>{format.number(value.count)}</span>
    case 'lines':
      return value.lines.length === 0 ? (
        undecided
      ) : (
        <ul class="plain">
          {value.lines.map((line) => (
            <li key={line} lang="fr">
              {line}
            </li>
          ))}
        </ul>
      )
    case 'other': {
      const { text, language: said } = textIn(value.other.text, language)
      return (
        <span class="written" {...(said === language ? {} : { lang: said })}>
          {text}
        </span>
      )
    }
  }
}
