import { randomUUID } from 'node:crypto'
import { activityId, editionId, indicatorId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import { parseLocalDate } from '#kernel/time.ts'
import type {
  Edition,
  EditionChange,
  EditionPlan,
  PilotWords,
  Programme,
} from '#programme/call-for-interest/index.ts'
import type { Posted } from './context.ts'
import { editionNamed, isNewPart, organisationsAround, soughtIn, takingPart } from './editions-pages.tsx'
import { textsIn } from './locales/index.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import {
  departureIn,
  readActivity,
  readEdition,
  readIndicator,
  versionIn,
} from './pages/edition-editing/edition.form.ts'
import { EditionEditingPage } from './pages/edition-editing/edition-editing.page.tsx'
import { NewEditionPage } from './pages/edition-editing/new-edition.page.tsx'
import { ActivityPage, IndicatorPage } from './pages/edition-editing/part.page.tsx'
import type { ParticipantsAsked } from './pages/edition-editing/participants-section.tsx'
import { saidOf } from './pages/edition-editing/typed-of.ts'
import { programmeNamed } from './programmes-pages.tsx'
import { linkTo } from './sitemap.ts'

type Done = keyof Posted['view']['texts']['editions']['done']

const backTo = ({ view }: Posted, edition: Pick<Edition, 'slug'>, fait: Done, anchor = ''): Outcome => ({
  goTo: linkTo('editEdition', view.language, { params: { edition: edition.slug }, query: { fait } }) + anchor,
})

/** Does a change; false when somebody else changed the edition since the version that the form speaks of. */
const changed = async (
  { site, actor, asking, form }: Posted,
  edition: Edition,
  change: EditionChange,
): Promise<boolean> => {
  const by = { actor, at: asking.at }
  return (await site.callForInterest.changeEdition(by, edition, { version: versionIn(form), change }))
    .accepted
}

