import { organisationId } from '#kernel/ids.ts'
import { type DirectoryDb, listChangedAfter } from './directory.store.ts'
import { saveOrganisations } from './directory-save.store.ts'
import type { Organisation } from './organisation.ts'
import { slugFor } from './slug.ts'

const nothingKnown: Omit<Organisation, 'id' | 'slug' | 'name'> = {
  programme: null,
  side: 'partner',
  partnerKind: 'lead',
  legalForm: null,
  neq: null,
  summary: null,
  description: null,
  place: { street: null, locality: null, postalCode: null, mrc: null, region: null, point: null },
  website: null,
  email: null,
  phone: null,
  employees: null,
  foundedIn: null,
  certifications: [],
  offers: [],
  achievements: [],
  fictional: false,
  confirmedOn: null,
  recognition: null,
  logo: null,
}

/** Finds the partner of that name, or adds it to the directory knowing nothing else of it; gives its address. */
export const ensureCoordinatingBody = async (
  db: DirectoryDb,
  name: string,
  newId: () => string,
): Promise<string> => {
  const present = await listChangedAfter(db, -1)
  const same = present.find((each) => each.side === 'partner' && each.name === name)
  if (same !== undefined) return same.slug
  const slug = slugFor(name, (taken) => present.some((each) => each.slug === taken))
  const added = { ...nothingKnown, id: organisationId(newId()), slug, name }
  await db.transaction().execute((tx) => saveOrganisations(tx, [added]))
  return slug
}
