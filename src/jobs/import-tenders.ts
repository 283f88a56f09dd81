import { quebecTimeZone } from '#kernel/time.ts'
import type { Task } from './schedule.ts'

/**
 * Brings in what the open-data catalogue published since the last time. Its weekly files appear on Monday
 * nights (seen in the catalogue of July to September 2026: `last_modified` on Mondays about 6 h UTC).
 */
export const importTendersTask = (importNew: (signal: AbortSignal) => Promise<unknown>): Task => ({
  name: 'import-tenders',
  cron: '30 7 * * 1',
  timeZone: quebecTimeZone,
  expiresInHours: 12,
  run: async (_now, signal) => void (await importNew(signal)),
})
