import {
  type Content,
  type Lack,
  lacking,
  type Organisation,
  type Part,
  slugOfPart,
} from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { type Step, Stepper } from '../../ui/stepper/stepper.tsx'
import type { EditedPage } from './edited-page.ts'

const plain = ['identity', 'presentation', 'contact', 'logo'] as const

/** The first screen that would give what is missing. */
export const partOfLack = (lack: Lack, { offers }: Content): Part => {
  const firstWithout = (has: (offer: Content['offers'][number]) => boolean): number =>
    Math.max(
      0,
      offers.findIndex((offer) => !has(offer)),
    )
  switch (lack) {
    case 'summary':
    case 'summaryEn':
      return { kind: 'presentation', at: 0 }
    case 'legalForm':
    case 'neq':
      return { kind: 'identity', at: 0 }
    case 'locality':
    case 'reach':
      return { kind: 'contact', at: 0 }
    case 'offer':
      return { kind: 'offer', at: 0 }
    case 'offerEn':
      return { kind: 'offer', at: firstWithout(({ title }) => title.en !== null) }
    case 'category':
      return { kind: 'offer-reach', at: firstWithout(({ seaoCategories }) => seaoCategories.length > 0) }
    case 'territory':
      return { kind: 'offer-reach', at: firstWithout(({ territories }) => territories.length > 0) }
    case 'capacity':
      return {
        kind: 'offer-reach',
        at: firstWithout(({ capacityPerContract }) => capacityPerContract !== null),
      }
    case 'achievement':
      return { kind: 'achievement', at: 0 }
  }
}

interface StepsProps {
  readonly view: View
  readonly organisation: Organisation
  readonly content: Content
  readonly here: Part | null
}

/** The steps of a page as a braid: crossed when nothing is missing there. */
export const Steps = ({ view, organisation, content, here }: StepsProps) => {
  const { texts, language } = view
  const words = texts.editing
  const { slug, side } = organisation
  const missing = new Set(lacking(content, side).map((lack) => partOfLack(lack, content).kind))
  const summary = linkTo('editing', language, { params: { organisation: slug } })
  const stateOf = (isHere: boolean, isMissing: boolean): Step['state'] =>
    isHere ? 'now' : isMissing ? 'later' : 'done'
  const own = plain.map((kind) => ({
    title: words.parts[kind],
    state: stateOf(here?.kind === kind, missing.has(kind) || (kind === 'logo' && content.logo === null)),
    href: linkTo('editingPart', language, {
      params: { organisation: slug, part: slugOfPart({ kind, at: 0 }) },
    }),
  }))
  const lists =
    side !== 'supplier'
      ? []
      : [
          {
            title: words.offersTitle,
            state: stateOf(
              here?.kind === 'offer' || here?.kind === 'offer-reach',
              missing.has('offer') || missing.has('offer-reach'),
            ),
            href: `${summary}#offers`,
          },
          {
            title: words.achievementsTitle,
            state: stateOf(here?.kind === 'achievement', missing.has('achievement')),
            href: `${summary}#achievements`,
          },
        ]
  return <Stepper view={view} label={words.steps} steps={[...own.slice(0, 3), ...lists, ...own.slice(3)]} />
}

/** When the draft was last kept, and that nothing of it is public. */
export const SavedNotice = ({ view, draft, writer }: EditedPage & { readonly view: View }) => {
  const { texts, format } = view
  const words = texts.editing
  if (draft === null) return <p class="note">{words.noDraft}</p>
  return (
    <Notice {...(view.done === 'enregistre' ? { tone: 'done', view } : {})}>
      <p>
        {texts.ui.savedAt(format.time(draft.savedAt))} {writer !== null && `(${words.draftBy(writer)})`}{' '}
        {words.draftKept}
      </p>
    </Notice>
  )
}
