import type { Context } from 'hono'
import { csvOf, type Spreadsheet, xlsxOf } from './spreadsheet.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file to keep; its name is ours, never what somebody typed. */
export const attached = (context: Context, name: string, type: string): void => {
  context.header('content-type', type)
  context.header('content-disposition', `attachment; filename="${name}"`)
}

/** Answers with a spreadsheet, in the form asked for. */
export const spreadsheetAnswer = async (
  context: Context,
  sheet: Spreadsheet,
  { name, format }: { readonly name: string; readonly format: 'csv' | 'xlsx' },
): Promise<Response> => {
  if (format === 'csv') {
    attached(context, `${name}.csv`, 'text/csv; charset=utf-8')
    return context.body(csvOf(sheet))
  }
  attached(context, `${name}.xlsx`, xlsxType)
  return context.body(new Uint8Array(await xlsxOf(sheet)))
}
