import type { ProcurementMethod } from './contracting-process.ts'

const methods: readonly ProcurementMethod[] = ['open', 'selective', 'limited', 'direct']

/** The OCDS `method` code written in `text`; null for anything else. */
export const procurementMethod = (text: string | null): ProcurementMethod | null =>
  methods.find((method) => method === text?.toLowerCase()) ?? null
