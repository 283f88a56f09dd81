import type { Language } from '#kernel/language.ts'

/** French unless the terminal is set to English. */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Language =>
  /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'en' : 'fr'
