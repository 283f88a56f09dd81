import { quebecTimeZone } from '#kernel/time.ts'
import type { Task } from './schedule.ts'

/** Tells people of the notices that suit their enterprise: on Tuesdays, after the notices of Monday came in. */
export const noticesLettersTask = (write: (now: Parameters<Task['run']>[0]) => Promise<unknown>): Task => ({
  name: 'notices-letters',
  cron: '0 8 * * 2',
  timeZone: quebecTimeZone,
  expiresInHours: 6,
  run: async (now) => void (await write(now)),
})
