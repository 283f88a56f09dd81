import type { Role } from '#kernel/actor.ts'
import type { OrganisationId } from '#kernel/ids.ts'
import type { Texts } from './locales/texts.ts'

/** A role in words: «Entreprise (administration), Compter sur nous». */
export const roleWords = (
  role: Role,
  texts: Texts,
  nameOf: ReadonlyMap<OrganisationId, string> = new Map(),
): string => {
  const words = texts.accounts
  const organisation = role.organisation === null ? null : (nameOf.get(role.organisation) ?? null)
  const parts = [
    ...(role.administrator ? [words.administrator] : []),
    ...(role.duty === null ? [] : [words.duties[role.duty]]),
  ]
  const name = parts.length === 0 ? words.roles[role.name] : `${words.roles[role.name]} (${parts.join(', ')})`
  return organisation === null ? name : `${name}, ${organisation}`
}
