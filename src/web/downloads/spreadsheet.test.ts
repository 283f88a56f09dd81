import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { csvOf, neutralised, xlsxOf } from './spreadsheet.ts'

const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()).map((parts) => parts.join('')),
)
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

describe('a spreadsheet to download', () => {
  test.each(['=1+1', '+1 514', '-3', '@SUM(A1)', '\tx', '\rx'])('«%s» is not run as a formula', (text) =>
    expect(neutralised(text)).toBe(`'${text}`),
  )
  test('an ordinary text stays as it is', () => expect(neutralised('Café = bon')).toBe('Café = bon'))

  test('no cell of a CSV file begins a formula, and every text comes back', () =>
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 8 }), (rows) => {
        const text = csvOf({ headings: ['a', 'b'], rows })
        expect(text.startsWith('\ufeff')).toBe(true)
        const [, ...read]: string[][] = parse(text, {
          bom: true,
          record_delimiter: '\r\n',
          relax_quotes: false,
        })
        expect(read).toEqual(rows.map((row) => row.map(neutralised)))
        for (const value of read.flat()) expect(isFormula(value)).toBe(false)
      }),
    ))

  test('an XLSX file opens, its numbers are numbers and its texts are texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
        const bytes = await xlsxOf({ headings: ['a', 'b'], rows: texts.map((text) => [text, 12.5]) })
        const [sheet] = await readXlsx(bytes)
        const [, ...rows] = sheet?.data ?? []
        for (const [text, amount] of rows) {
          expect(amount).toBe(12.5)
          if (typeof text === 'string') expect(isFormula(text)).toBe(false)
        }
        expect(rows).toHaveLength(texts.length)
      }),
      { numRuns: 15 },
    )
  })
})
