import type { LocalDate } from '#kernel/time.ts'
import { recordConsentPage } from './consents-pages.tsx'
import type { Posted } from './context.ts'
import { dayOf, startOfDay } from './format.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import {
  type ImpliedField,
  type ImpliedTyped,
  type ImpliedWrong,
  readImplied,
  readRecordedWithdrawal,
  typedImplied,
} from './pages/consent/record-consent.form.ts'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'

const back = (posted: Posted, slug: string, fait: string): Outcome => ({
  goTo: linkTo('consents', posted.view.language, { params: { programme: slug }, query: { fait } }),
})

type ImpliedErrors = Readonly<Partial<Record<ImpliedField, string>>>

const errorsOf = ({ view }: Posted, wrong: ImpliedWrong): ImpliedErrors => {
  const { errors } = view.texts.consents
  if (wrong.kind === 'fields') return Object.fromEntries(wrong.fields.map((field) => [field, errors[field]]))
  const { refusal } = wrong
  if (refusal.kind === 'end-too-late') return { fin: errors['end-too-late'](view.format.day(refusal.latest)) }
  return refusal.kind === 'end-too-early' ? { fin: errors['end-too-early'] } : { date: errors[refusal.kind] }
}

const refusedImplied = (posted: Posted, implied: ImpliedTyped, errors: ImpliedErrors): Outcome => {
  const page = recordConsentPage(posted, { implied, errors })
  return page === null ? null : { status: 422, page }
}

const today = ({ asking }: Posted): LocalDate => dayOf(asking.at)

/** What the forms of a programme’s consents do. */
export const consentsHandlers = {
  recordImplied: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, actor, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const typed = typedImplied(form)
    const read = readImplied(typed, today(posted))
    if ('kind' in read) return refusedImplied(posted, typed, errorsOf(posted, read))
    const { from, end, ...stated } = read
    const implied = {
      ...stated,
      programme: programme.id,
      givenAt: startOfDay(from),
      expiresAt: startOfDay(end),
    }
    const recorded = await site.consents.giving.recordImplied(implied, { actor, at: asking.at })
    if (recorded.accepted) return back(posted, programme.slug, 'deduit')
    return refusedImplied(posted, typed, { courriel: view.texts.consents.errors[recorded.refusal.kind] })
  },
  recordWithdrawal: async (posted: Posted): Promise<Outcome> => {
    const { view, site, form, actor, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const { typed, scope, email, purpose, chosen } = readRecordedWithdrawal(form)
    if (email === null || !chosen) {
      const { errors: words } = view.texts.consents
      const errors = {
        ...(email === null ? { 'courriel-retrait': words.courriel } : {}),
        ...(chosen ? {} : { portee: words.finalite }),
      }
      const page = recordConsentPage(posted, { withdrawal: { typed, scope }, errors })
      return page === null ? null : { status: 422, page }
    }
    const asked = { email, programme: programme.id, purpose }
    await site.consents.withdrawing.recorded(asked, { actor, at: asking.at })
    return back(posted, programme.slug, 'retrait')
  },
  retractImplied: async (posted: Posted): Promise<Outcome> => {
    const { site, form, actor, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const implied = { id: textIn(form, 'consentement'), programme: programme.id }
    const retracted = await site.consents.withdrawing.retract(implied, { actor, at: asking.at })
    return retracted ? back(posted, programme.slug, 'annule') : null
  },
}
