import type { Bilingual } from '#kernel/language.ts'
import type { Achievement, Offer, Organisation } from '../organisation.ts'
import type { Review } from '../social-economy-recognition.ts'
import { type ContentField, contentFields, sameContent } from './content.ts'

const plain = contentFields.filter((field) => field !== 'offers' && field !== 'achievements')
export type PlainContentField = Exclude<ContentField, 'offers' | 'achievements'>
const isPlain = (field: ContentField): field is PlainContentField =>
  field !== 'offers' && field !== 'achievements'

type Listed = 'offer' | 'achievement'

/** One difference between two states of an organisation. */
export type Change =
  | { readonly kind: 'field'; readonly field: PlainContentField }
  | { readonly kind: 'added' | 'removed'; readonly of: Listed; readonly title: Bilingual }
  | {
      readonly kind: 'changed'
      readonly of: Listed
      readonly title: Bilingual
      readonly before: Offer | Achievement
      readonly after: Offer | Achievement
    }
  | { readonly kind: 'moved'; readonly of: Listed }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'review'; readonly review: Review }
  | { readonly kind: 'findings' }

interface ListedPair<Value> {
  readonly before: readonly Value[]
  readonly after: readonly Value[]
}

/** What became of a list whose members are known again by their French title, else by their place. */
const listChanges = <Value extends Offer | Achievement>(
  of: Listed,
  { before, after }: ListedPair<Value>,
): readonly Change[] => {
  if (sameContent(before, after)) return []
  const titled = (list: readonly Value[], title: string) => list.find((each) => each.title.fr === title)
  const newcomers = after.filter(({ title }) => titled(before, title.fr) === undefined)
  const leavers = before.filter(({ title }) => titled(after, title.fr) === undefined)
  // As many newcomers as leavers are the same ones under another title.
  const renamed = newcomers.length === leavers.length
  const changes: Change[] = after.flatMap((now): readonly Change[] => {
    const was = titled(before, now.title.fr) ?? (renamed ? leavers[newcomers.indexOf(now)] : undefined)
    if (was === undefined) return [{ kind: 'added', of, title: now.title }]
    return sameContent(was, now) ? [] : [{ kind: 'changed', of, title: now.title, before: was, after: now }]
  })
  const removed = renamed ? [] : leavers.map(({ title }): Change => ({ kind: 'removed', of, title }))
  const all = [...changes, ...removed]
  return all.length === 0 ? [{ kind: 'moved', of }] : all
}

const recognitionChanges = (before: Organisation, after: Organisation): readonly Change[] => {
  const reviews = after.recognition?.reviews ?? []
  const added = reviews.slice(before.recognition?.reviews.length ?? 0)
  const findings =
    added.length === 0 && !sameContent(before.recognition?.findings, after.recognition?.findings)
  return [
    ...added.map((review): Change => ({ kind: 'review', review })),
    ...(findings ? [{ kind: 'findings' } as const] : []),
  ]
}

/** What was changed from one state to the next, in the order of the steps. */
export const changesBetween = (before: Organisation, after: Organisation): readonly Change[] => [
  ...plain
    .filter(isPlain)
    .filter((field) => !sameContent(before[field], after[field]))
    .map((field): Change => ({ kind: 'field', field })),
  ...listChanges('offer', { before: before.offers, after: after.offers }),
  ...listChanges('achievement', { before: before.achievements, after: after.achievements }),
  ...(before.confirmedOn === after.confirmedOn || after.confirmedOn === null
    ? []
    : [{ kind: 'confirmed' } as const]),
  ...recognitionChanges(before, after),
]
