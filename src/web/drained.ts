import type { Context } from 'hono'

const mostDrained = 16 * 1_048_576

/**
 * Reads what is still being sent and keeps none of it, within reason: a browser whose sending is cut short shows an
 * error of its own instead of the answer.
 */
export const drained = async (context: Context): Promise<void> => {
  const { body } = context.req.raw
  if (body === null || body.locked) return
  const reader = body.getReader()
  for (let read = 0; read < mostDrained; ) {
    const { done, value } = await reader.read()
    if (done) return
    read += value.byteLength
  }
}
