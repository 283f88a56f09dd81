export { mrcPoints } from './mrc-points.ts'
export { placeCalled, placeInQuebec, placesNamedIn } from './named-places.ts'
export type { Whereabouts } from './place-of-buyer.ts'
export { isProvinceWide, namesItsPlace, placeOfBuyer, placeOfPostalCode } from './place-of-buyer.ts'
export { placeInTitle, placeOfWork } from './place-of-work.ts'
export {
  allMunicipalities,
  findMunicipality,
  locate,
  mrcName,
  placeKey,
  regionOfMrc,
} from './places.ts'
export { pointOfPostalCode } from './postal-points.ts'
