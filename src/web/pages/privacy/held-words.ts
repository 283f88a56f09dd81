import { roleNames } from '#kernel/actor.ts'
import type { HeldPart, HeldRow } from '#kernel/held.ts'
import { parseInstant } from '#kernel/time.ts'
import { isLetterKind } from '#mail/index.ts'
import type { View } from '../../context.ts'
import type { Texts } from '../../locales/texts.ts'
import { actWords } from '../history/history.page.tsx'

export type PartName = keyof Texts['held']['parts']

/** What an erasure makes of each kind of rows. */
export const fateOf: Readonly<Record<PartName, keyof Texts['held']['fates']>> = {
  account: 'deleted',
  roles: 'anonymised',
  accompanied: 'deleted',
  sessions: 'deleted',
  devices: 'deleted',
  passkeys: 'deleted',
  institutions: 'deleted',
  links: 'deleted',
  invitations: 'anonymised',
  joinRequests: 'anonymised',
  emailChange: 'deleted',
  ownSpace: 'deleted',
  published: 'kept',
  programmeContact: 'deleted',
  juries: 'anonymised',
  conflictsDeclared: 'anonymised',
  evaluations: 'anonymised',
  committeeSeats: 'anonymised',
  concertationComments: 'anonymised',
  concertationPositions: 'anonymised',
  privacyContact: 'deleted',
  reviews: 'anonymised',
  drafts: 'anonymised',
  versions: 'anonymised',
  uploads: 'deleted',
  editionUploads: 'deleted',
  lists: 'deleted',
  listEntries: 'anonymised',
  letters: 'deleted',
  consents: 'anonymised',
  subscriptions: 'deleted',
  noticesLetters: 'deleted',
  notifications: 'deleted',
  notificationChoices: 'deleted',
  files: 'anonymised',
  requests: 'anonymised',
  acts: 'anonymised',
  actValues: 'deleted',
}

const wordIn = (words: object, name: string): string | undefined =>
  new Map<string, unknown>(Object.entries(words)).get(name)?.toString()

/** A kind of rows whose words are written. */
export const isPart = (name: string): name is PartName => Object.hasOwn(fateOf, name)

/** What a column is called. */
export const fieldWords = (texts: Texts, field: string): string => wordIn(texts.held.fields, field) ?? field

type Words = Pick<View, 'texts' | 'format'>

const moments = /(?:At|^at|^since|^until|^week)$/
const asMoment = ({ format }: Words, value: string): string => {
  if (value.length === 10) return format.partialDay(value)
  const moment = parseInstant(value)
  return moment === null ? value : format.dayAndTime(moment)
}

/** What stands in a column, in words; a word that nobody wrote is shown as it is kept. */
export const valueWords = (view: Words, field: string, value: HeldRow[string]): string => {
  const { held, accounts } = view.texts
  if (value === null || value === '') return held.nothing
  if (typeof value === 'boolean') return value ? held.yes : held.no
  if (typeof value === 'number') return view.format.number(value)
  if (moments.test(field)) return asMoment(view, value)
  if (field === 'letter') return isLetterKind(value) ? view.texts.letterKinds[value].name : value
  if (field === 'act') return actWords(view.texts, value)
  const role = roleNames.find((each) => each === value)
  if (field === 'role' && role !== undefined) return accounts.roles[role]
  const coded = [
    'language',
    'duty',
    'cameBy',
    'way',
    'state',
    'kind',
    'askedBy',
    'field',
    'purpose',
    'basis',
    'endedBy',
  ].includes(field)
  return (coded ? wordIn(held.values, value) : undefined) ?? value
}

/** The columns that a kind of rows has, in their order. */
export const columnsOf = ({ rows }: HeldPart): readonly string[] => [...new Set(rows.flatMap(Object.keys))]

/** Organisations and programmes by their names instead of their ids. */
export const withNames = (
  parts: readonly HeldPart[],
  names: ReadonlyMap<string, string>,
): readonly HeldPart[] =>
  parts.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [
          field,
          ['organisation', 'programme', 'thing'].includes(field) && typeof value === 'string'
            ? (names.get(value) ?? value)
            : value,
        ]),
      ),
    ),
  }))
