import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { theProgram } from '#kernel/actor.ts'
import { callId, editionId } from '#kernel/ids.ts'
import { type Language, textIn } from '#kernel/language.ts'
import { type Instant, instantOf, parseLocalDate } from '#kernel/time.ts'
import {
  type ApplicationAnswers,
  type Call,
  type CallPlan,
  type Edition,
  type EditionHead,
  ownListing,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import { pilotCallWords } from '#web/call-words.ts'
import type { Modules } from '../maillage.ts'

const sentences = z.array(z.array(z.string()))
const written = z.strictObject({
  will: sentences,
  fit: z.strictObject({ services: sentences, goods: sentences, works: sentences }),
  capacity: sentences,
  /** What some enterprises answer in English. */
  english: z.strictObject({ will: sentences, fit: sentences, capacity: sentences }),
})
type Sentences = z.infer<typeof written>

type Given = Pick<Modules, 'calls' | 'applications' | 'callForInterest' | 'directory'>

const instant = (text: string): Instant => instantOf(new Date(text))
const zone = { timeZone: 'America/Toronto' }
/** At 16:00 of Québec, in winter five hours before Greenwich. */
const pastDates = { opens: instant('2026-02-02T14:00:00Z'), closes: instant('2026-02-27T21:00:00Z'), ...zone }
const openDates = { opens: instant('2026-09-08T13:00:00Z'), closes: instant('2026-10-30T20:00:00Z'), ...zone }

const at = (moment: Instant) => ({ actor: theProgram, at: moment, now: moment })

const day = (text: string) => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`no such day: ${text}`)
  return parsed
}

/** A call that is published, on these dates. */
const publishCall = async (
  { calls }: Given,
  edition: EditionHead,
  given: { readonly plan: CallPlan; readonly dates: typeof pastDates; readonly by: Instant },
): Promise<Call> => {
  const by = at(given.by)
  const created = await calls.create(by, edition, { id: callId(randomUUID()), plan: given.plan })
  if (!created.accepted) throw new Error(`no call: ${created.refusal.kind}`)
  const { id, title, presentation } = created.value
  const said = { title, presentation, places: 27 }
  for (const [version, change] of [
    [1, { kind: 'dates', dates: given.dates }],
    [2, { kind: 'said', said }],
  ] as const) {
    const changed = await calls.change(by, (await calls.withId(id)) ?? created.value, { version, change })
    if (!changed.accepted) throw new Error(`call: ${changed.refusal.kind}`)
  }
  const call = await calls.withId(id)
  const published = call === null ? null : await calls.publish(by, call, 3)
  if (call === null || published?.accepted !== true) throw new Error('call not published')
  return (await calls.withId(id)) ?? call
}

const tradeOf = ({ offers }: Organisation): keyof Sentences['fit'] => {
  const code = offers[0]?.seaoCategories[0] ?? 'S'
  if (code.startsWith('C')) return 'works'
  return code.startsWith('G') ? 'goods' : 'services'
}

const pick = <Choice>(choices: readonly Choice[], position: number): Choice => {
  const choice = choices[position % choices.length]
  if (choice === undefined) throw new Error('demonstration/applications.json: nothing to choose from')
  return choice
}

const unsaid = {
  fr: { people: 'personnes', some: 'quelques personnes', place: 'la région' },
  en: { people: 'people', some: 'a few people', place: 'the region' },
} as const

const filled = (
  lines: readonly string[],
  { name, employees, place, offers }: Organisation,
  language: Language,
): string => {
  const words = unsaid[language]
  const known: Readonly<Record<string, string>> = {
    nom: name,
    equipe: employees === null ? words.some : `${employees} ${words.people}`,
    ville: place.locality ?? words.place,
    offre: offers[0] === undefined ? name : textIn(offers[0].title, language).text,
  }
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (_, key: string) => known[key] ?? '')).join('\n\n')
}

/** One enterprise in so many writes in English. */
const englishEach = 6

