import { expect, test } from 'vitest'
import { fileId, organisationId, programmeId } from '#kernel/ids.ts'
import { type Programme, plainIdentity } from '../programme.ts'
import { missingOfWho, nextStep, type SetUpFacts, setUpLines } from './set-up.ts'

const empty: Programme = {
  id: programmeId('p'),
  version: 1,
  slug: 'p',
  sharesDirectory: false,
  name: { fr: 'P', en: null },
  purpose: { fr: 'P', en: null },
  territories: [],
  coordinatingBody: null,
  contactPerson: null,
  sender: null,
  partners: [],
  identity: plainIdentity,
  pages: [],
  fictional: true,
}
const nothing: SetUpFacts = {
  editions: 0,
  committees: 0,
  concertations: 0,
  calls: 0,
  people: 0,
  organisations: 0,
}
const states = (...given: Parameters<typeof setUpLines>) => setUpLines(...given).map(({ state }) => state)

test('an empty installation has everything to do, who it is first', () => {
  const lines = setUpLines(empty, nothing, new Set())
  expect(lines.every(({ state }) => state === 'open')).toBe(true)
  expect(nextStep(lines)).toBe('who')
  expect(missingOfWho(empty)).toEqual(['territory', 'coordinating-body', 'contact', 'sender'])
})

test('a step is done by what is there, and skipping one that is done changes nothing', () => {
  const dressed: Programme = {
    ...empty,
    territories: [{ kind: 'quebec' }],
    coordinatingBody: organisationId('o'),
    contactPerson: { name: 'X', role: { fr: 'R', en: null }, email: null, phone: null },
    sender: { name: 'X', address: 'A', contact: 'C' },
    identity: { ...plainIdentity, logo: { file: fileId('f'), digest: 'd', width: 1, height: 1 } },
    partners: [organisationId('o')],
  }
  const facts = { ...nothing, editions: 1, calls: 1 }
  expect(states(dressed, facts, new Set(['edition', 'committee']))).toEqual([
    'done',
    'done',
    'done',
    'skipped',
    'done',
    'open',
    'done',
    'open',
    'open',
  ])
})

test('the guide is finished when nothing is open', () => {
  const skipped = new Set(['who', 'identity', 'partners', 'committee', 'edition', 'concertation', 'call'])
  expect(nextStep(setUpLines(empty, { ...nothing, people: 2, organisations: 3 }, skipped))).toBeNull()
})
