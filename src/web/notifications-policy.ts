import type { Grant, PolicyTable } from '#accounts/index.ts'

const oneself: readonly Grant[] = [{ role: 'public', as: 'self' }]

/** Who may do what with notifications: everybody, with their own. */
export const notificationsPolicy = {
  'notifications.read': { on: 'self', may: oneself },
  'notifications.mark': { on: 'self', may: oneself },
  'notifications.choose': { on: 'self', may: oneself },
} as const satisfies PolicyTable
