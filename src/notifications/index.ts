export { type Notification, type Preference, type Wanted, wantedByDefault } from './notification.ts'
export {
  createNotifications,
  eraseAbout,
  type Notifications,
  notify,
  readAbout,
  wantedOf,
} from './notifications.actions.ts'
export type { NotificationsTableNames } from './notifications.store.ts'
