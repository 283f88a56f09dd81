import type { Call } from '#programme/call-for-interest/index.ts'

/** One juror before one application of the demonstration. */
interface Drawn {
  readonly number: number
  readonly juror: number
  /** Whether the enterprise takes part in the edition: it was retained. */
  readonly isApt: boolean
}

/** Invented scores are the same on every machine. */
const seed = 20260316

/** A number from 0 up to 1 out of a whole one, always the same (xorshift with multiplication, after Vigna’s splitmix). */
const drawn = (position: number): number => {
  let mixed = Math.imul(seed ^ (position + 0x9e3779b9), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}

/** Levels around what an application is worth: higher for one that was retained, never the same from every juror. */
export const drawnLevels = (
  { criteria, scale }: Call,
  { number, juror, isApt }: Drawn,
): Readonly<Record<string, number>> => {
  const worth = (isApt ? 0.74 : 0.36) + 0.2 * drawn(number)
  return Object.fromEntries(
    criteria.map(({ id }, at) => {
      const turn = 0.36 * (drawn(1000 * number + 10 * juror + at) - 0.5)
      const position = Math.round((worth + turn) * (scale.length - 1))
      const level = scale[Math.min(scale.length - 1, Math.max(0, position))]?.level ?? 0
      return [id, level]
    }),
  )
}

const remarks = [
  'L’offre est claire et ressemble à ce que les institutions achètent.',
  'Les moyens décrits me semblent justes pour un premier contrat.',
  'J’aimerais une preuve de livraison à cette échelle.',
  'Le plan de développement est concret.',
  'La réponse reste générale.',
]

/** A comment here and there. */
export const drawnComments = (
  { criteria }: Call,
  { number, juror }: Drawn,
): Readonly<Record<string, string>> => {
  const at = Math.floor(drawn(77 * number + juror) * 12)
  const criterion = criteria[at % criteria.length]
  const remark = remarks[at]
  return criterion === undefined || remark === undefined ? {} : { [criterion.id]: remark }
}
