import { applicationId, type CallId, callId, editionId, organisationId } from '#kernel/ids.ts'
import { instantOf, type LocalDate, parseLocalDate } from '#kernel/time.ts'
import type { Outcome } from '#programme/call-for-interest/index.ts'
import type { OpenSite } from '#test/support/site.ts'
import { writeApplication } from '../../src/programme/call-for-interest/application/application.store.ts'
import type { Application } from '../../src/programme/call-for-interest/application/application.ts'
import { writeCall } from '../../src/programme/call-for-interest/call/call.store.ts'
import type { Call } from '../../src/programme/call-for-interest/call/call.ts'
import { writeEdition } from '../../src/programme/call-for-interest/edition-write.store.ts'
import { writeOutcome } from '../../src/programme/call-for-interest/jury/outcome.store.ts'

const moment = (text: string) => instantOf(new Date(text))
const dayIn = (text: string): LocalDate => {
  const day = parseLocalDate(text)
  if (day === null) throw new Error(`no day: ${text}`)
  return day
}
const said = (text: string) => ({ fr: text, en: `${text} (en)` })

/** An application of the seeded call: whose, and what was decided of it. */
export interface Decided {
  readonly slug: string
  readonly result: Outcome['result']
  readonly feedback?: string
}

const callIn = (programme: Call['programme'], edition: Call['edition'], slug: string): Call => ({
  id: callId(`call-${slug}`),
  programme,
  edition,
  slug,
  version: 0,
  title: { fr: 'Appel #1 [$essai]', en: 'Call #1 [$test]' },
  presentation: null,
  opens: moment('2026-01-12T14:00:00Z'),
  closes: moment('2026-02-13T22:00:00Z'),
  timeZone: 'America/Toronto',
  places: 3,
  minimumPercent: 50,
  eligibility: [
    {
      id: 'quebec',
      question: said('Êtes-vous au Québec?'),
      reason: said('Le programme est québécois.'),
      remedy: null,
      eligibleAnswer: 'yes',
    },
  ],
  criteria: ['volonté', 'adéquation', 'capacité'].map((title, at) => ({
    id: `c${at}`,
    title: said(title),
    detail: null,
    weight: at + 1,
    minimum: at === 2 ? 2 : null,
  })),
  scale: [0, 1, 2, 3, 4].map((level) => ({ level, title: said(`niveau ${level}`), detail: null })),
  documents: [],
  state: { kind: 'published', at: moment('2026-01-10T14:00:00Z') },
  institutions: [],
  sectors: [],
  agreed: null,
  decision: null,
  extensions: [],
  lastNumber: 0,
})

/** A call of an edition of its own with applications and what was decided of each, in the order of their rank. */
export const seedDecided = async (
  site: OpenSite,
  slug: string,
  decided: readonly Decided[],
): Promise<{ readonly call: Call; readonly applications: readonly Application[] }> => {
  const { callForInterest, directory } = site.modules
  const programme = await callForInterest.programme()
  if (programme === null) throw new Error('no demonstration')
  const edition = {
    id: editionId(`edition-${slug}`),
    programme: programme.id,
    version: 0,
    slug: `edition-${slug}`,
    number: 100 + (await callForInterest.editions(programme.id)).length,
    theme: { fr: 'Édition d’essai', en: 'Trial edition' },
    presentation: null,
    starts: dayIn('2026-02-02'),
    ends: dayIn('2027-06-11'),
    activities: [],
    indicators: [],
    participations: [],
  }
  await writeEdition(site.db, edition)
  const call = callIn(programme.id, edition.id, slug)
  await writeCall(site.db, call, new Date('2026-01-10T14:00:00Z'))
  const applications: Application[] = []
  for (const [at, { slug: whose, result, feedback }] of decided.entries()) {
    const found = await directory.find(whose)
    if (found === null) throw new Error(`no organisation at ${whose}`)
    const answers = {
      eligibility: { quebec: 'yes' as const },
      criteria: { c0: 'Un texte avec #, $, \\, @ et [crochets].' },
    }
    const submittedAt = moment(`2026-02-1${at % 3}T15:0${at % 10}:00Z`)
    const application: Application = {
      id: applicationId(`${call.id}-${at}`),
      call: call.id,
      programme: programme.id,
      organisation: found.id,
      version: 0,
      number: at + 1,
      state: 'submitted',
      answers,
      leftOut: [],
      submitted: {
        ...answers,
        profile: { name: found.name, summary: null, offers: [], employees: null },
        documents: {},
      },
      savedAt: submittedAt,
      submittedAt,
      admitted: null,
      eligibility: {
        eligible: result !== 'ineligible',
        because: result === 'ineligible' ? 'Pas d’adresse au Québec.' : null,
      },
    }
    applications.push(application)
    await writeApplication(site.db, application, new Date('2026-02-01T15:00:00Z'))
    await writeOutcome(site.db, {
      application: application.id,
      call: call.id,
      programme: programme.id,
      organisation: organisationId(found.id),
      result,
      rank: result === 'ineligible' ? null : at + 1,
      percent: result === 'ineligible' ? null : 90 - at * 3,
      because: null,
      decidedAt: moment('2026-03-05T20:00:00Z'),
    })
    if (feedback !== undefined)
      await site.db
        .insertInto('consensus')
        .values({
          application_id: application.id,
          call_id: call.id,
          programme_id: programme.id,
          levels: JSON.stringify({}),
          feedback_fr: feedback,
          feedback_en: null,
          agreed_at: '2026-03-04T15:00:00Z',
        })
        .execute()
  }
  return { call, applications }
}

/** Letters about outcomes that wait to leave, by kind. */
export const queuedDecisions = async (
  site: OpenSite,
  call: CallId,
): Promise<readonly { kind: string; to: string; language: string }[]> => {
  const letters = await site.db
    .selectFrom('decision_letter')
    .select('id')
    .where('call_id', '=', call)
    .execute()
  const ids = new Set(letters.map(({ id }) => id))
  return (await site.db.selectFrom('outbox').select(['kind', 'to_email', 'language', 'facts']).execute())
    .filter(({ facts }) => ids.has(facts.letter ?? ''))
    .map(({ kind, to_email, language }) => ({ kind, to: to_email, language }))
}
