export type { Report, ReportColumn, ReportPart } from './report.ts'
export { render, renderReport } from './typesetting.actions.ts'
