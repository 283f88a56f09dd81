import type { Point } from '#kernel/territory.ts'

// Inhabited Québec up to the 51st parallel; a degree of longitude is worth cos 47.5° of one of latitude.
const west = -79.8
const east = -61.3
const south = 44.9
const north = 51.1
const margin = 3

export interface MapPosition {
  /** Per cent of the width from the left, and of the height from the top. */
  readonly x: number
  readonly y: number
}

const within = (value: number): number =>
  Math.round(Math.min(100 - margin, Math.max(margin, value)) * 10) / 10

/** A point on the plain projection; what lies farther is put at the edge. */
export const project = ({ latitude, longitude }: Point): MapPosition => ({
  x: within(((longitude - west) / (east - west)) * 100),
  y: within(((north - latitude) / (north - south)) * 100),
})
