import type { Listing } from '#programme/directory/index.ts'
import type { Programme } from './programme.ts'

type Sharing = Pick<Programme, 'id' | 'sharesDirectory'>

/** A programme’s own organisations. Those that none looks after are the first programme’s. */
export const ownListing = ({ id }: Sharing, programmes: readonly Sharing[]): Listing =>
  programmes[0]?.id === id ? [id, null] : [id]

/** The organisations that others share with a programme, which shares its own with them. */
export const sharedListing = (programme: Sharing, programmes: readonly Sharing[]): Listing =>
  programme.sharesDirectory
    ? programmes
        .filter(({ id, sharesDirectory }) => sharesDirectory && id !== programme.id)
        .map(({ id }) => id)
    : []

/** Everybody whom a programme lists; without programmes, those that none looks after. */
export const listingOf = (programme: Sharing | null, programmes: readonly Sharing[]): Listing =>
  programme === null
    ? [null]
    : [...ownListing(programme, programmes), ...sharedListing(programme, programmes)]
