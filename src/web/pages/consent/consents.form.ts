import { type ConsentState, consentStates, purposeOf, type RegisterSearch } from '#consent/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'

const bases = ['express', 'implied'] as const

/** Which consents are asked for, by the address of the page; what is not understood asks for all. */
export const readRegisterSearch = (query: URLSearchParams, programme: ProgrammeId): RegisterSearch => {
  const text = (query.get('q') ?? '').trim().slice(0, 100)
  return {
    programme,
    purpose: purposeOf(query.get('finalite') ?? ''),
    state: consentStates.find((each): each is ConsentState => each === query.get('etat')) ?? null,
    basis: bases.find((each) => each === query.get('base')) ?? null,
    text: text === '' ? null : text,
  }
}

/** The same as parts of an address. */
export const queryOf = ({ purpose, state, basis, text }: Omit<RegisterSearch, 'programme'>) => ({
  finalite: purpose,
  etat: state,
  base: basis,
  q: text,
})
