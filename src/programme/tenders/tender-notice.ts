import type { Notice } from '#programme/matching/index.ts'
import type { ContractingProcess } from './contracting-process.ts'
import type { TenderRow } from './search.ts'

/** What a tender told on the day it was published; awarded and final amounts stay out. */
export const noticeOf = (tender: TenderRow & Pick<ContractingProcess, 'unspsc'>): Notice => ({
  id: tender.noticeNumber,
  title: tender.title,
  buyer: tender.buyer.organisation,
  seaoCategory: tender.seaoCategory,
  unspsc: tender.unspsc,
  region: tender.place.region,
  mrc: tender.place.mrc,
  locality: tender.place.locality,
  point: tender.place.point,
  amount: tender.tenderValue,
  procurementMethod: tender.procurementMethod,
  publishedOn: tender.publishedAt?.slice(0, 10) ?? null,
})
