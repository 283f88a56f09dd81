import { type Cad, cad } from '#kernel/money.ts'
import { amount, type ReleaseMoney } from './release.ts'

/**
 * An amount in Canadian dollars; null when none is written or when it is in another currency.
 * `assumeCad`: a source that publishes only in dollars may leave the currency out.
 */
export const dollars = (money: ReleaseMoney | null, assumeCad: boolean): Cad | null => {
  if (money === null || money.amount === null) return null
  if (money.currency === null) return assumeCad ? cad(money.amount) : null
  return money.currency.toUpperCase() === 'CAD' ? cad(money.amount) : null
}

/** Sum of the amounts that are known; null when none is. */
export const total = (amounts: readonly (Cad | null)[]): Cad | null => {
  const known = amounts.filter((each) => each !== null)
  return known.length === 0
    ? null
    : cad(Math.round(known.reduce<number>((sum, each) => sum + each, 0) * 100) / 100)
}

export interface StatedBid {
  readonly amount: Cad | null
  readonly statedValue: number | null
  readonly valueUnit: string | null
}

/**
 * What a bid offers. SEAO writes a bare number with a unit, of which only «1» is dollars (others are
 * percentages, hourly rates, points); the OCDS bids extension writes an object with a currency.
 */
export const bidValue = (value: unknown, valueUnit: string | null): StatedBid => {
  if (typeof value === 'object' && value !== null) {
    const stated = 'amount' in value ? amount.parse(value.amount) : null
    const currency = 'currency' in value && typeof value.currency === 'string' ? value.currency : null
    return {
      amount: stated !== null && currency === 'CAD' ? cad(stated) : null,
      statedValue: stated,
      valueUnit: currency,
    }
  }
  const stated = amount.parse(value)
  return { amount: stated !== null && valueUnit === '1' ? cad(stated) : null, statedValue: stated, valueUnit }
}
