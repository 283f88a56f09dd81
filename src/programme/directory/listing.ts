import type { ProgrammeId } from '#kernel/ids.ts'
import type { Organisation } from './organisation.ts'

/** The programmes whose organisations a list holds; null stands for organisations that no programme looks after. */
export type Listing = readonly (ProgrammeId | null)[]

export const isListed = ({ programme }: Pick<Organisation, 'programme'>, listing: Listing): boolean =>
  listing.includes(programme)

/** Equal for listings of the same programmes. */
export const listingKey = (listing: Listing): string =>
  listing
    .map((programme) => programme ?? '')
    .toSorted()
    .join(' ')
