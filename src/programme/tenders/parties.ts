import { fold } from '#kernel/fold.ts'
import { parseNeq } from '#kernel/neq.ts'
import { placeOfAddress } from './address-place.ts'
import type { Party } from './contracting-process.ts'
import { tidyName } from './names.ts'
import type { Release, ReleaseParty } from './release.ts'

const unprefixed = (id: string | null): string => (id ?? '').replace(/^FO-?/, '')

const registryOfQuebec = /NEQ|CA[-_ ]?QC/i

/**
 * The NEQ hidden in a party: `details.neq`, `details.NEQ`, the identifier, or an id `FO-<NEQ>`.
 * Outside SEAO a ten-digit id may be another country's, so only an identifier of Québec's register
 * counts. Internal ids (`FO-405447`) and degenerate ones (`FO-`, `FO`) give null.
 */
export const neqOfParty = (party: ReleaseParty, fromSeao: boolean): string | null => {
  const registered = party.identifier?.scheme ?? null
  const identifier =
    fromSeao || (registered !== null && registryOfQuebec.test(registered)) ? (party.identifier?.id ?? '') : ''
  const written = [party.details?.neq ?? '', party.details?.NEQ ?? '', identifier]
  const ids = fromSeao ? [unprefixed(party.id)] : []
  return [...written, ...ids].map(parseNeq).find((neq) => neq !== null) ?? null
}

/** The NEQ in a bare supplier id of SEAO (`FO-1166326976`); null for any other id. */
export const neqOfId = (id: string | null, fromSeao: boolean): string | null =>
  fromSeao ? parseNeq(unprefixed(id)) : null

/** Parties as published, each with its tidied name, NEQ and place. */
export const partiesOf = (release: Release, fromSeao: boolean): readonly Party[] =>
  release.parties.map((party): Party => {
    const place = placeOfAddress(party.address, fromSeao)
    return {
      id: party.id ?? '',
      name: tidyName(party.name ?? party.id ?? ''),
      publishedName: party.name ?? '',
      nameKey: fold(party.name ?? party.id ?? ''),
      roles: party.roles,
      neq: neqOfParty(party, fromSeao),
      locality: place.locality ?? party.address?.locality ?? null,
      postalCode: party.address?.postalCode ?? null,
      region: place.region,
    }
  })

export interface NamedOrganisation {
  readonly name: string
  readonly neq: string | null
}

/**
 * Finds who a reference means: by id among the parties, then by name (SEAO's `tenderers[].id` may be
 * `FO-<award id>`), else what the reference itself says. A party without NEQ takes the one in the id.
 */
export const whoIs =
  (parties: readonly Party[], release: Release, fromSeao: boolean) =>
  (reference: { readonly id: string | null; readonly name?: string | null }): NamedOrganisation => {
    const named =
      reference.name ?? release.tender?.tenderers.find((each) => each.id === reference.id)?.name ?? null
    const degenerate = unprefixed(reference.id) === ''
    const party =
      (degenerate ? undefined : parties.find((each) => each.id === reference.id)) ??
      parties.find((each) => named !== null && each.nameKey === fold(named) && !each.roles.includes('buyer'))
    return {
      name: party?.name ?? tidyName(named ?? reference.id ?? ''),
      neq: party?.neq ?? neqOfId(reference.id, fromSeao),
    }
  }
