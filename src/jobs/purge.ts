import type { Purging } from '#privacy/index.ts'
import type { Task } from './schedule.ts'

/**
 * Each night: erases those whose time has come, and sweeps away what was kept long enough. A line that fails is in the
 * report and is tried again the next night; the others are done.
 */
export const purgeTask = (purging: Pick<Purging, 'run'>): Task => ({
  name: 'purge',
  cron: '20 3 * * *',
  timeZone: 'America/Toronto',
  expiresInHours: 4,
  run: async (now, signal) => void (await purging.run(now, signal)),
})
