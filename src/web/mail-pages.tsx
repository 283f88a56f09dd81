import { isLetterKind, type LetterState, letterStates } from '#mail/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import type { MailStopped } from './pages/mail/mail-stops.tsx'
import { OutgoingPage } from './pages/mail/outgoing.page.tsx'
import type { SenderAsked } from './pages/mail/sender.form.ts'
import { SenderPage, senderOf } from './pages/mail/sender.page.tsx'
import { TemplatePage } from './pages/mail/template.page.tsx'
import { TemplatesPage } from './pages/mail/templates.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'
import { programmeThing } from './things.ts'

const pageSize = 50
const mostPages = 10_000

/** What keeps letters from leaving. */
export const mailStopped = async (
  { site, programmes }: Pick<Answer, 'site' | 'programmes'>,
  waiting: number,
): Promise<MailStopped> => ({
  kept: site.keepsLetters === true ? waiting : null,
  copiedAt: await site.installation.copiedAt(),
  unsigned: (await site.outbox.unsigned()).flatMap((letters) => {
    const programme = programmes.find(({ id }) => id === letters.programme)
    return programme === undefined ? [] : [{ letters, programme }]
  }),
})

/** The state asked for; else the first that wants to be looked at. */
const stateAsked = (text: string | null, counts: ReadonlyMap<string, number>): LetterState =>
  letterStates.find((state) => state === text) ??
  (['failed', 'unknown'] as const).find((state) => (counts.get(state) ?? 0) > 0) ??
  'queued'

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null

const outgoing = async (asked: Answer) => {
  const { view, site, query, programmes } = asked
  const counts = await site.outbox.counts()
  const state = stateAsked(query.get('etat'), counts)
  const page = Math.min(Math.max(wholeNumber(query.get('page')) ?? 1, 1), mostPages)
  const letters = await site.outbox.latest(pageSize, [state], (page - 1) * pageSize)
  return (
    <OutgoingPage
      view={view}
      counts={counts}
      state={state}
      letters={letters}
      page={page}
      pageSize={pageSize}
      programmes={programmes}
      stopped={await mailStopped(asked, counts.get('queued') ?? 0)}
      queued={view.done === 'reessai' ? wholeNumber(query.get('combien')) : null}
    />
  )
}

/** The form that says who writes, with what was just typed when it could not be kept. */
export const senderScreen = async (
  { view, site }: Pick<Answer, 'view' | 'site'>,
  programme: Programme,
  refused: { readonly asked: SenderAsked; readonly conflict?: boolean } | null = null,
) => {
  const unsigned = await site.outbox.unsigned()
  return (
    <SenderPage
      view={view}
      programme={programme}
      asked={refused?.asked ?? senderOf(programme)}
      waiting={unsigned.find((each) => each.programme === programme.id)?.count ?? 0}
      conflict={refused?.conflict === true}
    />
  )
}

/** How the pages about letters find what they show. */
export const mailPages = {
  mail: async ({ view }: Answer) => <TemplatesPage view={view} />,
  outgoing,
  letterTemplate: async ({ view, params, here }: Answer) => {
    const kind = params.letterKind ?? ''
    if (!isLetterKind(kind)) return null
    const mayNameSender = here !== null && view.may('programme.name-sender', programmeThing(here)).allowed
    return <TemplatePage view={view} kind={kind} programme={here} mayNameSender={mayNameSender} />
  },
  sender: async (asked: Answer) => {
    const programme = programmeNamed(asked)
    return programme === null ? null : senderScreen(asked, programme)
  },
}
