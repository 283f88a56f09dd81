import type { Language } from '#kernel/language.ts'

const locale = { fr: 'fr-CA', en: 'en-CA' } as const

const written = (moment: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale[language], options).format(new Date(moment)).replace(/[\s\u202f]/g, '\u00a0')

/** The day that ends at a moment, by the clocks of a zone, with the zone’s name: «20 avril 2026 (heure de l’Est)». */
export const dayInZone = (end: string, timeZone: string, language: Language): string => {
  const last = new Date(Date.parse(end) - 1).toISOString()
  const day = new Intl.DateTimeFormat(locale[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(last))
  const first = language === 'fr' ? day.replace(/^1 /, '1er ') : day
  return `${first.replaceAll(' ', '\u00a0')} (${zoneName(timeZone, language)})`
}

/** A zone as people call it. */
export const zoneName = (timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** A moment by the clocks of a zone, to the second: what a record needs. */
export const momentInZone = (moment: string, timeZone: string, language: Language): string =>
  written(moment, language, {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
