export { createInstallation, type Installation } from './installation.actions.ts'
