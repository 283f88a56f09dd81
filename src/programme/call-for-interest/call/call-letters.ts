import type { Call } from './call.ts'

/** What every letter about a call is told. */
export const letterFacts = (call: Call): Readonly<Record<string, string>> => ({
  slug: call.slug,
  titleFr: call.title.fr,
  titleEn: call.title.en ?? call.title.fr,
  closes: call.closes,
  zone: call.timeZone,
})
