import type { Bilingual } from '#kernel/language.ts'
import type { Picture } from '#kernel/picture.ts'
import { parseTerritoryKey, territoryKey } from '#kernel/territory.ts'
import { locate } from '#places/index.ts'
import * as form from '../organisation.form.ts'
import {
  type LegalForm,
  legalForms,
  mostPhotographs,
  type PartnerKind,
  type Photograph,
  partnerKinds,
} from '../organisation.ts'
import type { Content } from './content.ts'
import type { FieldError, Part, PartField, PartKind, Typed } from './part.ts'

/** Most characters of one field: beyond, it is a document. */
const mostCharacters: Readonly<Partial<Record<PartField, number>>> = {
  name: 200,
  summaryFr: 300,
  summaryEn: 300,
  descriptionFr: 4000,
  descriptionEn: 4000,
  detailFr: 1000,
  detailEn: 1000,
}
const mostOtherwise = 300

type Problem = FieldError['problem']

/** Reads the fields of a screen, noting what cannot be kept. */
const reading = (typed: Typed) => {
  const errors: FieldError[] = []
  const text = (field: PartField, at = 0): string => (typed[field]?.[at] ?? '').trim()
  const note = (field: PartField, problem: Problem, at = 0): void => {
    if (!errors.some((each) => each.field === field && (each.at ?? 0) === at))
      errors.push({ field, problem, at })
  }
  const bounded = (field: PartField, at = 0): string => {
    const written = text(field, at)
    if (written.length > (mostCharacters[field] ?? mostOtherwise)) note(field, 'too-long', at)
    return written
  }
  return {
    errors,
    note,
    text: (field: PartField): string | null => form.readText(bounded(field)),
    required: (field: PartField, problem: Problem): string => {
      const written = form.readText(bounded(field))
      if (written === null) note(field, problem)
      return written ?? ''
    },
    cell: <Value>(field: PartField, read: (text: string) => form.Cell<Value>): Value | null => {
      const cell = read(bounded(field))
      if ('value' in cell) return cell.value
      note(field, cell.problem)
      return null
    },
    both: (fr: PartField, en: PartField, at = 0): Bilingual | null => {
      const english = bounded(en, at)
      const cell = form.readBilingual(bounded(fr, at), english)
      if ('value' in cell) return cell.value
      note(fr, cell.problem, at)
      return null
    },
    chosen: (field: PartField): readonly string[] => typed[field] ?? [],
  }
}
type Reading = ReturnType<typeof reading>

const legalFormOf = (code: string | null): LegalForm | null =>
  legalForms.find((each) => each === code) ?? null
const partnerKindOf = (code: string | null): PartnerKind | null =>
  partnerKinds.find((each) => each === code) ?? null

/** What is chosen, each once: first what was there, in the order it had, then the rest. */
const inOrderOf = <Value>(
  before: readonly Value[],
  chosen: readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] => {
  const byKey = new Map(chosen.map((value) => [keyOf(value), value]))
  const kept = before.flatMap((value) => byKey.get(keyOf(value)) ?? [])
  const keys = new Set(kept.map(keyOf))
  return [...kept, ...[...byKey].filter(([key]) => !keys.has(key)).map(([, value]) => value)]
}

/** An image that came with a screen, kept already, and one that its person takes out. */
export interface SentPictures {
  readonly added: Picture | null
  /** Digest of the image. */
  readonly removed: string | null
}

const photographsOf = (
  from: Reading,
  before: readonly Photograph[],
  { added, removed }: SentPictures,
): readonly Photograph[] => {
  const isNew = added !== null && before.every(({ digest }) => digest !== added.digest)
  const shown: readonly (Picture & { readonly alt?: Bilingual })[] = isNew ? [...before, added] : before
  if (shown.length > mostPhotographs) from.note('photograph', 'too-many-photographs')
  return shown.flatMap((picture, at) => {
    // What is taken out needs no words.
    if (picture.digest === removed) return []
    const alt = from.both('altFr', 'altEn', at)
    if (alt === null) from.note('altFr', 'alt-missing', at)
    return [{ ...picture, alt: alt ?? picture.alt ?? { fr: '', en: null } }]
  })
}

