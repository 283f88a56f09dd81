import type { Person } from '#accounts/index.ts'
import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import type { OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Language } from '#kernel/language.ts'
import type { Instant, LocalDate } from '#kernel/time.ts'
import { type MailTableNames, queue } from '#mail/index.ts'
import type { Listing } from '#programme/directory/index.ts'
import type { Tenders } from './module.ts'
import { listTold, noteLetter } from './notices-letters.store.ts'
import { newToReader, type SuitingNotice, weekOf } from './suiting-notices.ts'

/** A letter tells of so many notices at most, and leads to the others. */
const mostTold = 8
/** Notices looked at for each enterprise. */
const mostSuiting = 40

/** Somebody who agreed to be told, and the enterprises that they belong to. */
export interface NoticesReader {
  readonly person: Pick<Person, 'id' | 'email' | 'language'>
  readonly suppliers: readonly OrganisationId[]
}

export interface NoticesAsked {
  readonly programme: ProgrammeId
  readonly listing: Listing
  readonly readers: readonly NoticesReader[]
  /** What the letter’s words need of the notices, in its reader’s language. */
  readonly factsOf: (
    notices: readonly SuitingNotice[],
    language: Language,
  ) => Promise<Readonly<Record<string, string>>>
  readonly now: Instant
  readonly today: LocalDate
}

/** Letters that tell people of the open notices that suit their enterprise. */
export interface NoticesLetters {
  /**
   * Queues this week’s letter to each reader for whom there is anything new; gives how many. Run again in the same
   * week, it queues none: a reader is never told twice of one notice, nor written to twice in a week.
   */
  write(asked: NoticesAsked): Promise<number>
}

type NoticesLettersDbAll = Db<'notices_letter' | MailTableNames>

const writeTo = async (
  db: NoticesLettersDbAll,
  { programme, factsOf }: NoticesAsked,
  letter: {
    readonly reader: NoticesReader
    readonly notices: readonly SuitingNotice[]
    readonly week: LocalDate
  },
): Promise<boolean> => {
  const { person } = letter.reader
  const facts = await factsOf(letter.notices, person.language)
  const notices = letter.notices.map(({ found }) => found.tender.noticeNumber)
  const written = await undoable<null, { readonly kind: 'told' | 'withdrawn' }>((undo) =>
    db.transaction().execute(async (tx) => {
      const key = { programme, person: person.id }
      if (!(await noteLetter(narrowed(tx), key, { week: letter.week, notices }))) undo({ kind: 'told' })
      const to = { to: person.email, person: person.id, language: person.language }
      if (!(await queue(tx, { kind: 'notices-that-suit', ...to, programme, facts })))
        undo({ kind: 'withdrawn' })
      return null
    }),
  )
  return written.accepted
}

/** Letters queued in `db`. */
export const createNoticesLetters = (
  db: NoticesLettersDbAll,
  tenders: Pick<Tenders, 'within'>,
): NoticesLetters => ({
  async write(asked) {
    const { programme, listing, readers, now, today } = asked
    const week = weekOf(today)
    const suppliers = [...new Set(readers.flatMap((reader) => reader.suppliers))]
    if (suppliers.length === 0) return 0
    const suiting = await tenders.within(listing).opportunitiesOf(suppliers, now, mostSuiting)
    let written = 0
    for (const reader of readers) {
      const told = await listTold(narrowed(db), { programme, person: reader.person.id }, week)
      if (told.thisWeek) continue
      const all = reader.suppliers.flatMap((supplier) =>
        (suiting.get(supplier) ?? []).map((found) => ({ supplier, found })),
      )
      const notices = newToReader(all, told.notices, mostTold)
      if (notices.length > 0 && (await writeTo(db, asked, { reader, notices, week }))) written += 1
    }
    return written
  },
})
