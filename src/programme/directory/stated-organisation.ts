import type { Organisation } from './organisation.ts'

/** An organisation as a sheet states it, before it has an identity. */
export interface StatedOrganisation extends Omit<Organisation, 'id' | 'programme' | 'slug' | 'logo'> {
  /** The file of its logo, beside the sheet; null keeps the logo that it has. */
  readonly logoFile: string | null
}
