import { wallClockAt } from '#kernel/wall-clock.ts'
import type { Call } from '#programme/call-for-interest/index.ts'

export const callParts = [
  'said',
  'targets',
  'dates',
  'eligibility',
  'criteria',
  'scale',
  'documents',
  'decision',
] as const
export type CallPart = (typeof callParts)[number]

/** A form of a call as it was typed, field by field. */
export type Typed = Readonly<Record<string, string>>

const numbered = (number: number | null): string => (number === null ? '' : String(number))

/** The fields of the nth thing of a list, under the list’s letter. */
export const fieldOf = (letter: string, position: number, name: string): string =>
  `${letter}${position}-${name}`

const listed = <Thing>(
  letter: string,
  things: readonly Thing[],
  fieldsOf: (thing: Thing) => Readonly<Record<string, string>>,
): Typed =>
  Object.fromEntries(
    things.flatMap((thing, position) =>
      Object.entries(fieldsOf(thing)).map(([name, text]) => [fieldOf(letter, position, name), text]),
    ),
  )

const datesOf = ({ opens, closes, timeZone }: Call): Typed => {
  const [opening, closing] = [wallClockAt(opens, timeZone), wallClockAt(closes, timeZone)]
  return {
    fuseau: timeZone,
    'ouverture-jour': opening.day,
    'ouverture-heure': opening.time,
    'cloture-jour': closing.day,
    'cloture-heure': closing.time,
  }
}

/** The form of one part of a call before anybody types. */
export const typedOf = (call: Call, part: CallPart): Typed => {
  switch (part) {
    case 'said':
      return {
        'titre-fr': call.title.fr,
        'titre-en': call.title.en ?? '',
        'presentation-fr': call.presentation?.fr ?? '',
        'presentation-en': call.presentation?.en ?? '',
        'nombre-places': numbered(call.places),
      }
    case 'targets':
      return { institutions: call.institutions.join('\n'), secteurs: call.sectors.join('\n') }
    case 'decision':
      return { decision: call.decision ?? '' }
    case 'dates':
      return datesOf(call)
    case 'eligibility':
      return listed('q', call.eligibility, ({ id, question, reason, remedy, eligibleAnswer }) => ({
        id,
        'question-fr': question.fr,
        'question-en': question.en ?? '',
        'raison-fr': reason.fr,
        'raison-en': reason.en ?? '',
        'remede-fr': remedy?.fr ?? '',
        'remede-en': remedy?.en ?? '',
        admissible: eligibleAnswer,
      }))
    case 'criteria':
      return {
        pourcent: numbered(call.minimumPercent),
        ...listed('c', call.criteria, ({ id, title, detail, weight, minimum }) => ({
          id,
          'titre-fr': title.fr,
          'titre-en': title.en ?? '',
          'detail-fr': detail?.fr ?? '',
          'detail-en': detail?.en ?? '',
          poids: String(weight),
          minimum: numbered(minimum),
        })),
      }
    case 'scale':
      return listed('n', call.scale, ({ level, title, detail }) => ({
        id: String(level),
        niveau: String(level),
        'titre-fr': title.fr,
        'titre-en': title.en ?? '',
        'detail-fr': detail?.fr ?? '',
        'detail-en': detail?.en ?? '',
      }))
    case 'documents':
      return listed('d', call.documents, ({ id, title, detail, required }) => ({
        id,
        'titre-fr': title.fr,
        'titre-en': title.en ?? '',
        'detail-fr': detail?.fr ?? '',
        'detail-en': detail?.en ?? '',
        obligatoire: required ? 'oui' : '',
      }))
  }
}

/** How many things of a list were typed: fields of the nth one are there. */
export const countIn = (typed: Typed, letter: string): number => {
  const positions = Object.keys(typed).flatMap((name) => {
    const found = name.startsWith(letter) ? /^(\d{1,2})-/.exec(name.slice(letter.length)) : null
    return found === null ? [] : [Number(found[1])]
  })
  return positions.length === 0 ? 0 : Math.max(...positions) + 1
}
