export type { NamedPlace } from './named-places.ts'
export { placeCalled, placesNamedIn } from './named-places.ts'
export type { PlaceOfWork } from './place-of-work.ts'
export { isProvinceWide, placeOfBuyer, placeOfWork, pointOfPostalCode } from './place-of-work.ts'
export type { Located, Municipality } from './places.ts'
export {
  allMunicipalities,
  findMunicipality,
  kilometres,
  locate,
  mrcName,
  placeKey,
  regionOfMrc,
  regionOfPostalCode,
} from './places.ts'
