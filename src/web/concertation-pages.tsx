import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import type { PersonId } from '#kernel/ids.ts'
import type { Bilingual } from '#kernel/language.ts'
import {
  type Concertation,
  type Decision,
  type DraftWords,
  type Edition,
  firstDraft,
  type Programme,
} from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { textsIn } from './locales/index.ts'
import { draftTyped, numberIn } from './pages/concertation/concertation.form.ts'
import { ConcertationPage } from './pages/concertation/concertation.page.tsx'
import { DraftPage, SharePage } from './pages/concertation/draft.page.tsx'
import { NothingWrittenPage } from './pages/concertation/nothing-written.page.tsx'
import { OwnTablesPage } from './pages/concertation/own-tables.page.tsx'
import { type ConcertationShown, editionName } from './pages/concertation/shown.ts'
import { SummaryPage, VersionPage } from './pages/concertation/version.page.tsx'

/** The edition that an address names, with its programme and what is talked about. */
export const concertationAddressed = async (
  asked: Pick<Answer, 'site' | 'actor' | 'programmes' | 'params'>,
): Promise<{
  readonly edition: Edition
  readonly programme: Programme
  readonly concertation: (Concertation & { readonly cited: Decision | null }) | null
} | null> => {
  const { site, actor, programmes, params } = asked
  const edition = await site.callForInterest.edition(params.edition ?? '')
  const programme = programmes.find(({ id }) => id === edition?.programme)
  if (edition === null || programme === undefined) return null
  return { edition, programme, concertation: await site.concertations.of(actor, edition.id) }
}

const whoSaid = ({ comments, agreements }: Concertation): readonly PersonId[] => [
  ...new Set([...comments, ...agreements].flatMap(({ person }) => person ?? [])),
]

/** What the pages of a concertation need around it; null while nothing is written, or nothing is there. */
export const concertationShown = async (asked: Answer): Promise<ConcertationShown | null> => {
  const { view, site, actor, thing: on } = asked
  const found = await concertationAddressed(asked)
  if (found === null || found.concertation === null) return null
  const { concertation, programme, edition } = found
  return {
    view,
    on,
    programme,
    edition,
    concertation,
    partners: await site.directory.withIds(concertation.partners),
    names: await site.personNames.of(actor, whoSaid(concertation), null),
    decision: concertation.cited,
  }
}

/** Decisions that a concertation may be settled on: for whoever settles it. */
export const decisionsToCite = async (
  shown: ConcertationShown,
  asked: Answer,
): Promise<readonly Decision[]> => {
  if (!shown.view.may('concertation.settle', shown.on).allowed) return []
  const all = await asked.site.governance.decisionsOf(asked.actor, shown.programme.id)
  return all.filter(({ state }) => state.kind === 'in-force')
}

const both = (word: (texts: (typeof textsIn)['fr']) => string): Bilingual => ({
  fr: word(textsIn.fr),
  en: word(textsIn.en),
})

export const draftWords: DraftWords = {
  criteria: {
    will: both(({ concertation }) => concertation.pilot.will),
    fit: both(({ concertation }) => concertation.pilot.fit),
    capacity: both(({ concertation }) => concertation.pilot.capacity),
  },
  aims: both(({ concertation }) => concertation.aims),
}

/** Institutions that take part in an edition, by name: what a first draft targets. */
const institutionsOf = async ({ site }: Answer, edition: Edition): Promise<readonly string[]> => {
  const buyers = edition.participations.filter(
    ({ side, state }) => side === 'buyer' && state.kind === 'taking-part',
  )
  if (buyers.length === 0) return []
  return (await site.directory.withIds(buyers.map(({ organisation }) => organisation))).map(
    ({ name }) => name,
  )
}

/** Partners of the programme, whom a version may be shared with. */
export const eligibleFor = ({ site }: Answer, { partners }: Programme): Promise<readonly Organisation[]> =>
  partners.length === 0 ? Promise.resolve([]) : site.directory.withIds(partners)

/** How the pages of concertations find what they show. */
export const concertationPages = {
  concertation: async (asked: Answer): Promise<VNode | null> => {
    const shown = await concertationShown(asked)
    if (shown !== null)
      return <ConcertationPage shown={shown} decisions={await decisionsToCite(shown, asked)} />
    const found = await concertationAddressed(asked)
    return found === null ? null : <NothingWrittenPage view={asked.view} on={asked.thing} {...found} />
  },
  editConcertation: async (asked: Answer): Promise<VNode | null> => {
    const found = await concertationAddressed(asked)
    if (found === null) return null
    const { concertation, edition } = found
    const draft = concertation?.draft ?? firstDraft(edition, draftWords, await institutionsOf(asked, edition))
    return (
      <DraftPage
        view={asked.view}
        {...found}
        version={concertation?.version ?? 0}
        sending={randomUUID()}
        form={draftTyped(draft)}
      />
    )
  },
  shareConcertation: async (asked: Answer): Promise<VNode | null> => {
    const shown = await concertationShown(asked)
    if (shown === null) return null
    const eligible = await eligibleFor(asked, shown.programme)
    const { partners, versions, version } = shown.concertation
    const chosen = versions.length === 0 ? eligible.map(({ id }) => id) : partners
    return <SharePage shown={shown} eligible={eligible} chosen={chosen} note="" version={version} />
  },
  concertationVersion: async (asked: Answer): Promise<VNode | null> => {
    const shown = await concertationShown(asked)
    const number = numberIn(asked.params.version ?? '')
    const version = shown?.concertation.versions.find((each) => each.number === number)
    return shown === null || version === undefined ? null : <VersionPage shown={shown} version={version} />
  },
  concertationSummary: async (asked: Answer): Promise<VNode | null> => {
    const shown = await concertationShown(asked)
    return shown === null ? null : <SummaryPage shown={shown} />
  },
  ownTables: async (asked: Answer): Promise<VNode> => {
    const { view, site, actor, programmes } = asked
    const { name, organisation, programme: id } = actor.role
    const programme = programmes.find((each) => each.id === id)
    const invited =
      name === 'adviser' && organisation !== null ? await site.concertations.askedOf(actor, organisation) : []
    const editions =
      programme === undefined || invited.length === 0 ? [] : await site.callForInterest.editions(programme.id)
    return (
      <OwnTablesPage
        view={view}
        committees={await site.governance.committeesOf(actor)}
        concertations={invited.flatMap(({ edition }) => {
          const found = editions.find((each) => each.id === edition)
          return found === undefined || programme === undefined
            ? []
            : [{ slug: found.slug, name: editionName(view, programme, found) }]
        })}
      />
    )
  },
}
