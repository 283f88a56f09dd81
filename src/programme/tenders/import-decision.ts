import type { NormalisedRelease } from './normal-form.ts'

/** A release ready to be stored. `digest` is of `body`, its canonical text. */
export interface PreparedRelease {
  readonly normal: NormalisedRelease
  readonly body: string
  readonly digest: string
  readonly file: string
}

export type Outcome = 'new' | 'updated' | 'unchanged'

/** What the database knows of the releases and processes of a batch. */
export interface Known {
  readonly releases: ReadonlySet<string>
  /** Order of the present state, by process. */
  readonly orders: ReadonlyMap<string, string>
}

export interface Decision {
  readonly outcomes: readonly Outcome[]
  /** Never seen before: kept as history, in this order. */
  readonly added: readonly PreparedRelease[]
  /** For each process, the release that becomes its present state. */
  readonly states: readonly PreparedRelease[]
}

export const processKey = (of: { readonly source: string; readonly ocid: string }): string =>
  `${of.source}\n${of.ocid}`

export const releaseKey = (of: {
  readonly source: string
  readonly ocid: string
  readonly releaseId: string
  readonly digest: string
}): string => `${processKey(of)}\n${of.releaseId}\n${of.digest}`

/**
 * What becomes of each release of a batch. `new` opens a process that was unknown, `updated` adds a
 * release to a known one, `unchanged` was there already. An older release joins the history and never
 * replaces a newer state; of two with the same order, the one that arrives later is the state.
 */
export const decide = (batch: readonly PreparedRelease[], known: Known): Decision => {
  const seen = new Set(known.releases)
  const orders = new Map(known.orders)
  const states = new Map<string, PreparedRelease>()
  const added: PreparedRelease[] = []
  const outcomes = batch.map((release): Outcome => {
    const { source, process, releaseId, order } = release.normal
    const identity = releaseKey({ source, ocid: process.ocid, releaseId, digest: release.digest })
    if (seen.has(identity)) return 'unchanged'
    seen.add(identity)
    added.push(release)
    const key = processKey({ source, ocid: process.ocid })
    const present = orders.get(key)
    if (present === undefined || order >= present) {
      orders.set(key, order)
      states.set(key, release)
    }
    return present === undefined ? 'new' : 'updated'
  })
  return { outcomes, added, states: [...states.values()] }
}
