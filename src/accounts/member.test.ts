import { describe, expect, test } from 'vitest'
import { type Actor, anybody, publicRole, type Role } from '#kernel/actor.ts'
import { membershipId, organisationId, personId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { canRestore, leavesNobody, type Member, mayLeaveEmpty } from './member.ts'

const shovels = organisationId('shovels')
const pots = organisationId('pots')
const programme = programmeId('p')

const member = (id: string, role: Partial<Role>): Pick<Member, 'id' | 'role'> => ({
  id: membershipId(id),
  role: { ...publicRole, name: 'supplier-member', organisation: shovels, programme, ...role },
})
const admin = (id: string, role: Partial<Role> = {}) => member(id, { administrator: true, ...role })
const coordinator = (id: string, of = programme) =>
  member(id, { name: 'coordinator', organisation: null, programme: of })
const operator = (id: string) => member(id, { name: 'operator', organisation: null, programme: null })

describe('nobody would be left', () => {
  const cases = [
    ['when the only administrator leaves', [admin('a'), member('b', {})], true],
    ['but not when another administrator stays', [admin('a'), admin('b')], false],
    [
      'even when another organisation has administrators',
      [admin('a'), admin('b', { organisation: pots })],
      true,
    ],
    ['never when a contributor leaves', [member('a', {}), member('b', {})], false],
    ['when the only coordinator leaves', [coordinator('a'), admin('b')], true],
    ['even when another programme has one', [coordinator('a'), coordinator('b', programmeId('q'))], true],
    ['but not when the programme has two', [coordinator('a'), coordinator('b')], false],
    ['when the only operator leaves', [operator('a'), coordinator('b')], true],
    ['but not when there are two', [operator('a'), operator('b')], false],
  ] as const
  for (const [says, [leaving, ...others], expected] of cases)
    test(says, () => expect(leavesNobody([leaving, ...others], leaving)).toBe(expected))
})

describe('a post may be left empty', () => {
  const acting = (role: Partial<Role>): Pick<Actor, 'role'> => ({ role: { ...anybody.role, ...role } })
  const posts = {
    organisation: admin('a').role,
    programme: coordinator('a').role,
    installation: operator('a').role,
  }
  const expected = {
    operator: { organisation: true, programme: true, installation: false },
    coordinator: { organisation: true, programme: false, installation: false },
    'supplier-member': { organisation: false, programme: false, installation: false },
  } as const
  for (const name of ['operator', 'coordinator', 'supplier-member'] as const)
    for (const post of ['organisation', 'programme', 'installation'] as const)
      test(`by ${name}, of an ${post}: ${expected[name][post]}`, () =>
        expect(mayLeaveEmpty(acting({ name }), posts[post])).toBe(expected[name][post]))
})

describe('an end can be taken back', () => {
  const at = '2026-11-26T12:00:00.000Z' as Instant
  const person = {
    id: personId('one'),
    name: 'Une',
    email: 'une@exemple.example',
    language: 'fr',
    fictional: true,
  } as const
  const ended = { ...member('a', {}), person, endedAt: at, endedBy: personId('other') }
  test('when somebody else decided it', () => expect(canRestore(ended, [])).toBe(true))
  test('but not when the person left by themselves', () =>
    expect(canRestore({ ...ended, endedBy: person.id }, [])).toBe(false))
  test('nor when it is not known who decided', () =>
    expect(canRestore({ ...ended, endedBy: null }, [])).toBe(false))
  test('nor while it lasts', () => expect(canRestore({ ...ended, endedAt: null }, [])).toBe(false))
  test('nor when the person is back already', () => expect(canRestore(ended, [ended])).toBe(false))
})
