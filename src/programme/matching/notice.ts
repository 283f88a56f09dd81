import type { Point } from '#kernel/territory.ts'

/** A tender as the engine sees it: only what is public on the day it is published. */
export interface Notice {
  readonly id: string
  readonly title: string
  readonly buyer: string
  readonly seaoCategory: string | null
  readonly unspsc: string | null
  readonly region: string | null
  readonly mrc: string | null
  readonly locality: string | null
  readonly point: Point | null
  /** Estimated value when the buyer publishes one; mostly unknown. */
  readonly amount: number | null
  readonly procurementMethod: string | null
  readonly publishedOn: string | null
}