/** What an invented enterprise answers, out of the sentences of its trade. */
const answersOf = (from: Sentences, organisation: Organisation, position: number): ApplicationAnswers => {
  const language = position % englishEach === englishEach - 2 ? 'en' : 'fr'
  const { will, capacity } = language === 'en' ? from.english : from
  const fit = language === 'en' ? from.english.fit : from.fit[tradeOf(organisation)]
  const say = (choices: readonly (readonly string[])[], at: number): string =>
    filled(pick(choices, at), organisation, language)
  return {
    language,
    eligibility: { 'economie-sociale': 'yes', territoire: 'yes' },
    criteria: {
      volonte: say(will, position),
      adequation: say(fit, position),
      capacite: say(capacity, position * 3),
    },
  }
}

/** When the application at a position came: day after day, the last ones in the last minutes, one after the close. */
const receivedAt = (position: number, count: number): Instant => {
  const fromEnd = count - 1 - position
  const close = Date.parse(pastDates.closes)
  const minute = 60_000
  if (fromEnd === 0) return instantOf(new Date(close + 7 * minute + 12_000))
  if (fromEnd <= 6) return instantOf(new Date(close - (fromEnd - 1) * 3 * minute - 8_000))
  // Spread over the days of the call, between nine and five.
  const days = Math.floor((position * 24) / count)
  return instantOf(
    new Date(
      Date.parse(pastDates.opens) + (days * 24 * 60 + ((position * 97) % 480)) * minute + position * 1_000,
    ),
  )
}

/** The applications of the past call: one of each supplier; the late one is of an enterprise that did not take part. */
const fillApplications = async (
  given: Given,
  edition: Edition,
  { call, from }: { call: Call; from: Sentences },
) => {
  const programmes = await given.callForInterest.programmes()
  const programme = programmes.find(({ id }) => id === call.programme)
  if (programme === undefined) throw new Error('no programme')
  const suppliers = await given.directory.within(ownListing(programme, programmes)).all('supplier')
  const taking = new Set(edition.participations.map(({ organisation }) => organisation))
  const last = suppliers.findLast(({ id }) => !taking.has(id))
  const ordered = [...suppliers.filter((each) => each !== last), ...(last === undefined ? [] : [last])]
  const received = ordered.map((organisation, position) => ({
    organisation,
    answers: answersOf(from, organisation, position),
    receivedAt: receivedAt(position, ordered.length),
    eligibility: organisation === last ? null : { eligible: true, because: null },
  }))
  await given.applications.takeIn({ ...at(pastDates.closes), newId: randomUUID }, call, received)
}

/** The call of the edition that runs, with what came of it, and one that is open for the next. */
export const fillCalls = async (given: Given, file: unknown): Promise<void> => {
  const { callForInterest } = given
  const programme = await callForInterest.programme()
  const edition = await callForInterest.edition('2026-2027')
  if (programme === null || edition === null) return
  const plan = { kind: 'pilot', words: pilotCallWords(edition) } as const
  const past = { plan, dates: pastDates, by: instant('2026-01-19T14:00:00Z') }
  const call = await publishCall(given, edition, past)
  await fillApplications(given, edition, { call, from: written.parse(file) })
  const by = { actor: theProgram, at: instant('2026-08-24T13:00:00Z'), newId: randomUUID }
  const next = await callForInterest.createEdition(by, programme, {
    id: editionId(randomUUID()),
    theme: { fr: 'Les mêmes, et de nouvelles', en: 'The same, and new ones' },
    presentation: null,
    starts: day('2027-09-06'),
    ends: day('2028-06-09'),
    plan: { kind: 'copy', of: edition },
  })
  if (!next.accepted) throw new Error(`no edition: ${next.refusal.kind}`)
  await publishCall(given, next.value, {
    plan: { kind: 'pilot', words: pilotCallWords(next.value) },
    dates: openDates,
    by: instant('2026-09-01T13:00:00Z'),
  })
}

/** Once committees have decided: the past call cites the decision that settled the parameters of its edition. */
export const citeDecision = async ({
  calls,
  concertations,
}: Given & Pick<Modules, 'concertations'>): Promise<void> => {
  const call = await calls.find('2026-2027')
  const settled = call === null ? null : await concertations.settledParameters(call.edition)
  if (call === null || settled === null) return
  const cited = await calls.change(at(instant('2026-01-19T15:00:00Z')), call, {
    version: call.version,
    change: { kind: 'decision', decision: settled.decision },
  })
  if (!cited.accepted) throw new Error(`call: ${cited.refusal.kind}`)
}
