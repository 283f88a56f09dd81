/** What commercial letters are for: people agree to each apart (LCAP: a separate, unticked box). */
export const purposes = ['opportunities', 'activities', 'news'] as const
export type Purpose = (typeof purposes)[number]

/** The purpose that a word names; null when none. */
export const purposeOf = (word: string): Purpose | null => purposes.find((each) => each === word) ?? null
