/** So many times in so many seconds, counted for whoever asks. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

/**
 * Every limit on how often something may be asked. By network address unless it says otherwise; many people may share
 * one, so that these stop programs and not a city hall.
 */
export const limits = {
  /** Links asked for one e-mail address: nobody’s mailbox is flooded. */
  'links-to-one-mailbox': { most: 5, seconds: 900 },
  'ask-for-link': { most: 30, seconds: 900 },
  /** Tries at a link: its token cannot be guessed, this keeps even trying dear. */
  'use-link': { most: 60, seconds: 900 },
  /** Letters that ask one mailbox to confirm a subscription. */
  'confirmations-to-one-mailbox': { most: 3, seconds: 3_600 },
  subscribe: { most: 20, seconds: 900 },
  search: { most: 240, seconds: 60 },
  export: { most: 30, seconds: 600 },
  send: { most: 120, seconds: 60 },
} as const satisfies Record<string, Limit>
export type LimitName = keyof typeof limits

/**
 * How often somebody asked within the last stretch, from what was counted in the present stretch and in the one
 * before, as if the latter had been spread evenly.
 */
export const timesWithin = (
  { seconds }: Limit,
  counted: { readonly before: number; readonly now: number },
  at: number,
): number => {
  const share = (at % (seconds * 1_000)) / (seconds * 1_000)
  return counted.before * (1 - share) + counted.now
}

/** The stretch that a moment falls in. */
export const stretchOf = ({ seconds }: Limit, at: number): number => Math.floor(at / (seconds * 1_000))

/** Whole seconds until the present stretch ends. */
export const secondsLeft = ({ seconds }: Limit, at: number): number =>
  Math.ceil((seconds * 1_000 - (at % (seconds * 1_000))) / 1_000)
