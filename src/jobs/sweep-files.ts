import type { Files } from '#files/index.ts'
import type { Installation } from '#installation/index.ts'
import type { CallForInterest } from '#programme/call-for-interest/index.ts'
import type { Directory } from '#programme/directory/index.ts'
import type { Task } from './schedule.ts'

interface Swept {
  readonly files: Pick<Files, 'sweep'>
  readonly directory: Pick<Directory, 'shownFiles'>
  readonly callForInterest: Pick<CallForInterest, 'programmes'>
  readonly installation: Pick<Installation, 'copiedAt'>
}

/**
 * Removes, each night, images that nothing shows any more and contents that no file is about. A restored copy removes
 * nothing: it may share its bucket with the original, whose latest files it does not know.
 */
export const sweepFilesTask = ({ files, directory, callForInterest, installation }: Swept): Task => ({
  name: 'sweep-files',
  cron: '15 3 * * *',
  timeZone: 'America/Toronto',
  expiresInHours: 2,
  run: async (now) => {
    if ((await installation.copiedAt()) !== null) return
    // What is shown is read first: what comes in meanwhile is too young to be removed.
    const logos = (await callForInterest.programmes()).flatMap(({ identity }) => identity.logo?.file ?? [])
    await files.sweep(now, new Set([...(await directory.shownFiles()), ...logos]))
  },
})
