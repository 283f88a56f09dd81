export type { BackupFault, BackupSummary, RestoreRefusal } from './backup.ts'
export { readBackup } from './backup-file.feed.ts'
export { createInstallation, type Installation, type InstallationHealth } from './installation.actions.ts'
export { restoreBackup } from './restore.actions.ts'
