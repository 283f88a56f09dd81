export { mrcPoints } from './mrc-points.ts'
export { placeCalled, placesNamedIn } from './named-places.ts'
export { isProvinceWide, placeOfBuyer, placeOfWork, pointOfPostalCode } from './place-of-work.ts'
export {
  allMunicipalities,
  findMunicipality,
  locate,
  mrcName,
  placeKey,
  regionOfMrc,
  regionOfPostalCode,
} from './places.ts'
