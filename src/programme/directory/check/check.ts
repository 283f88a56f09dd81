import { fold } from '#kernel/fold.ts'
import { type Neq, parseNeq } from '#kernel/neq.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { LocalDate } from '#kernel/time.ts'
import type { Organisation } from '../organisation.ts'
import { likenessIndex } from '../search/likeness.ts'
import { dayOfStanding, type Standing, standingOn } from '../social-economy-recognition.ts'

/** An enterprise somebody asks about: a name, a number, or both. */
export interface AskedEnterprise {
  /** As typed, to be shown again. */
  readonly typed: string
  readonly name: string | null
  readonly neq: Neq | null
}

/** What the directory knows of one enterprise, on the day it is asked. */
export interface KnownEnterprise {
  readonly organisation: Organisation
  readonly standing: Standing
  /** The day that the standing is told with. */
  readonly standingDay: LocalDate | null
}

export type CheckAnswer =
  | {
      readonly kind: 'known'
      readonly by: 'neq' | 'name'
      readonly known: KnownEnterprise
      /** The name is right but the number given is not the one known. */
      readonly neqDiffers: boolean
    }
  /** Several organisations bear this very name. */
  | { readonly kind: 'several'; readonly nearest: readonly KnownEnterprise[] }
  /** Not in the directory, which proves nothing; names close to the one asked. */
  | { readonly kind: 'unknown'; readonly nearest: readonly KnownEnterprise[] }

export interface CheckedEnterprise {
  readonly asked: AskedEnterprise
  readonly answer: CheckAnswer
}

// Words that say a legal form: «Insertech inc.» and «Insertech» are one name.
const legalWords =
  /\b(inc|ltee|ltd|enr|senc|sencrl|obnl|osbl|coop|cooperative de (travail|solidarite|producteurs|consommateurs))\b/g

/** A name without its accents, capitals and legal form. */
export const bareName = (name: string): string => {
  const folded = fold(name)
  const bare = folded.replace(legalWords, ' ').replace(/\s+/g, ' ').trim()
  return bare === '' ? folded : bare
}

const leastLikeness = 0.45
const mostNearest = 3

export interface CheckIndex {
  check(asked: AskedEnterprise, today: LocalDate): CheckedEnterprise
}

/** Answers «is this enterprise part of the social economy?» from what the directory holds. */
export const checkIndex = (organisations: readonly Organisation[]): CheckIndex => {
  const names = organisations.map(({ name }) => bareName(name))
  const byName = Map.groupBy(organisations, ({ name }) => bareName(name))
  const byNeq = new Map(
    organisations.flatMap((each) => (each.neq === null ? [] : [[each.neq, each] as const])),
  )
  const alike = likenessIndex(names)

  const knownOn = (organisation: Organisation, today: LocalDate): KnownEnterprise => {
    const standing = standingOn(organisation.recognition, today)
    return { organisation, standing, standingDay: dayOfStanding(standing, organisation.recognition) }
  }
  const answerTo = ({ name, neq }: AskedEnterprise, today: LocalDate): CheckAnswer => {
    const numbered = neq === null ? undefined : byNeq.get(neq)
    if (numbered !== undefined)
      return { kind: 'known', by: 'neq', known: knownOn(numbered, today), neqDiffers: false }
    const bare = name === null ? '' : bareName(name)
    const [named, ...others] = bare === '' ? [] : (byName.get(bare) ?? [])
    if (named !== undefined && others.length === 0) {
      const neqDiffers = neq !== null && named.neq !== null
      return { kind: 'known', by: 'name', known: knownOn(named, today), neqDiffers }
    }
    if (named !== undefined)
      return { kind: 'several', nearest: [named, ...others].map((each) => knownOn(each, today)) }
    const nearest = bare === '' ? [] : alike.nearest(bare, leastLikeness, mostNearest)
    return {
      kind: 'unknown',
      nearest: nearest.flatMap(({ at }) => {
        const organisation = organisations[at]
        return organisation === undefined ? [] : [knownOn(organisation, today)]
      }),
    }
  }
  return { check: (asked, today) => ({ asked, answer: answerTo(asked, today) }) }
}

/** What one line of a pasted list asks: a number anywhere in it is an NEQ, the rest is the name. */
export const askedIn = (line: string): AskedEnterprise | null => {
  const typed = line.replace(/\s+/g, ' ').trim()
  if (typed === '') return null
  const written = /(?<!\d)\d(?:[ -]?\d){9}(?!\d)/.exec(typed)?.[0] ?? null
  const neq = written === null ? null : parseNeq(written)
  const rest = neq === null || written === null ? typed : typed.replace(written, ' ')
  const name = rest
    .replace(/\bneq\b\s*:?/i, ' ')
    .replace(/[;,\t|()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { typed, name: name === '' ? null : name, neq }
}

/** Largest list answered at once, and largest file or text read: more is a register to be loaded, not a question. */
export const mostChecked = 500
export const mostCheckedBytes = 1_000_000

export type CheckListRefusal =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'too-many'; readonly lines: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'unreadable' }

/** The enterprises of a pasted list, one a line. */
export const askedInText = (text: string): Result<readonly AskedEnterprise[], CheckListRefusal> =>
  boundedList(text.split(/\r\n|\r|\n/).flatMap((line) => askedIn(line) ?? []))

/** A list that can be answered at once, or why it cannot. */
export const boundedList = (
  asked: readonly AskedEnterprise[],
): Result<readonly AskedEnterprise[], CheckListRefusal> => {
  if (asked.length === 0) return refuse({ kind: 'nothing-asked' })
  return asked.length > mostChecked ? refuse({ kind: 'too-many', lines: asked.length }) : accept(asked)
}
