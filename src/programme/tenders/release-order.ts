import { parseInstant } from '#kernel/time.ts'

const seaoPrefix = 'ocds-ec9k95'

/** Who publishes: «seao», or the prefix that the Open Contracting Partnership gave the publisher. */
export const sourceOf = (ocid: string): string => {
  if (ocid.startsWith(`${seaoPrefix}-`)) return 'seao'
  return /^ocds-[a-z0-9]{6}(?=-)/.exec(ocid)?.[0] ?? 'ocds'
}

/** Number people know on the official site: the end of SEAO's ocid; elsewhere the whole ocid. */
export const noticeNumberOf = (ocid: string): string =>
  ocid.startsWith(`${seaoPrefix}-`) ? ocid.slice(seaoPrefix.length + 1) : ocid

/** The UTC moment written in a SEAO release id (`20260915192107`); null when it is none. */
export const momentInId = (releaseId: string): string | null => {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(releaseId)
  if (found === null) return null
  const [, year, month, day, hour, minute, second] = found
  return parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/**
 * Text that sorts the releases of one process, oldest first. SEAO's `date` is the original notice's
 * date and its release id the moment of publication; elsewhere `date` orders and the id breaks ties.
 */
export const releaseOrder = (source: string, releaseId: string, date: string | null): string => {
  const moment = (source === 'seao' ? momentInId(releaseId) : null) ?? date ?? '0000'
  return `${moment} ${releaseId}`
}
