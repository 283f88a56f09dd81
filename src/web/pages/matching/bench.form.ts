import { z } from 'zod'
import { type Need, placeOfNeed } from '#programme/tenders/index.ts'
import { amount, category } from '../../search.form.ts'

/** Fields of the bench, by their names in the address. */
export type BenchField = 'texte' | 'categorie' | 'unspsc' | 'lieu' | 'acheteur' | 'montant' | 'avis'

/** What is wrong with a field, by the key of its sentence in the locales. */
export interface BenchError {
  readonly name: BenchField
  readonly kind: BenchField | 'long'
}

export interface BenchAsked {
  /** Null when nothing was typed yet, or when something must be mended first. */
  readonly need: Need | null
  readonly errors: readonly BenchError[]
  /** What was typed, understood or not, so that nobody types it twice. */
  readonly typed: Readonly<Record<BenchField, string>>
}

const mostCharacters = 2000

const fields = {
  texte: z.string().max(mostCharacters),
  categorie: category,
  unspsc: z
    .string()
    .transform((code) => code.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(?:\d\d){1,4}$/))
    .transform((code) => code.padEnd(8, '0')),
  lieu: z
    .string()
    .max(200)
    .refine((name) => placeOfNeed(name) !== null),
  acheteur: z.string().max(300),
  montant: amount,
  avis: z.string().regex(/^[\w-]{1,40}$/),
} as const satisfies Record<BenchField, z.ZodType>

const names: readonly BenchField[] = ['texte', 'categorie', 'unspsc', 'lieu', 'acheteur', 'montant', 'avis']

/** Reads what was typed on the bench: each field on its own, so that one error never loses the others. */
export const readBench = (query: URLSearchParams): BenchAsked => {
  const line = (name: BenchField): string => query.get(name)?.trim() ?? ''
  const typed = {
    texte: line('texte'),
    categorie: line('categorie'),
    unspsc: line('unspsc'),
    lieu: line('lieu'),
    acheteur: line('acheteur'),
    montant: line('montant'),
    avis: line('avis'),
  }
  if (names.every((name) => typed[name] === '')) return { need: null, errors: [], typed }
  const errors: BenchError[] = []
  const read = <Value>(name: BenchField, schema: z.ZodType<Value>): Value | null => {
    if (typed[name] === '') return null
    const parsed = schema.safeParse(typed[name])
    if (parsed.success) return parsed.data
    errors.push({ name, kind: name === 'texte' ? 'long' : name })
    return null
  }
  const need: Need = {
    text: read('texte', fields.texte),
    seaoCategory: read('categorie', fields.categorie),
    unspsc: read('unspsc', fields.unspsc),
    place: read('lieu', fields.lieu),
    buyer: read('acheteur', fields.acheteur),
    amount: read('montant', fields.montant),
    noticeNumber: read('avis', fields.avis),
  }
  if (typed.texte === '' && typed.avis === '') errors.unshift({ name: 'texte', kind: 'texte' })
  return { need: errors.length === 0 ? need : null, errors, typed }
}
