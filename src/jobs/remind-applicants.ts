import { quebecTimeZone } from '#kernel/time.ts'
import type { Task } from './schedule.ts'

/** Recalls unfinished applications before their call closes: every morning, out of quiet hours. */
export const remindApplicantsTask = (
  remind: (now: Parameters<Task['run']>[0]) => Promise<unknown>,
): Task => ({
  name: 'remind-applicants',
  cron: '30 8 * * *',
  timeZone: quebecTimeZone,
  expiresInHours: 2,
  run: async (now) => void (await remind(now)),
})
