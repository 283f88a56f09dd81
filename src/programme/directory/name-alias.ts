import type { OrganisationId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** A fact for or against a link; `kind` chooses its sentence, `words` fill it. */
export interface LinkFact {
  readonly kind: string
  readonly words: readonly string[]
}

/** A name as public data write it: its folded form, and the NEQ beside it when no organisation here has that one. */
export interface MetNameKey {
  readonly nameKey: string
  readonly neq: string | null
}

export const metNameKey = ({ nameKey, neq }: MetNameKey): string => `${neq ?? ''} ${nameKey}`

/** What a resolution found for one name and one organisation. */
export interface FoundAlias extends MetNameKey {
  readonly name: string
  readonly localities: readonly string[]
  /** In how many notices it was met. */
  readonly notices: number
  readonly organisation: OrganisationId
  /** The rule that links it without a person; null leaves it to one. */
  readonly rule: string | null
  readonly likelihood: number
  readonly reasons: readonly LinkFact[]
  readonly cautions: readonly LinkFact[]
}

export const aliasStates = ['linked', 'proposed', 'refused'] as const
export type AliasState = (typeof aliasStates)[number]

/** A name met in public data and the organisation that it is, may be or is not. */
export interface NameAlias extends FoundAlias {
  readonly id: string
  readonly state: AliasState
  readonly organisationName: string
  readonly organisationSlug: string
  /** Who said so; null while it is only proposed. */
  readonly decidedBy: 'rule' | 'person' | null
  readonly decidedAt: Instant | null
  /** A decision was undone: only a person links the pair again. */
  readonly held: boolean
}

/** What a person can do with an alias. */
export type AliasAct = 'accept' | 'refuse' | 'undo'

/** The state after each act; an act that is not there makes no sense in that state. */
const transitions: Readonly<Record<AliasAct, Readonly<Partial<Record<AliasState, AliasState>>>>> = {
  accept: { proposed: 'linked', linked: 'linked' },
  refuse: { proposed: 'refused', linked: 'refused' },
  undo: { linked: 'proposed', refused: 'proposed' },
}

/** The state that the act leads to; null when there is nothing to accept, refuse or undo. */
export const stateAfter = (act: AliasAct, state: AliasState): AliasState | null =>
  transitions[act][state] ?? null

export type AliasRefusal =
  | { readonly kind: 'unknown-alias'; readonly id: string }
  | { readonly kind: 'ambiguous-alias'; readonly id: string }
  /** The act makes no sense in the state that the alias is in. */
  | { readonly kind: 'nothing-to-do'; readonly id: string; readonly state: AliasState }
  /** The same name is linked to another organisation: that link is to be undone first. */
  | { readonly kind: 'linked-elsewhere'; readonly id: string; readonly organisationName: string }
