import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as form from './organisation.form.ts'

describe('a cell of a directory sheet', () => {
  test.each([
    ['1 250 000,50 $', 1_250_000.5],
    ['1 250 000', 1_250_000],
    ['25000', 25_000],
    ['25,000.75', 25_000.75],
    ['12,5', 12.5],
    ['1.250.000,00', 1_250_000],
  ])('the amount «%s» is read', (typed, amount) => expect(form.parseAmount(typed)).toBe(amount))

  test.each(['beaucoup', '12 à 15', '-5', '1e9', ''])('the amount «%s» is refused', (typed) =>
    expect(form.parseAmount(typed)).toBeNull(),
  )

  test('an amount written in French is read back as it was', () => {
    const french = new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(form.parseAmount(french.format(cents / 100))).toBe(cents / 100)
      }),
    )
  })

  test.each([
    ['Montréal', [{ kind: 'region', code: '06' }]],
    ['06', [{ kind: 'region', code: '06' }]],
    [
      'Montréal (06); Laval',
      [
        { kind: 'region', code: '06' },
        { kind: 'region', code: '13' },
      ],
    ],
    ['tout le Québec', [{ kind: 'quebec' }]],
    ['Toute la province', [{ kind: 'quebec' }]],
    ['saguenay lac saint jean', [{ kind: 'region', code: '02' }]],
    ['MRC de La Rivière-du-Nord', [{ kind: 'mrc', code: '75' }]],
  ])('the territories «%s» are read', (typed, territories) =>
    expect(form.readTerritories(typed)).toEqual({ value: territories }),
  )

  test('an unknown territory is a problem, not an empty list', () =>
    expect(form.readTerritories('Montréal; Atlantide')).toEqual({ problem: 'unknown-territory' }))

  test.each([
    ['S9', ['S9']],
    ['S9 - Entretien; C01', ['S9', 'C01']],
    ['g15|G16', ['G15', 'G16']],
    ['', []],
  ])('the SEAO categories «%s» are read', (typed, codes) =>
    expect(form.readSeaoCategories(typed)).toEqual({ value: codes }),
  )
  test('a category that SEAO does not write is a problem', () =>
    expect(form.readSeaoCategories('ménage')).toEqual({ problem: 'bad-seao-category' }))

  test('English without French is a problem: French comes first', () =>
    expect(form.readBilingual('', 'Cleaning')).toEqual({ problem: 'english-without-french' }))

  test.each([
    ['h2k1b3', 'H2K 1B3'],
    ['H2K 1B3', 'H2K 1B3'],
  ])('the postal code «%s» is put in order', (typed, code) =>
    expect(form.readPostalCode(typed)).toEqual({ value: code }),
  )

  test('whatever is typed, reading never throws', () => {
    const readers = [
      form.readSide,
      form.readLegalForm,
      form.readNeq,
      form.readPostalCode,
      form.readEmail,
      form.readWebsite,
      form.readCount,
      form.readYear,
      form.readDate,
      form.readMoney,
      form.readYesNo,
      form.readSeaoCategories,
      form.readUnspsc,
      form.readTerritories,
    ]
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const reader of readers) reader(typed)
      }),
    )
  })
})
