import { commentId } from '#kernel/ids.ts'
import { latestOf, parametersByKey } from '#programme/call-for-interest/index.ts'
import { concertationAddressed } from './concertation-pages.tsx'
import { again, backTo } from './concertation-posts.tsx'
import type { Posted } from './context.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { isSaid, numberIn, stanceIn } from './pages/concertation/concertation.form.ts'
import { byWhom, sendingIn } from './sending.ts'

/** The concertation of the address, and the organisation that the sender speaks for. */
const spokenFor = async (posted: Posted) => {
  const concertation = (await concertationAddressed(posted))?.concertation ?? null
  const { organisation } = posted.actor.role
  return concertation === null || organisation === null ? null : { concertation, organisation }
}

const commentVersion = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const spoken = await spokenFor(posted)
  if (spoken === null) return null
  const { concertation, organisation } = spoken
  const words = view.texts.concertation
  const number = numberIn(textIn(form, 'version'))
  const asked = textIn(form, 'parametre')
  const latest = latestOf(concertation)
  const parameter = latest !== null && parametersByKey(latest.parameters).has(asked) ? asked : null
  const typedText =
    textIn(form, `commentaire-${asked === '' ? 'tout' : asked}`) || textIn(form, 'commentaire')
  const typed = {
    form: 'comment',
    about: parameter ?? '',
    text: typedText,
    error: words.errors.commentaire,
  } as const
  if (!isSaid(typedText)) return again(posted, 422, { typed })
  const id = commentId(sendingIn(form))
  const comment = { id, number, organisation, parameter, text: typedText }
  const kept = await site.concertations.comment(byWhom(posted), concertation, comment)
  return kept.accepted
    ? backTo(posted, 'commente', `#c-${id}`)
    : again(posted, 409, { typed: { ...typed, error: words.notOpen }, conflict: words.notOpen })
}

const commentSent = async (posted: Posted) => {
  const found = await concertationAddressed(posted)
  const concertation = found?.concertation ?? null
  const comment = concertation?.comments.find(({ id }) => id === textIn(posted.form, 'commentaire-id'))
  return concertation === null || comment === undefined ? null : { concertation, comment }
}

const withdrawComment = async (posted: Posted): Promise<Outcome> => {
  const sent = await commentSent(posted)
  if (sent === null) return null
  const { concertation, comment } = sent
  const taken = await posted.site.concertations.withdrawComment(byWhom(posted), concertation, comment)
  return taken.accepted
    ? backTo(posted, 'repris')
    : again(posted, 409, { conflict: posted.view.texts.concertation.commentGone })
}

const answerComment = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const sent = await commentSent(posted)
  if (sent === null) return null
  const { concertation, comment } = sent
  const words = view.texts.concertation
  const typedText = textIn(form, `reponse-${comment.id}`) || textIn(form, 'reponse')
  const typed = { form: 'answer', about: comment.id, text: typedText, error: words.errors.reponse } as const
  if (!isSaid(typedText)) return again(posted, 422, { typed })
  const answered = await site.concertations.answer(byWhom(posted), concertation, {
    comment: comment.id,
    text: typedText,
  })
  return answered.accepted
    ? backTo(posted, 'repondu', `#c-${comment.id}`)
    : again(posted, 409, { typed: { ...typed, error: words.commentGone }, conflict: words.commentGone })
}

const agreeToVersion = async (posted: Posted): Promise<Outcome> => {
  const { view, site, form } = posted
  const spoken = await spokenFor(posted)
  if (spoken === null) return null
  const { concertation, organisation } = spoken
  const words = view.texts.concertation
  const { stance, text, isExplained } = stanceIn(form)
  const errors = [
    ...(stance === null ? [{ name: 'avis', error: words.errors.avis }] : []),
    ...(isExplained ? [] : [{ name: 'precisions', error: words.errors.precisions }]),
  ]
  const typed = { stance: textIn(form, 'avis'), text, errors }
  if (stance === null || !isExplained) return again(posted, 422, { stance: typed })
  const number = numberIn(textIn(form, 'version'))
  const said = { id: sendingIn(form), number, organisation, stance, text }
  const given = await site.concertations.agree(byWhom(posted), concertation, said)
  return given.accepted
    ? backTo(posted, 'avis', '#standing')
    : again(posted, 409, { stance: typed, conflict: words.notOpen })
}

/** What partners and the coordination say to one another. */
export const concertationTalkHandlers = {
  commentVersion,
  withdrawComment,
  answerComment,
  agreeToVersion,
}
