import type { OrganisationId, PersonId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type DirectoryDb, listWithIds } from '../directory.store.ts'
import { saveOrganisations } from '../directory-save.store.ts'
import type { Organisation } from '../organisation.ts'
import { addVersions, holdOrganisations, latestVersions, removeDraft } from './editing.store.ts'
import type { Version, VersionAct } from './version.ts'

interface Publication {
  readonly organisations: readonly Organisation[]
  readonly act: VersionAct
  readonly person: PersonId | null
  readonly at: Instant
  readonly broughtBack?: number
}

/**
 * Makes these the organisations that everybody sees, each with its version; of those without history yet, what was
 * there before is kept first, so that every change can be undone.
 */
export const publish = async (tx: DirectoryDb, publication: Publication): Promise<void> => {
  const { organisations, act, person, at, broughtBack = null } = publication
  const ids = organisations.map(({ id }) => id)
  await holdOrganisations(tx, ids)
  const latest = await latestVersions(tx, ids)
  const unkept = ids.filter((id) => !latest.has(id))
  const before = await listWithIds(tx, unkept)
  const kept = before.map(
    (organisation): Version => ({
      number: 1,
      act: 'before',
      organisation,
      broughtBack: null,
      person: null,
      at,
    }),
  )
  const begun = new Set<OrganisationId>(before.map(({ id }) => id))
  const added = organisations.map(
    (organisation): Version => ({
      number: (latest.get(organisation.id) ?? (begun.has(organisation.id) ? 1 : 0)) + 1,
      act,
      organisation,
      broughtBack,
      person,
      at,
    }),
  )
  await saveOrganisations(tx, organisations)
  await addVersions(tx, [...kept, ...added])
}

/** Publishes what its draft became; the draft is done with. */
export const publishDraft = async (
  tx: DirectoryDb,
  organisation: Organisation,
  given: Pick<Publication, 'person' | 'at'>,
): Promise<void> => {
  await publish(tx, { organisations: [organisation], act: 'publish', ...given })
  await removeDraft(tx, organisation.id)
}
