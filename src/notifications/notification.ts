import type { Instant } from '#kernel/time.ts'

/** What a letter told a person, as the product shows it. */
export interface Notification {
  readonly id: string
  /** The kind of the letter that it mirrors, which names its words. */
  readonly kind: string
  /** Those of the letter, without what let its reader in. */
  readonly facts: Readonly<Record<string, string>>
  readonly at: Instant
  readonly readAt: Instant | null
}

/** How a person wants to be told of one kind of thing. */
export interface Wanted {
  readonly byMail: boolean
  readonly inProduct: boolean
}

/** A kind that its reader may do without, and what they want of it. */
export interface Preference extends Wanted {
  readonly kind: string
}

/** Both, until somebody says otherwise: nothing is missed by default. */
export const wantedByDefault: Wanted = { byMail: true, inProduct: true }

/** Facts that may be kept where they can be read again: a token is for its letter alone. */
export const withoutToken = ({
  token: _,
  ...facts
}: Readonly<Record<string, string>>): Readonly<Record<string, string>> => facts

/** The preferences that differ from what was wanted before. */
export const changedFrom = (
  before: ReadonlyMap<string, Wanted>,
  chosen: readonly Preference[],
): readonly Preference[] =>
  chosen.filter(({ kind, byMail, inProduct }) => {
    const was = before.get(kind) ?? wantedByDefault
    return was.byMail !== byMail || was.inProduct !== inProduct
  })
