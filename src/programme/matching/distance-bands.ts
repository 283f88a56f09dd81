// Upper bounds of the bands, in kilometres; the last band has none.
const bandBounds = [8, 20, 40, 70, 110, 200, 400] as const
/** Number of bands of distances. */
export const bandCount = bandBounds.length + 1
/** The band of a distance in kilometres. */
export const bandOf = (kilometres: number): number => {
  const band = bandBounds.findIndex((bound) => kilometres < bound)
  return band < 0 ? bandCount - 1 : band
}
