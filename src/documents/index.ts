export type { Report } from './report.ts'
export { renderReport } from './typesetting.actions.ts'
