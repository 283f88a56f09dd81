import { expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { invitationState, sameAddress } from './invitation.ts'
import { isOpen, type JoinState, joinTransitions } from './join-request.ts'

const noon = '2026-11-26T12:00:00.000Z' as Instant
const later = '2026-11-26T12:00:01.000Z' as Instant

test('an invitation is pending until the very moment that it expires, unless somebody answered it', () => {
  const open = { acceptedAt: null, withdrawnAt: null, expiresAt: later }
  expect(invitationState(open, noon)).toBe('pending')
  expect(invitationState(open, later)).toBe('expired')
  expect(invitationState({ ...open, withdrawnAt: noon }, later)).toBe('withdrawn')
  expect(invitationState({ ...open, acceptedAt: noon, withdrawnAt: noon }, later)).toBe('accepted')
})

test('an address is the same whatever its capitals, and no other', () => {
  expect(sameAddress('A@B.example ', 'a@b.example')).toBe(true)
  expect(sameAddress('a@b.example', 'a@b.example.evil')).toBe(false)
})

test('nothing leads out of a request that was answered or withdrawn', () => {
  const states: readonly JoinState[] = ['waiting', 'more-asked', 'approved', 'refused', 'withdrawn']
  for (const state of states) {
    const leads = Object.values(joinTransitions).some(({ from }) => from.some((each) => each === state))
    expect(leads, state).toBe(isOpen({ state }))
  }
})
