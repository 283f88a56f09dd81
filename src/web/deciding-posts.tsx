import { randomUUID } from 'node:crypto'
import { applicationId, decisionId } from '#kernel/ids.ts'
import type { JuryOfCall, JuryRefusal } from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { juryNamed, rankingScreen, spreadScreen } from './jury-pages.tsx'
import { byOf, type JuryDone, juryDone, onJury } from './jury-posts.tsx'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { versionIn } from './pages/edition-editing/edition.form.ts'
import { citedIn, readAgreed, readLine, readOrder, resultIn } from './pages/jury/deciding.form.ts'
import { reasonIn } from './pages/jury/jury.form.ts'
import type { RankingTyped } from './pages/jury/ranking-shown.ts'
import { linkTo } from './sitemap.ts'

/** The jury as the form’s reader saw it: what somebody changed since is told. */
const asSeen = ({ form }: Posted, of: JuryOfCall): JuryOfCall => ({
  ...of,
  jury: { ...of.jury, version: versionIn(form) },
})

const refusedTo = async (posted: Posted, of: JuryOfCall, typed: RankingTyped): Promise<Outcome> => ({
  status: 422,
  page: await rankingScreen(posted, of, { typed }),
})

type Answered = { readonly accepted: true } | { readonly accepted: false; readonly refusal: JuryRefusal }

/** Back to the ranking with what was done, or as somebody else left it, with what was typed. */
const afterwards = async (
  posted: Posted,
  done: Answered,
  { fait, typed }: { readonly fait: JuryDone; readonly typed: RankingTyped },
): Promise<Outcome> => {
  const of = await juryNamed(posted)
  if (of === null) return null
  if (done.accepted) return juryDone(posted, of, { route: 'juryRanking', fait })
  return { status: 409, page: await rankingScreen(posted, of, { changed: true, typed }) }
}

const saveAgreed = onJury(async (posted, of) => {
  const { view, site, form, thing } = posted
  const application = applicationId(thing.id ?? '')
  const { typed, wrong, asked } = readAgreed(form, application, of.call)
  if (wrong.length > 0) {
    const page = await spreadScreen(posted, of, { typed, wrong })
    return page === null ? null : { status: 422, page }
  }
  const done = await site.juries.agree(byOf(posted), of, [asked])
  if (!done.accepted) {
    const page = await spreadScreen(posted, of, { typed, conflict: true })
    return page === null ? null : { status: 409, page }
  }
  return {
    goTo: linkTo('jurySpread', view.language, {
      params: { call: of.call.slug, application },
      query: { fait: 'convenu' },
    }),
  }
})

const drawLine = onJury(async (posted, of) => {
  const { typed: line, wrong, asked } = readLine(posted.form, of.call.places)
  const typed = { form: 'line', line, wrong } as const
  if (asked === null) return refusedTo(posted, of, typed)
  const done = await posted.site.juries.drawLine(byOf(posted), asSeen(posted, of), asked)
  return afterwards(posted, done, { fait: 'ligne', typed })
})

const settleTie = onJury(async (posted, of) => {
  const { site, actor, form } = posted
  const { placements, applications } = await site.juries.ranking(actor, of)
  const tie = placements?.ties.find(({ rank }) => String(rank) === textIn(form, 'rang'))
  if (tie === undefined) {
    const page = await rankingScreen(posted, of, { changed: true })
    return { status: 409, page }
  }
  const numbers = new Map(applications.map(({ id, number }) => [id, number ?? 0]))
  const equals = tie.applications.map((application) => ({
    application,
    number: numbers.get(application) ?? 0,
  }))
  const order = readOrder(form, equals)
  const { typed: because, asked } = reasonIn(form, `motif-${tie.rank}`)
  const wrong = [
    ...(order.asked === null ? (['order'] as const) : []),
    ...(asked === null ? (['because'] as const) : []),
  ]
  const typed = { form: 'tie', rank: tie.rank, order: order.typed, because, wrong } as const
  if (order.asked === null || asked === null) return refusedTo(posted, of, typed)
  const by = { ...byOf(posted), newId: randomUUID }
  const settled = { ranking: order.asked, because: asked }
  const done = await site.juries.settle(by, asSeen(posted, of), settled)
  return afterwards(posted, done, { fait: 'egalite', typed })
})

const decideCall = onJury(async (posted, of) => {
  const { site, actor, form } = posted
  const { typed: cited, decision: chosen, isTooLong } = citedIn(form)
  const found = chosen === '' ? null : await site.governance.decision(actor, decisionId(chosen))
  const mayBeCited = found?.programme === of.call.programme && found.state.kind === 'in-force'
  const wrong = [
    ...(chosen !== '' && !mayBeCited ? (['decision'] as const) : []),
    ...(isTooLong ? (['cited'] as const) : []),
  ]
  const typed = { form: 'decide', cited, decision: chosen, wrong } as const
  if (wrong.length > 0) return refusedTo(posted, of, typed)
  const citation = { decision: found?.id ?? null, cited: cited === '' ? null : cited }
  const done = await site.juries.decide(byOf(posted), asSeen(posted, of), citation)
  return afterwards(posted, done, { fait: 'decide', typed })
})

const changeOutcome = onJury(async (posted, of) => {
  const { form, site } = posted
  const application = textIn(form, 'candidature')
  const { typed: because, asked } = reasonIn(form, `motif-${application}`)
  const result = resultIn(form, `resultat-${application}`)
  const wrong = [
    ...(result === null ? (['result'] as const) : []),
    ...(asked === null ? (['because'] as const) : []),
  ]
  const typed = {
    form: 'change',
    application,
    result: textIn(form, `resultat-${application}`),
    because,
    wrong,
  } as const
  if (result === null || asked === null) return refusedTo(posted, of, typed)
  const to = { application, result, because: asked }
  const done = await site.juries.changeOutcome(byOf(posted), asSeen(posted, of), to)
  return afterwards(posted, done, { fait: 'change', typed })
})

const reopenDecision = onJury(async (posted, of) => {
  const { typed: because, asked } = reasonIn(posted.form, 'motif-reouverture')
  const typed = { form: 'reopen', because, wrong: asked === null ? (['because'] as const) : [] } as const
  if (asked === null) return refusedTo(posted, of, typed)
  const done = await posted.site.juries.reopen(byOf(posted), asSeen(posted, of), asked)
  return afterwards(posted, done, { fait: 'rouvert', typed })
})

/** What the forms of a deliberation and its decision do. */
export const decidingHandlers = {
  saveAgreed,
  drawLine,
  settleTie,
  decideCall,
  changeOutcome,
  reopenDecision,
}