const bilingually = <Name extends string>(
  fr: Readonly<Record<Name, string>>,
  en: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Bilingual>> =>
  Object.fromEntries(
    Object.keys(fr)
      .filter((name): name is Name => name in en)
      .map((name) => [name, { fr: fr[name], en: en[name] }]),
  ) as Record<Name, Bilingual>

const pilotWords: PilotWords = {
  activities: bilingually(textsIn.fr.editions.pilot.activities, textsIn.en.editions.pilot.activities),
  indicators: bilingually(textsIn.fr.editions.pilot.indicators, textsIn.en.editions.pilot.indicators),
}

/** The plan that a form chose: a word, or the id of an edition of the same programme. */
const planOf = async ({ site }: Posted, programme: Programme, word: string): Promise<EditionPlan | null> => {
  if (word === 'pilot') return { kind: 'pilot', words: pilotWords }
  if (word === 'empty') return { kind: 'empty' }
  const head = (await site.callForInterest.editions(programme.id)).find(({ id }) => id === word)
  const of = head === undefined ? null : await site.callForInterest.edition(head.slug)
  return of === null ? null : { kind: 'copy', of }
}

const wholePage = async (
  posted: Posted,
  edition: Edition,
  more: { readonly participants?: ParticipantsAsked; readonly conflict?: boolean },
) => (
  <EditionEditingPage
    view={posted.view}
    edition={edition}
    version={edition.version}
    form={saidOf(edition)}
    organisations={await takingPart(posted, edition)}
    search={await soughtIn(posted, edition, textIn(posted.form, 'qui'))}
    {...more}
  />
)

/** What the forms that write editions do. */
export const editionsHandlers = {
  createEdition: async (posted: Posted): Promise<Outcome> => {
    const { view, site, actor, form, asking } = posted
    const programme = programmeNamed(posted)
    if (programme === null) return null
    const read = readEdition(form, true)
    const sending = textIn(form, 'envoi')
    const plan = await planOf(posted, programme, read.typed.depart)
    if (read.asked === null || plan === null) {
      const wrong = plan === null ? [...new Set([...read.wrong, 'depart' as const])] : read.wrong
      const editions = await site.callForInterest.editions(programme.id)
      const again = { programme, editions, sending: sending === '' ? randomUUID() : sending }
      return { status: 422, page: <NewEditionPage {...again} view={view} form={{ ...read, wrong }} /> }
    }
    const { plan: _, ...asked } = read.asked
    const id = editionId(/^[0-9a-f-]{36}$/.test(sending) ? sending : randomUUID())
    const by = { actor, at: asking.at, newId: randomUUID }
    const created = await site.callForInterest.createEdition(by, programme, { ...asked, id, plan })
    if (created.accepted) return backTo(posted, created.value, 'creee')
    return created.refusal.kind === 'already-there' ? backTo(posted, created.refusal, 'creee') : null
  },

  saveEdition: async (posted: Posted): Promise<Outcome> => {
    const { view, form } = posted
    const edition = await editionNamed(posted)
    if (edition === null) return null
    const read = readEdition(form, false)
    const again = async (status: 422 | 409) => ({
      status,
      page: (
        <EditionEditingPage
          view={view}
          edition={edition}
          // Sent once more after a conflict, the form replaces what the other one wrote: whoever sends it was told.
          version={status === 409 ? edition.version : versionIn(form)}
          form={read}
          conflict={status === 409}
          organisations={await takingPart(posted, edition)}
          search={null}
        />
      ),
    })
    if (read.asked === null) return again(422)
    const { plan: _, ...asked } = read.asked
    return (await changed(posted, edition, { kind: 'said', asked }))
      ? backTo(posted, edition, 'edition')
      : again(409)
  },

  saveActivity: async (posted: Posted): Promise<Outcome> => {
    const { view, form, params } = posted
    const edition = await editionNamed(posted)
    const part = params.activity ?? ''
    const known = edition?.activities.find(({ id }) => id === part)
    if (edition === null || (known === undefined && !isNewPart(part))) return null
    const read = readActivity(form, known?.id ?? activityId(randomUUID()))
    const given = { edition, part, isNew: known === undefined, form: read, view }
    if (read.asked === null)
      return { status: 422, page: <ActivityPage {...given} version={versionIn(form)} /> }
    if (await changed(posted, edition, { kind: 'activity', activity: read.asked }))
      return backTo(posted, edition, 'activite', '#activities')
    return { status: 409, page: <ActivityPage {...given} version={edition.version} conflict /> }
  },

  removeActivity: async (posted: Posted): Promise<Outcome> => {
    const edition = await editionNamed(posted)
    const activity = edition?.activities.find(({ id }) => id === posted.params.activity)
    if (edition === null || activity === undefined) return null
    return (await changed(posted, edition, { kind: 'activity-removed', activity: activity.id }))
      ? backTo(posted, edition, 'activite-retiree', '#activities')
      : { status: 409, page: await wholePage(posted, edition, { conflict: true }) }
  },

  saveIndicator: async (posted: Posted): Promise<Outcome> => {
    const { view, form, params } = posted
    const edition = await editionNamed(posted)
    const part = params.indicator ?? ''
    const known = edition?.indicators.find(({ id }) => id === part)
    if (edition === null || (known === undefined && !isNewPart(part))) return null
    const read = readIndicator(form, known?.id ?? indicatorId(randomUUID()))
    const given = { edition, part, isNew: known === undefined, form: read, view }
    if (read.asked === null)
      return { status: 422, page: <IndicatorPage {...given} version={versionIn(form)} /> }
    if (await changed(posted, edition, { kind: 'indicator', indicator: read.asked }))
      return backTo(posted, edition, 'indicateur', '#indicators')
    return { status: 409, page: <IndicatorPage {...given} version={edition.version} conflict /> }
  },

  removeIndicator: async (posted: Posted): Promise<Outcome> => {
    const edition = await editionNamed(posted)
    const indicator = edition?.indicators.find(({ id }) => id === posted.params.indicator)
    if (edition === null || indicator === undefined) return null
    return (await changed(posted, edition, { kind: 'indicator-removed', indicator: indicator.id }))
      ? backTo(posted, edition, 'indicateur-retire', '#indicators')
      : { status: 409, page: await wholePage(posted, edition, { conflict: true }) }
  },

  joinEdition: async (posted: Posted): Promise<Outcome> => {
    const { view, form } = posted
    const edition = await editionNamed(posted)
    if (edition === null) return null
    const { errors: words } = view.texts.editions
    const typed = { organisation: textIn(form, 'organisation'), day: textIn(form, 'depuis') }
    const chosen = (await organisationsAround(posted, edition)).find(({ id }) => id === typed.organisation)
    const taking = edition.participations.some(({ organisation }) => organisation === chosen?.id)
    const since = parseLocalDate(typed.day)
    if (chosen === undefined || chosen.side === 'partner' || taking || since === null) {
      const errors = [
        ...(chosen === undefined || chosen.side === 'partner' || taking
          ? [{ name: 'organisation', error: words.organisation }]
          : []),
        ...(since === null ? [{ name: 'depuis', error: words.depuis }] : []),
      ]
      return { status: 422, page: await wholePage(posted, edition, { participants: { typed, errors } }) }
    }
    const participation = {
      organisation: chosen.id,
      side: chosen.side,
      since,
      state: { kind: 'taking-part' },
    } as const
    return (await changed(posted, edition, { kind: 'joined', participation }))
      ? backTo(posted, edition, 'arrivee', '#participants')
      : { status: 409, page: await wholePage(posted, edition, { conflict: true }) }
  },

  leaveEdition: async (posted: Posted): Promise<Outcome> => {
    const { view, form } = posted
    const edition = await editionNamed(posted)
    if (edition === null) return null
    const { organisation, on } = departureIn(form, edition)
    if (organisation === null) return null
    const isBack = textIn(form, 'retour') !== ''
    if (!isBack && on === null) {
      const errors = [{ name: `jour-${organisation}`, error: view.texts.editions.errors.jour }]
      const typed = { organisation: '', day: '' }
      return { status: 422, page: await wholePage(posted, edition, { participants: { typed, errors } }) }
    }
    const change: EditionChange =
      on === null || isBack ? { kind: 'back', organisation } : { kind: 'left', organisation, on }
    return (await changed(posted, edition, change))
      ? backTo(posted, edition, isBack ? 'retour' : 'depart', '#participants')
      : { status: 409, page: await wholePage(posted, edition, { conflict: true }) }
  },
}
