import { narrowed } from '#db/as-actor.ts'
import type { Db } from '#db/tables/index.ts'
import { undoable } from '#db/undoable.ts'
import { acting, type JournalTableNames } from '#journal/index.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { ActedBy } from '../module.ts'
import type { ConcertationRowNames } from './concertation.store.ts'
import type { Concertation } from './concertation.ts'
import { addComment, addStance, holdOpen, markWithdrawn, writeAnswer } from './concertation-rows.store.ts'
import type { CommentGone, Concertations, NotOpen } from './module.ts'

type Names = ConcertationRowNames | JournalTableNames

const actOn = (
  by: ActedBy,
  { id, programme }: Pick<Concertation, 'id' | 'programme'>,
  told: { readonly act: string; readonly organisation?: OrganisationId },
) => ({
  ...by,
  act: told.act,
  on: { kind: 'concertation', id },
  programme,
  organisation: told.organisation ?? null,
})

/** What partners and the coordination say of a shared version. */
export const talkingAbout = (
  db: Db<Names>,
): Pick<Concertations, 'comment' | 'withdrawComment' | 'answer' | 'agree'> => ({
  comment(by, on, said) {
    const { number, organisation } = said
    const act = actOn(by, on, { act: 'concertation.comment', organisation })
    return undoable<null, NotOpen>((undo) =>
      acting(db, { ...act, facts: { version: String(number), part: said.id } }, async (within) => {
        const tx = narrowed<ConcertationRowNames, Names>(within)
        if (!(await holdOpen(tx, on, number))) undo({ kind: 'not-open' })
        await addComment(tx, on, { ...said, person: by.actor.person, saidAt: by.at })
        return null
      }),
    )
  },

  withdrawComment(by, on, { id: comment, organisation }) {
    const act = actOn(by, on, { act: 'concertation.withdraw-comment', organisation })
    return undoable<null, CommentGone>((undo) =>
      acting(db, { ...act, facts: { part: comment } }, async (tx) => {
        if (!(await markWithdrawn(narrowed(tx), { comment, person: by.actor.person, at: by.at })))
          undo({ kind: 'comment-gone' })
        return null
      }),
    )
  },

  answer(by, on, { comment, text }) {
    const before = on.comments.find(({ id }) => id === comment)?.answer ?? null
    const act = {
      ...actOn(by, on, { act: 'concertation.answer' }),
      facts: { part: comment },
      ...(before === null ? {} : { values: { before: { text: before.text, about: null } } }),
    }
    return undoable<null, CommentGone>((undo) =>
      acting(db, act, async (tx) => {
        if (!(await writeAnswer(narrowed(tx), on, { comment, text, at: by.at })))
          undo({ kind: 'comment-gone' })
        return null
      }),
    )
  },

  agree(by, on, { id, ...said }) {
    const act = actOn(by, on, { act: 'concertation.agree', organisation: said.organisation })
    const facts = { version: String(said.number), stance: said.stance }
    return undoable<null, NotOpen>((undo) =>
      acting(db, { ...act, facts }, async (within) => {
        const tx = narrowed<ConcertationRowNames, Names>(within)
        if (!(await holdOpen(tx, on, said.number))) undo({ kind: 'not-open' })
        await addStance(tx, on, { ...said, id, person: by.actor.person, at: by.at })
        return null
      }),
    )
  },
})
