import type { Db } from './tables/index.ts'

export type InstallationKind = 'demonstration' | 'production'

/**
 * States once what this database holds, or tells what it was said to hold before. The caller refuses to go on
 * when the answer is not `kind`.
 */
export const claimInstallation = async (
  db: Db<'installation'>,
  kind: InstallationKind,
): Promise<{ readonly kind: InstallationKind; readonly isNew: boolean }> => {
  const claimed = await db
    .insertInto('installation')
    .values({ kind })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (claimed !== undefined) return { kind, isNew: true }
  const present = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow()
  return { kind: present.kind === 'demonstration' ? 'demonstration' : 'production', isNew: false }
}

/** What signs this installation’s cookies and links. */
export const readSecret = async (db: Db<'installation'>): Promise<string> =>
  (await db.selectFrom('installation').select('secret').executeTakeFirstOrThrow()).secret
