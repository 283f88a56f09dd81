import { afterAll, beforeAll, expect, test } from 'vitest'
import { theProgram } from '#kernel/actor.ts'
import { type OpenSite, openDemonstration } from '#test/support/site.ts'
import { letterText } from '#web/letter-mail.tsx'
import { authorOf, writtenLetter } from '#web/letters.ts'
import { demonstrationToday } from '../../src/server/demonstration.ts'
import { writeNoticesLetters } from '../../src/server/notices-letters.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openDemonstration()
})
afterAll(() => site.close())

const letters = async () =>
  (await site.modules.outbox.latest(50)).filter(({ kind }) => kind === 'notices-that-suit')

const later = (days: number) =>
  new Date(Date.parse(demonstrationToday) + days * 86_400_000).toISOString() as typeof demonstrationToday

test('the weekly letter goes to those who agreed and belong to an enterprise, once, with its reasons', async () => {
  expect(await writeNoticesLetters(site.modules, demonstrationToday)).toBeGreaterThan(0)
  const written = await letters()
  const readers = written.map(({ to }) => to)
  expect(new Set(readers).size).toBe(readers.length)
  expect(readers).toContain('rosalie.grandfroid@les-pelles-du-matin.example')
  // A colleague who did not agree, and somebody who agreed and belongs to no enterprise.
  expect(readers).not.toContain('emile.bordenneige@les-pelles-du-matin.example')
  expect(readers).not.toContain('accueil@atelier-imaginaire.example')
  const letter = written.find(({ to }) => to.startsWith('rosalie')) ?? expect.fail('no letter')
  const programme = await site.modules.callForInterest.programme()
  const given = { author: authorOf(programme), baseUrl: 'https://maillage.example' }
  const french = letterText(writtenLetter(letter, given), 'fr')
  for (const said of [
    'Acheteur\u00a0: ',
    'Fermeture\u00a0: ',
    'Pourquoi\u00a0: ',
    'https://maillage.example/avis/',
    `https://maillage.example/desabonnement/${letter.withdrawalToken}`,
  ])
    expect(french).toContain(said)
  const english = letterText(writtenLetter({ ...letter, language: 'en' }, given), 'en')
  for (const said of ['Buyer: ', 'Closing: ', 'Why: ', 'https://maillage.example/en/unsubscribe/'])
    expect(english).toContain(said)
})

test('run again, the same week or the next, it writes to nobody of what they were told', async () => {
  const before = (await letters()).length
  expect(await writeNoticesLetters(site.modules, demonstrationToday)).toBe(0)
  expect(await writeNoticesLetters(site.modules, later(2))).toBe(0)
  expect(await writeNoticesLetters(site.modules, later(7))).toBe(0)
  expect((await letters()).length).toBe(before)
})

test('two runs at once write one letter; who withdrew is not written to, and keeps nothing told', async () => {
  await site.db.deleteFrom('outbox').execute()
  await site.db.deleteFrom('notices_letter').execute()
  const twice = await Promise.all([1, 2].map(() => writeNoticesLetters(site.modules, demonstrationToday)))
  expect((await letters()).length).toBe(twice.reduce((sum, count) => sum + count, 0))
  const readers = (await letters()).map(({ to }) => to)
  expect(new Set(readers).size).toBe(readers.length)
  await site.db.deleteFrom('outbox').execute()
  await site.db.deleteFrom('notices_letter').execute()
  const programme = (await site.modules.callForInterest.programme())?.id ?? expect.fail('no programme')
  await site.modules.consents.withdrawing.recorded(
    { email: 'rosalie.grandfroid@les-pelles-du-matin.example', programme, purpose: 'opportunities' },
    { actor: theProgram, at: demonstrationToday },
  )
  await writeNoticesLetters(site.modules, demonstrationToday)
  expect((await letters()).map(({ to }) => to).join()).not.toContain('rosalie')
  const kept = await site.db
    .selectFrom('notices_letter')
    .innerJoin('person', 'person.id', 'notices_letter.person_id')
    .select(['email', 'week'])
    .execute()
  expect(kept.map(({ email }) => email).join()).not.toContain('rosalie')
  for (const { week } of kept) expect(week).toBe('2026-09-21')
})
