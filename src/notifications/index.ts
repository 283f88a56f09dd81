export { eraseAbout, notificationsSweeps, notificationsTables, readAbout } from './held.store.ts'
export { type Notification, type Preference, type Wanted, wantedByDefault } from './notification.ts'
export {
  createNotifications,
  type Notifications,
  notify,
  wantedOf,
} from './notifications.actions.ts'
export type { NotificationsTableNames } from './notifications.store.ts'
