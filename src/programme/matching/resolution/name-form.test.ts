import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameForm, plainName } from './name-form.ts'
import { standardWord } from './word-variants.ts'

describe('a name made comparable', () => {
  test.each([
    ['Les Services EXP inc.', 'Services EXP inc., Les'],
    ['J.P. Doyon Ltée.', 'J. P. Doyon ltée'],
    ['Cima+ S.E.N.C.', 'CIMA+s.e.n.c.'],
    ['Construction & Pavage Portneuf', 'Construction et pavage Portneuf inc.'],
    ['Raymond Chabot Grant Thornton & Cie S.E.N.C.R.L.', 'Raymond Chabot Grant Thornton'],
    ['LVM, une division d’EnGlobe Corp.', 'LVM, une division de Englobe Corp'],
    ['Société en commandite Bé-Con', 'Be Con S.E.C.'],
  ])('«%s» and «%s» have the same bare words', (one, other) =>
    expect(nameForm(one).bareWords).toEqual(nameForm(other).bareWords),
  )

  test.each([
    ['Coffrages Dunasso 2001 Inc.', 'Coffrage Dunasso (2001) inc.'],
    ['ACDFArchitecture', 'ACDF Architecture'],
    ['Entrepreneur Générale', 'Entrepreneur Général'],
  ])('«%s» and «%s» have the same letters', (one, other) =>
    expect(nameForm(one).bareLetters).toBe(nameForm(other).bareLetters),
  )

  test.each([
    ['Const. Tremblay & Ass.', 'Construction Tremblay et associés'],
    ['The Plan Group', 'Groupe Plan'],
    ['Excav. St-Onge', 'Excavation Saint-Onge'],
  ])('«%s» and «%s» have the same standard words', (one, other) =>
    expect(nameForm(one).words).toEqual(nameForm(other).words),
  )

  test('a numbered company is known by its number, however it is written', () => {
    const written = ['9123-4567 Québec inc.', '91234567 QUEBEC INC', '9123 4567 Qc inc. (Toitures X)']
    expect(written.map((name) => nameForm(name).companyNumber)).toEqual(Array(3).fill('91234567 quebec'))
    expect(nameForm('Turcotte (1989) inc.')).toMatchObject({ companyNumber: null, numbers: ['1989'] })
  })

  test('names inside a name are seen', () => {
    expect(nameForm('9123-4567 Québec inc. (Groupe Diamantex)').parts).toContainEqual(['diamantex', 'groupe'])
    expect(nameForm('Pendopharm division de Pharmascience').parts).toEqual([
      ['pendopharm'],
      ['pharmascience'],
    ])
    expect(nameForm('Groupe Diamantex').parts).toEqual([])
  })

  test('a name made of legal forms alone keeps them', () =>
    expect(nameForm('La Compagnie inc.').bareWords).not.toEqual([]))

  test('reading twice changes nothing, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const plain = plainName(text)
        expect(plainName(plain)).toBe(plain)
        for (const word of nameForm(text).words) expect(standardWord(word)).toBe(word)
      }),
      { numRuns: 500, examples: [['Ǽ']] },
    ))
})
