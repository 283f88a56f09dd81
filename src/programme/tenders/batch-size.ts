// Pages wait while a batch holds the embedded database: aim well below a tenth of a second.
const aimMilliseconds = 40
/** Releases in the largest batch. */
export const largestBatch = 200

/**
 * Releases of the next batch: what the last one shows to fit into the time that pages may wait, at most twice what is
 * taken now, from 1 to `largestBatch`.
 */
export const nextBatchSize = (
  present: number,
  last: { readonly releases: number; readonly milliseconds: number },
): number => {
  const fitting = Math.floor((last.releases * aimMilliseconds) / Math.max(last.milliseconds, 1))
  return Math.max(1, Math.min(largestBatch, fitting, present * 2))
}
