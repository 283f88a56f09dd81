import { expect, test } from 'vitest'
import { english } from './en/index.ts'
import { french } from './fr/index.ts'

/** Source without what its templates fill in, innermost first: `${…}` may hold templates of its own. */
const filled = (source: string): string => {
  const once = source.replaceAll(/\$\{[^{}]*\}/g, 'x')
  return once === source ? source : filled(once)
}

/** Every text below, and the texts written inside functions: the quoted parts of what they are. */
const textsUnder = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [...filled(value.toString()).matchAll(/"[^"]*"|'[^'\n]*'|`[^`]*`/g)].map(([text]) => text)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsUnder) : []
}

/** An ordinary space where French wants one that never breaks; none at all before ; ! or ?. */
const misspaced = (text: string): boolean => /[\p{L}\d)»] [:%»](?:[ .,;]|$)|« |\p{L} [;!?]/u.test(text)

test('French texts never break before a colon, a percent sign or inside quotes', () => {
  expect(['Mode : ouvert', '99 % de', '« ouvert', 'Quoi ?'].every(misspaced)).toBe(true)
  const texts = textsUnder(french)
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(misspaced)).toEqual([])
})

/** Canadian spelling, as Canada’s own institutions write it: program, organization, email. */
const misspelt = (text: string): boolean => /\bprogrammes?\b|\borganis|\brecognis|\be-mail/i.test(text)

test('English texts keep to one spelling', () => {
  expect(['The programme', 'An organisation', 'Recognised', 'By e-mail'].every(misspelt)).toBe(true)
  const texts = textsUnder(english)
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter(misspelt)).toEqual([])
})
