import { fold } from '#kernel/fold.ts'
import { organisationId, type ProgrammeId } from '#kernel/ids.ts'
import type { Picture } from '#kernel/picture.ts'
import type { CellError } from './cell-problem.ts'
import { sameContent } from './editing/content.ts'
import type { Organisation } from './organisation.ts'
import type { ColumnPlan } from './sheet-columns.ts'
import { slugFor } from './slug.ts'
import type { StatedOrganisation } from './stated-organisation.ts'

export interface LineError extends Omit<CellError, 'problem'> {
  readonly line: number
  readonly problem:
    | CellError['problem']
    | 'repeated-in-sheet'
    | 'bad-logo'
    | 'archived'
    | 'of-another-programme'
}

/** What becomes of one line of a sheet. */
export type LineOutcome = { readonly line: number } & (
  | { readonly kind: 'refused'; readonly errors: readonly LineError[] }
  | {
      readonly kind: 'new' | 'updated' | 'unchanged'
      /** As it will be. */
      readonly organisation: Organisation
      /** As it is; null when new. */
      readonly before: Organisation | null
    }
)

/** What a line states, and the image that it names. */
export interface StatedLine {
  readonly line: number
  readonly stated: StatedOrganisation
  readonly errors: readonly CellError[]
  readonly image: Picture | 'unreadable' | null
}

interface Known {
  /** Every organisation, archived ones too. */
  readonly organisations: readonly Organisation[]
  readonly isArchived: (organisation: Organisation) => boolean
  /** Whether whoever imports may change it. */
  readonly isWithinReach: (organisation: Organisation) => boolean
}

interface LinesGiven {
  readonly plan: ColumnPlan
  readonly headings: readonly string[]
  /** The programme that looks after those not known yet. */
  readonly programme: ProgrammeId | null
  readonly newId: () => string
}

const keyOf = (organisation: Pick<Organisation, 'name' | 'place'>): string =>
  `${fold(organisation.name)}|${fold(organisation.place.locality ?? '')}`

/** Organisations already known, found again by what a sheet says of them: by NEQ, else by name and locality. */
const knownOrganisations = (present: readonly Organisation[]) => {
  const byNeq = new Map(present.flatMap((each) => (each.neq === null ? [] : [[each.neq, each] as const])))
  const byKey = new Map(present.map((each) => [keyOf(each), each] as const))
  const slugs = new Set(present.map(({ slug }) => slug))
  return {
    find: (stated: StatedOrganisation): Organisation | null =>
      (stated.neq === null ? undefined : byNeq.get(stated.neq)) ?? byKey.get(keyOf(stated)) ?? null,
    add: (organisation: Organisation): void => {
      slugs.add(organisation.slug)
      byKey.set(keyOf(organisation), organisation)
      if (organisation.neq !== null) byNeq.set(organisation.neq, organisation)
    },
    newSlug: (name: string): string => slugFor(name, (slug) => slugs.has(slug)),
  }
}

/**
 * What a row and what was known of its organisation give together: a recognition or a logo not stated is kept, and so
 * are the photographs of an achievement that it states again.
 */
const settled = (
  { logoFile: _, ...stated }: StatedOrganisation,
  present: Organisation | null,
  given: Pick<Organisation, 'id' | 'programme' | 'slug'> & { readonly image: Picture | null },
): Organisation => ({
  ...stated,
  id: given.id,
  programme: given.programme,
  slug: given.slug,
  recognition: stated.recognition ?? present?.recognition ?? null,
  // The same image sent again is the one that is there.
  logo:
    given.image === null || given.image.digest === present?.logo?.digest
      ? (present?.logo ?? null)
      : given.image,
  achievements: stated.achievements.map((achievement) => ({
    ...achievement,
    photographs:
      present?.achievements.find(({ title }) => title.fr === achievement.title.fr)?.photographs ?? [],
  })),
})

/** Errors of a line beyond its cells: an image, a second line of the same, somebody out of reach. */
const lineProblems = (
  { stated, image }: StatedLine,
  present: Organisation | null,
  { known, isSeen }: { readonly known: Known; readonly isSeen: boolean },
): readonly LineError['problem'][] => [
  ...(isSeen ? (['repeated-in-sheet'] as const) : []),
  ...(image === 'unreadable' && stated.logoFile !== null ? (['bad-logo'] as const) : []),
  ...(present !== null && known.isArchived(present) ? (['archived'] as const) : []),
  ...(present !== null && !known.isWithinReach(present) ? (['of-another-programme'] as const) : []),
]

/** What each line of a sheet would do, in their order; nothing is done. */
export const lineOutcomes = (
  lines: readonly StatedLine[],
  known: Known,
  { plan, headings, programme, newId }: LinesGiven,
): readonly LineOutcome[] => {
  const found = knownOrganisations(known.organisations)
  const seen = new Set<string>()
  const columnOf = (field: 'name' | 'logo'): string =>
    headings[plan.targets.findIndex((target) => target?.of === 'organisation' && target.field === field)] ??
    ''
  return lines.map((each): LineOutcome => {
    const { line, stated, image } = each
    const before = found.find(stated)
    const isSeen = each.errors.length === 0 && seen.has(before?.id ?? keyOf(stated))
    const errors = [
      ...each.errors.map((error): LineError => ({ line, ...error })),
      ...lineProblems(each, before, { known, isSeen }).map((problem): LineError => {
        const isLogo = problem === 'bad-logo'
        const value = isLogo ? (stated.logoFile ?? '') : stated.name
        return { line, column: columnOf(isLogo ? 'logo' : 'name'), value, problem }
      }),
    ]
    if (errors.length > 0 || image === 'unreadable') return { line, kind: 'refused', errors }
    const organisation = settled(stated, before, {
      id: organisationId(before?.id ?? newId()),
      programme: before === null ? programme : before.programme,
      slug: before?.slug ?? found.newSlug(stated.name),
      image,
    })
    seen.add(organisation.id).add(keyOf(stated))
    if (before !== null && sameContent(before, organisation))
      return { line, kind: 'unchanged', organisation, before }
    found.add(organisation)
    return { line, kind: before === null ? 'new' : 'updated', organisation, before }
  })
}
