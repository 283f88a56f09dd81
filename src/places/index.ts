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
