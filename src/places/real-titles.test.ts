import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { placeOfWork } from './index.ts'

const sample = (name: string): readonly Readonly<Record<string, string>>[] => {
  const bytes = readFileSync(new URL(`../../test/samples/${name}`, import.meta.url))
  return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true })
}

/** The words in which the hand-checked file says a place: a municipality, `region 07`, or `unknown`. */
const told = (tender: { readonly title: string; readonly buyer: string }): string => {
  const place = placeOfWork(tender)
  return place?.locality ?? (place?.region ? `region ${place.region}` : 'unknown')
}

describe('real notices', () => {
  test('of a hundred drawn by lot and read by hand, at most five are placed wrongly', () => {
    const wrong = sample('places-of-work.csv').flatMap(({ title = '', buyer = '', expected = '' }) => {
      const found = told({ title, buyer })
      return found === expected ? [] : [`${title} (${buyer}): ${found}, not ${expected}`]
    })
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(5)
  })

  test('of 2005 to 2016 have a place in at least 86 % of cases', () => {
    const distinct = new Map(
      sample('seao-contracts-2005-2016.csv.gz').map((row) => [row.id?.split('-')[0], row]),
    )
    const bases = [...distinct.values()].map(
      ({ titre = '', organisme = '' }) => placeOfWork({ title: titre, buyer: organisme })?.basis ?? 'none',
    )
    const share = (basis: string): number => bases.filter((each) => each === basis).length / bases.length
    expect(bases.length).toBeGreaterThan(6000)
    expect(share('title')).toBeGreaterThan(0.27)
    expect(share('title') + share('buyer')).toBeGreaterThan(0.86)
  })
})
