import type { Language } from '#kernel/language.ts'
import { findRegion, type Territory } from '#kernel/territory.ts'
import { mrcName } from '#places/index.ts'
import type { Texts } from './locales/texts.ts'
import { seaoCategoryLabels } from './seao-categories.ts'

export const regionName = (code: string, language: Language): string => findRegion(code)?.[language] ?? code

export const mrcLabel = (code: string, texts: Texts): string => texts.shell.mrc(mrcName(code) ?? code)

export const territoryName = (territory: Territory, texts: Texts, language: Language): string => {
  if (territory.kind === 'quebec') return texts.shell.quebec
  if (territory.kind === 'region') return regionName(territory.code, language)
  return mrcLabel(territory.code, texts)
}

/** Label of a purchase category; for a code that we do not know, what its source says, else the code. */
export const categoryLabel = (code: string, language: Language, published: string | null = null): string =>
  seaoCategoryLabels.get(code)?.[language] ?? published ?? code
