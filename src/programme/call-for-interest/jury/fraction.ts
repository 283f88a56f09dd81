/** An exact ratio: what is compared is never rounded. `under` is positive. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const zero: Fraction = { over: 0n, under: 1n }

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b))

/** The ratio of two whole numbers, in its lowest terms; `under` is positive. */
export const fraction = (over: number | bigint, under: number | bigint = 1n): Fraction => {
  const [a, b] = [BigInt(over), BigInt(under)]
  const divisor = greatestDivisor(a < 0n ? -a : a, b)
  return { over: a / divisor, under: b / divisor }
}

export const sum = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)

export const times = (a: Fraction, whole: number | bigint): Fraction =>
  fraction(a.over * BigInt(whole), a.under)

/** Negative when `a` is less than `b`, 0 when they are equal, positive when it is more. */
export const compared = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The mean of whole numbers; null of none. */
export const meanOf = (values: readonly number[]): Fraction | null =>
  values.length === 0
    ? null
    : fraction(
        values.reduce((total, value) => total + value, 0),
        values.length,
      )

/** The nearest number, to show and never to compare. */
export const shown = ({ over, under }: Fraction): number => Number(over) / Number(under)