interface Given extends SentPictures {
  readonly at: number
}

const readers: Readonly<Record<PartKind, (from: Reading, content: Content, given: Given) => Content>> = {
  identity: (from, content) => ({
    ...content,
    name: from.required('name', 'empty-name'),
    legalForm: legalFormOf(from.text('legalForm')),
    neq: from.cell('neq', form.readNeq),
    foundedIn: from.cell('foundedIn', form.readYear),
    employees: from.cell('employees', form.readCount),
    certifications: form.readList(from.text('certifications') ?? ''),
    partnerKind: partnerKindOf(from.text('partnerKind')) ?? content.partnerKind,
  }),
  presentation: (from, content) => ({
    ...content,
    summary: from.both('summaryFr', 'summaryEn'),
    description: from.both('descriptionFr', 'descriptionEn'),
  }),
  contact: (from, content) => {
    const postalCode = from.cell('postalCode', form.readPostalCode)
    const { basis: _, ...located } = locate({ locality: from.text('locality'), postalCode })
    return {
      ...content,
      place: { street: from.text('street'), postalCode, ...located },
      email: from.cell('email', form.readEmail),
      phone: from.text('phone'),
      website: from.cell('website', form.readWebsite),
    }
  },
  offer: (from, content, { at }) => {
    const title = from.both('titleFr', 'titleEn')
    if (title === null) from.note('titleFr', 'title-missing')
    const detail = from.both('detailFr', 'detailEn')
    const before = content.offers[at] ?? {
      seaoCategories: [],
      unspsc: [],
      territories: [],
      capacityPerContract: null,
      capacityPerYear: null,
    }
    const offer = { ...before, title: title ?? { fr: '', en: null }, detail }
    return { ...content, offers: content.offers.toSpliced(at, 1, offer) }
  },
  'offer-reach': (from, content, { at }) => {
    const offer = content.offers[at]
    if (offer === undefined) return content
    const regions = from.chosen('regions').flatMap((key) => parseTerritoryKey(key) ?? [])
    const others = from.cell('territories', form.readTerritories) ?? []
    const reach = {
      seaoCategories: inOrderOf(offer.seaoCategories, from.chosen('categories'), (code) => code),
      territories: inOrderOf(offer.territories, [...regions, ...others], territoryKey),
      unspsc: from.cell('unspsc', form.readUnspsc) ?? [],
      capacityPerContract: from.cell('capacityPerContract', form.readMoney),
      capacityPerYear: from.cell('capacityPerYear', form.readMoney),
    }
    const { title, detail } = offer
    return { ...content, offers: content.offers.toSpliced(at, 1, { title, detail, ...reach }) }
  },
  achievement: (from, content, { at }) => {
    const client = from.required('client', 'client-missing')
    const title = from.both('titleFr', 'titleEn')
    if (title === null) from.note('titleFr', 'title-missing')
    const achievement = {
      client,
      title: title ?? { fr: '', en: null },
      year: from.cell('year', form.readYear),
      amount: from.cell('amount', form.readMoney),
      photographs: content.achievements[at]?.photographs ?? [],
    }
    return { ...content, achievements: content.achievements.toSpliced(at, 1, achievement) }
  },
  photographs: (from, content, { at, ...pictures }) => {
    const achievement = content.achievements[at]
    if (achievement === undefined) return content
    const photographs = photographsOf(from, achievement.photographs, pictures)
    return {
      ...content,
      achievements: content.achievements.toSpliced(at, 1, { ...achievement, photographs }),
    }
  },
  logo: (_, content, { added, removed }) => ({
    ...content,
    logo: added ?? (removed === null ? content.logo : null),
  }),
}

/** The content as the fields of one screen make it, or every field that cannot be kept. */
export const readPart = (
  content: Content,
  part: Part,
  {
    typed,
    pictures = { added: null, removed: null },
  }: { readonly typed: Typed; readonly pictures?: SentPictures },
): { readonly content: Content; readonly errors: readonly FieldError[] } => {
  const from = reading(typed)
  const read = readers[part.kind](from, content, { at: part.at, ...pictures })
  return { content: read, errors: from.errors }
}
