import { describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { treatmentOf } from '#mail/index.ts'
import { mailOf } from './letter-mail.tsx'
import { kindsOfLetters, sampleLetter } from './letter-samples.ts'
import { textsIn } from './locales/index.ts'

const sender = {
  name: 'Coopérative fictive d’ici',
  address: '1, rue Inventée\nNulle-Part (Québec)  H0H 0H0',
  contact: 'ecrire@exemple.example',
}
const given = {
  author: { name: { fr: 'Achats d’ici', en: 'Buy here' }, sender },
  baseUrl: 'https://maillage.example',
}
const every = kindsOfLetters.flatMap((kind) => languages.map((language) => ({ kind, language })))

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** What is read on a page, piece by piece. */
const piecesOf = (html: string): readonly string[] =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .split(/<[^>]*>/)
    .map((piece) =>
      piece.replace(/&([a-z#0-9]+);/g, (_, name: string) => entities[name] ?? `&${name};`).trim(),
    )
    .filter((piece) => piece !== '')

describe.each(every)('$kind in $language', ({ kind, language }) => {
  const mail = mailOf(sampleLetter(kind, language), given)
  const { html, text, subject } = mail

  test('has words, and no hole in them', () => {
    expect(subject.trim()).not.toBe('')
    for (const told of [subject, text, html]) expect(told).not.toMatch(/undefined|null|\[object|NaN/)
    expect(html).toContain(`<html lang="${language}">`)
    expect(mail.fromName).toBe(language === 'fr' ? 'Achats d’ici' : 'Buy here')
  })

  test('says the same as text and as a page, who writes and why included', () => {
    const body = `${text}\n${subject}\n${mail.fromName}`
    expect(piecesOf(html).filter((piece) => !body.includes(piece))).toEqual([])
    expect(text).toContain(textsIn[language].letterKinds[kind].why)
    for (const address of html.matchAll(/href="([^"]+)"/g))
      expect(text).toContain(address[1]?.replaceAll('&amp;', '&'))
  })

  test('loads nothing, runs nothing, follows nobody', () => {
    expect(html).not.toMatch(
      /<(?:script|style|link|img|iframe|object|form|svg|video)\b|\bsrc=|url\(|@import|\bon\w+=/i,
    )
    for (const [, address = ''] of html.matchAll(/href="([^"]+)"/g))
      expect(address.startsWith('https://maillage.example/')).toBe(true)
  })

  test('withdraws in its body and its headers when it is commercial, and only then', () => {
    const isCommercial = treatmentOf(kind).purpose !== null
    expect(mail.withdrawal !== null).toBe(isCommercial)
    expect(html.includes('unsubscribe') || html.includes('desabonnement')).toBe(isCommercial)
    expect(text.includes(sender.address)).toBe(isCommercial)
  })
})

test('a commercial letter is not written without its sender or its withdrawal', () => {
  const letter = sampleLetter('notices-that-suit', 'fr')
  expect(() => mailOf(letter, { ...given, author: { ...given.author, sender: null } })).toThrow('sender')
  expect(() => mailOf({ ...letter, withdrawalToken: null }, given)).toThrow('withdrawal')
})

test('what somebody typed stays text', () => {
  const letter = {
    ...sampleLetter('join-asked', 'fr'),
    facts: { person: '<b>Ana</b>', note: '<script>1</script>' },
  }
  const { html } = mailOf(letter, given)
  expect(html).not.toMatch(/<b>|<script/)
  expect(html).toContain('&lt;script')
})
