import { describe, expect, test } from 'vitest'
import { type Actor, anybody, publicRole, type Role, type RoleName } from '#kernel/actor.ts'
import { organisationId, personId, programmeId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { parseInstant } from '#kernel/time.ts'
import { decide, freshMinutes, type Permission, type Relation, thing } from './policy.ts'

const moment = (text: string): Instant => {
  const parsed = parseInstant(text)
  if (parsed === null) throw new Error(text)
  return parsed
}
const now = moment('2026-09-21T13:00:00Z')
const me = personId('me')
const ours = organisationId('ours')
const here = programmeId('here')

const as = (name: RoleName, rest: Partial<Role> = {}): Actor => ({
  ...anybody,
  person: me,
  role: { ...publicRole, name, programme: here, organisation: ours, ...rest },
  signedInAt: now,
})

const mayAs = (relation: Relation): Permission => ({ on: 'x', may: [{ role: 'adviser', as: relation }] })

describe('a permission', () => {
  test('to everybody holds for every role and for nobody in particular', () => {
    const open: Permission = { on: 'x', may: [{ role: 'public', as: 'any' }] }
    for (const actor of [anybody, as('operator'), as('supplier-member')])
      expect(decide(open, actor, thing('x'), now)).toEqual({ allowed: true })
  })

  test.each<[Relation, Parameters<typeof thing>[1], Parameters<typeof thing>[1]]>([
    ['programme', { programme: here }, { programme: programmeId('elsewhere') }],
    ['organisation', { organisation: ours }, { organisation: organisationId('theirs') }],
    ['self', { person: me }, { person: personId('you') }],
    ['partner', { partners: [ours] }, { partners: [organisationId('theirs')] }],
    [
      'assigned',
      { programme: here, advisers: [me] },
      { programme: programmeId('elsewhere'), advisers: [me] },
    ],
  ])('asks how one stands to the thing: %s', (relation, near, far) => {
    expect(decide(mayAs(relation), as('adviser'), thing('x', near), now)).toEqual({ allowed: true })
    expect(decide(mayAs(relation), as('adviser'), thing('x', far), now)).toEqual({
      allowed: false,
      because: 'relation',
    })
    // What neither has binds them to nothing.
    const nowhere = as('adviser', { programme: null, organisation: null })
    expect(decide(mayAs(relation), { ...nowhere, person: null }, thing('x'), now).allowed).toBe(false)
  })

  test('says why it refuses: not signed in, another role, a rank, a duty, a state, a sign-in too old', () => {
    const strict: Permission = {
      on: 'x',
      may: [
        { role: 'supplier-member', as: 'organisation', administrator: true },
        { role: 'buyer-member', as: 'organisation', duty: ['procurement'] },
      ],
      when: ['open'],
      fresh: true,
    }
    const on = thing('x', { organisation: ours, state: 'open' })
    const why = (actor: Actor, at = on, when = now) => {
      const decision = decide(strict, actor, at, when)
      return decision.allowed ? 'allowed' : decision.because
    }
    const late = moment(new Date(Date.parse(now) + freshMinutes * 60_000).toISOString())
    expect(why(anybody)).toBe('sign-in')
    expect(why(as('coordinator'))).toBe('role')
    expect(why(as('supplier-member'))).toBe('rank')
    expect(why(as('buyer-member', { duty: 'communications' }))).toBe('rank')
    expect(why(as('buyer-member', { duty: 'procurement' }))).toBe('allowed')
    expect(why(as('supplier-member', { administrator: true }))).toBe('allowed')
    expect(why(as('supplier-member', { administrator: true }), { ...on, state: 'closed' })).toBe('state')
    expect(why(as('supplier-member', { administrator: true }), on, late)).toBe('fresh-sign-in')
  })
})
