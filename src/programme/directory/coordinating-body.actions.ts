import { organisationId } from '#kernel/ids.ts'
import { type DirectoryDb, listChangedAfter } from './directory.store.ts'
import { saveOrganisations } from './directory-save.store.ts'
import { nothingKnown, type Organisation } from './organisation.ts'
import { slugFor } from './slug.ts'

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
  const added: Organisation = {
    ...nothingKnown,
    id: organisationId(newId()),
    slug,
    name,
    programme: null,
    side: 'partner',
    partnerKind: 'lead',
  }
  await db.transaction().execute((tx) => saveOrganisations(tx, [added]))
  return slug
}
