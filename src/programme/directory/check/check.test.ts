import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedIn, askedInText, bareName, mostChecked } from './check.ts'

describe('a line of a list to check', () => {
  test.each([
    ['Les Pelles du Matin', 'Les Pelles du Matin', null],
    ['1144556677', null, '1144556677'],
    ['11 4455 6677', null, '1144556677'],
    ['Rebranche; 1144556677', 'Rebranche', '1144556677'],
    ['NEQ : 1144556677, Rebranche inc.', 'Rebranche inc.', '1144556677'],
    ['1144556677\tRebranche', 'Rebranche', '1144556677'],
    ['Atelier 5144 du Coin', 'Atelier 5144 du Coin', null],
    ['9912345678', '9912345678', null],
  ])('«%s» asks for the name %s and the number %s', (line, name, neq) =>
    expect(askedIn(line)).toMatchObject({ name, neq }),
  )

  test('a blank line asks nothing', () => expect(askedIn('  \t ')).toBeNull())

  test.each([
    ['Insertech inc.', 'insertech'],
    ['Coopérative de solidarité Le Grand Tour', 'le grand tour'],
    ['OBNL', 'obnl'],
  ])('the bare name of «%s» is «%s»', (name, bare) => expect(bareName(name)).toBe(bare))

  test('whatever is pasted, an answer comes', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const asked = askedInText(text)
        if (asked.accepted) for (const { typed } of asked.value) expect(typed).not.toBe('')
        else expect(asked.refusal.kind).toBe('nothing-asked')
      }),
    ))

  test('too long a list is refused with its length', () =>
    expect(askedInText('Rebranche\n'.repeat(mostChecked + 1))).toMatchObject({
      refusal: { kind: 'too-many', lines: mostChecked + 1 },
    }))
})
