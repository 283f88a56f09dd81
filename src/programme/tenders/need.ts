import { placeInQuebec, placeOfWork, placesNamedIn } from '#places/index.ts'
import type { Notice } from '#programme/matching/index.ts'

/** A notice that may not exist: what somebody typed to see who could answer. Unknown is null. */
export interface Need {
  /** A notice already read, whose facts hold where nothing else is typed. */
  readonly noticeNumber: string | null
  /** Title, or description in a few sentences. */
  readonly text: string | null
  readonly seaoCategory: string | null
  readonly unspsc: string | null
  /** A municipality, an MRC or a region, by its name. */
  readonly place: string | null
  readonly buyer: string | null
  readonly amount: number | null
}

const untold: Notice = {
  id: 'need',
  title: '',
  buyer: '',
  seaoCategory: null,
  unspsc: null,
  region: null,
  mrc: null,
  locality: null,
  point: null,
  amount: null,
  procurementMethod: null,
  publishedOn: null,
}

type Place = Pick<Notice, 'locality' | 'mrc' | 'region' | 'point'>

/** The place of that name; null when Québec has none. */
export const placeOfNeed = (name: string): Place | null => {
  const place = placeInQuebec(name) ?? placesNamedIn(name)[0] ?? null
  return place === null
    ? null
    : { locality: place.locality, mrc: place.mrc, region: place.region, point: place.point }
}

/** The notice that a need amounts to: what was typed, then what the notice it starts from says, then unknown. */
export const noticeOfNeed = (need: Need, base: Notice | null): Notice => {
  const start = base ?? untold
  const title = need.text ?? start.title
  const buyer = need.buyer ?? start.buyer
  const named = need.place === null ? null : placeOfNeed(need.place)
  const read = base === null ? placeOfWork({ title, buyer }) : null
  const place: Place = named ?? (read === null ? start : { ...start, ...read })
  return {
    ...start,
    title,
    buyer,
    seaoCategory: need.seaoCategory ?? start.seaoCategory,
    unspsc: need.unspsc ?? start.unspsc,
    amount: need.amount ?? start.amount,
    locality: place.locality,
    mrc: place.mrc,
    region: place.region,
    point: place.point,
  }
}
