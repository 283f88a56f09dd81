export { type Purpose, purposes } from './purpose.ts'
