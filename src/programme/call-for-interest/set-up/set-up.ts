import type { Programme } from '../programme.ts'

/** What a programme and its first edition need, in the order in which it is easiest to do. */
export const setUpSteps = [
  'who',
  'identity',
  'partners',
  'committee',
  'edition',
  'concertation',
  'call',
  'people',
  'import',
] as const
export type SetUpStep = (typeof setUpSteps)[number]

/** What the database knows of a set-up: what a step did is seen, never ticked. */
export interface SetUpFacts {
  readonly editions: number
  readonly committees: number
  readonly concertations: number
  /** Calls that have their criteria. */
  readonly calls: number
  /** People of the programme beside whoever asks, and invitations that wait. */
  readonly people: number
  /** Organisations of its directory, partners aside. */
  readonly organisations: number
}

/** What is still missing of «who you are». */
export const whoParts = ['territory', 'coordinating-body', 'contact', 'sender'] as const
export type WhoPart = (typeof whoParts)[number]

export const missingOfWho = (programme: Programme): readonly WhoPart[] => {
  const { territories, coordinatingBody, contactPerson, sender } = programme
  const isThere: Readonly<Record<WhoPart, boolean>> = {
    territory: territories.length > 0,
    'coordinating-body': coordinatingBody !== null,
    contact: contactPerson !== null,
    sender: sender !== null,
  }
  return whoParts.filter((part) => !isThere[part])
}

const isDone: Readonly<Record<SetUpStep, (programme: Programme, facts: SetUpFacts) => boolean>> = {
  who: (programme) => missingOfWho(programme).length === 0,
  identity: ({ identity }) => identity.logo !== null || identity.accent !== null,
  partners: ({ partners }) => partners.length > 0,
  committee: (_, { committees }) => committees > 0,
  edition: (_, { editions }) => editions > 0,
  concertation: (_, { concertations }) => concertations > 0,
  call: (_, { calls }) => calls > 0,
  people: (_, { people }) => people > 0,
  import: (_, { organisations }) => organisations > 0,
}

export interface SetUpLine {
  readonly step: SetUpStep
  readonly state: 'done' | 'skipped' | 'open'
}

/** Where each step is. One that was done is done, whether or not somebody skipped it before. */
export const setUpLines = (
  programme: Programme,
  facts: SetUpFacts,
  skipped: ReadonlySet<string>,
): readonly SetUpLine[] =>
  setUpSteps.map((step) => ({
    step,
    state: isDone[step](programme, facts) ? 'done' : skipped.has(step) ? 'skipped' : 'open',
  }))

/** The first step that still waits; null when the guide is finished. */
export const nextStep = (lines: readonly SetUpLine[]): SetUpStep | null =>
  lines.find(({ state }) => state === 'open')?.step ?? null
