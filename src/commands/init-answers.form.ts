import { z } from 'zod'
import { fold } from '#kernel/fold.ts'
import type { Bilingual } from '#kernel/language.ts'
import { parseTerritoryKey, regions } from '#kernel/territory.ts'
import { mrcName, mrcPoints } from '#places/index.ts'

/** What `init` needs to know, in the order of asking. */
export const answerNames = [
  'languages',
  'name-fr',
  'name-en',
  'purpose-fr',
  'purpose-en',
  'territory',
  'coordinating-body',
  'operator-name',
  'operator-email',
  'base-url',
] as const
export type AnswerName = (typeof answerNames)[number]
export type Answers = Readonly<Record<AnswerName, string>>

/** Answers that may be left empty. */
export const optionalAnswers: readonly AnswerName[] = ['coordinating-body']

/** Key of a territory written as its key, its region’s number or name, or its MRC’s name; null when it is none. */
const territoryNamed = (written: string): string | null => {
  const text = written.trim()
  const key = text.toUpperCase()
  if (parseTerritoryKey(key) !== null) {
    const mrc = key.startsWith('M') ? mrcName(key.slice(1)) : ''
    return mrc === null ? null : key
  }
  if (['quebec', 'tout le quebec', 'all of quebec'].includes(fold(text))) return 'QC'
  const region = regions.find(({ code, fr, en }) => code === text || [fr, en].map(fold).includes(fold(text)))
  if (region !== undefined) return `R${region.code}`
  const mrc = [...mrcPoints().keys()].find((code) => fold(mrcName(code) ?? '') === fold(text))
  return mrc === undefined ? null : `M${mrc}`
}

const line = z.string().trim().min(1).max(2_000)

const schemas: Readonly<Record<AnswerName, z.ZodType<string>>> = {
  languages: z
    .string()
    .transform((text) => text.toLowerCase().replaceAll(/\s/g, ''))
    .pipe(z.enum(['fr', 'fr,en'])),
  'name-fr': line,
  'name-en': line,
  'purpose-fr': line,
  'purpose-en': line,
  territory: z
    .string()
    .transform((text) => text.split(',').map(territoryNamed))
    .refine((keys) => keys.every((key) => key !== null))
    .transform((keys) => keys.join(',')),
  'coordinating-body': z.string().trim().max(300),
  'operator-name': line,
  'operator-email': z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.email()),
  'base-url': z
    .string()
    .transform((text) => text.trim().replace(/\/$/, ''))
    .refine((text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol))
    .refine((text) => !URL.canParse(text) || new URL(text).origin === text),
}

/** The answer as it is kept, or null when it cannot be used. */
export const readAnswer = (name: AnswerName, written: string): string | null => {
  const parsed = schemas[name].safeParse(written)
  return parsed.success ? parsed.data : null
}

/** Whether a question makes sense after the answers given: a programme in French alone has no English name. */
export const isAsked = (name: AnswerName, languages: string): boolean =>
  !name.endsWith('-en') || languages === 'fr,en'

const both = (answers: Answers, name: 'name' | 'purpose'): Bilingual => ({
  fr: answers[`${name}-fr`],
  en: answers[`${name}-en`] || null,
})

/** The file of a programme without any edition yet, as the programme’s module takes it. */
export const programmeFileOf = (answers: Answers, coordinatingBody: string | null) => ({
  programme: {
    slug:
      fold(answers['name-fr'])
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, 80)
        .replaceAll(/^-+|-+$/g, '') || 'programme',
    name: both(answers, 'name'),
    purpose: both(answers, 'purpose'),
    territories: answers.territory.split(','),
    coordinatingBody,
    contactPerson: null,
    partners: [],
    fictional: false,
  },
  editions: [],
})
