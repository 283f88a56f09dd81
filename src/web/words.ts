import type { Language } from '#kernel/language.ts'
import { findRegion, type Territory } from '#kernel/territory.ts'
import { mrcName } from '#places/index.ts'
import type { Texts } from './locales/texts.ts'
import { seaoCategoryLabels } from './seao-categories.ts'

export const regionName = (code: string, language: Language): string => findRegion(code)?.[language] ?? code

export const territoryName = (territory: Territory, texts: Texts, language: Language): string => {
  if (territory.kind === 'quebec') return texts.shell.quebec
  if (territory.kind === 'region') return regionName(territory.code, language)
  return texts.shell.mrc(mrcName(territory.code) ?? territory.code)
}

/** SEAO’s own label, in French, the only language in which it exists; the code where none is known. */
export const categoryLabel = (code: string): string => seaoCategoryLabels.get(code) ?? code
