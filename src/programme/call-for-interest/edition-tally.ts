import { type Axis, axes, type Edition, type Participation } from './edition.ts'

interface Counted {
  readonly takingPart: number
  readonly left: number
}

/** An edition in numbers, each of which opens to the lists of its page. */
export interface EditionTally {
  readonly suppliers: Counted
  readonly buyers: Counted
  /** By axis: what was held, of what was held or is still planned. What was cancelled counts in neither. */
  readonly activities: ReadonlyMap<Axis, { readonly held: number; readonly all: number }>
}

const counted = (participations: readonly Participation[], side: Participation['side']): Counted => {
  const ofSide = participations.filter((each) => each.side === side)
  const left = ofSide.filter(({ state }) => state.kind === 'left').length
  return { takingPart: ofSide.length - left, left }
}

export const tallyOf = ({ participations, activities }: Edition): EditionTally => ({
  suppliers: counted(participations, 'supplier'),
  buyers: counted(participations, 'buyer'),
  activities: new Map(
    axes.map((axis) => {
      const counting = activities.filter((each) => each.axis === axis && each.state.kind !== 'cancelled')
      const held = counting.filter(({ state }) => state.kind === 'held').length
      return [axis, { held, all: counting.length }]
    }),
  ),
})
