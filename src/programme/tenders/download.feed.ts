import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { accept, type Result, refuse } from '#kernel/result.ts'

export interface Download {
  readonly url: string
  /** Where the whole file goes; a part lies beside it until then, and is resumed later. */
  readonly path: string
  readonly userAgent: string
  readonly signal: AbortSignal
  /** Awaited for each chunk that arrives. */
  readonly onBytes: (count: number) => Promise<void> | void
  readonly patience: Patience
}

export interface Patience {
  readonly attempts: number
  /** Pause after the first failure; doubled after each other. */
  readonly pauseMs: number
  /** Time without a byte after which an attempt is given up. */
  readonly silenceMs: number
}

/** Five attempts over about half a minute; servers say when they want longer (Retry-After). */
export const patient: Patience = { attempts: 5, pauseMs: 2_000, silenceMs: 60_000 }
const longestPauseMs = 10 * 60_000

export type DownloadRefusal = { readonly kind: 'not-downloaded'; readonly detail: string }

const partSchema = z.object({ url: z.string(), validator: z.string() })

interface Part {
  readonly bytes: number
  readonly validator: string
}

const partPath = (path: string) => `${path}.part`
const notePath = (path: string) => `${path}.part.json`

const findPart = async ({ url, path }: Download): Promise<Part | null> => {
  try {
    const note = partSchema.parse(JSON.parse(await readFile(notePath(path), 'utf8')))
    const { size } = await stat(partPath(path))
    return note.url === url && size > 0 ? { bytes: size, validator: note.validator } : null
  } catch {
    return null
  }
}

const dropPart = async (path: string): Promise<void> => {
  await rm(partPath(path), { force: true })
  await rm(notePath(path), { force: true })
}

type Attempt =
  | { readonly kind: 'done'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'again'; readonly detail: string; readonly pauseMs: number | null }

const pauseAsked = (response: Response): number | null => {
  const asked = response.headers.get('retry-after')
  if (asked === null) return null
  const milliseconds = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now()
  return Number.isNaN(milliseconds) ? null : Math.min(Math.max(milliseconds, 0), longestPauseMs)
}

// A weak entity tag does not promise the same bytes (RFC 9110, section 13.1.5).
const validatorOf = (response: Response): string | null => {
  const etag = response.headers.get('etag')
  return etag !== null && !etag.startsWith('W/') ? etag : response.headers.get('last-modified')
}

const announcedEnd = (response: Response, from: number): number | null => {
  const length = response.headers.get('content-length')
  // fetch decodes compressed answers, whose length is then of other bytes.
  return length === null || response.headers.has('content-encoding') ? null : from + Number(length)
}

const writeBody = async (
  body: AsyncIterable<Uint8Array>,
  download: Download,
  { from, silence }: { readonly from: number; readonly silence: Silence },
): Promise<number> => {
  const file = createWriteStream(partPath(download.path), { flags: from > 0 ? 'a' : 'w' })
  let bytes = from
  try {
    for await (const chunk of body) {
      silence.heard()
      bytes += chunk.length
      if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve))
      await download.onBytes(chunk.length)
    }
  } finally {
    file.end()
    await finished(file)
    silence.end()
  }
  return bytes
}

class Silence {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => this.#controller.abort(new Error('silent')), milliseconds)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  heard(): void {
    this.#timer.refresh()
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

const attempt = async (download: Download): Promise<Attempt> => {
  const { url, path, userAgent, signal, patience } = download
  const part = await findPart(download)
  const silence = new Silence(patience.silenceMs)
  try {
    const response = await fetch(url, {
      headers: {
        'user-agent': userAgent,
        ...(part === null ? {} : { range: `bytes=${part.bytes}-`, 'if-range': part.validator }),
      },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (response.status === 416) {
      await dropPart(path)
      return { kind: 'again', detail: '416', pauseMs: 0 }
    }
    const mayPass = response.status === 429 || response.status >= 500
    if (mayPass) return { kind: 'again', detail: String(response.status), pauseMs: pauseAsked(response) }
    if (!response.ok || response.body === null) return { kind: 'refused', detail: String(response.status) }
    const from = response.status === 206 && part !== null ? part.bytes : 0
    const validator = validatorOf(response)
    if (from === 0) {
      await dropPart(path)
      if (validator !== null) await writeFile(notePath(path), JSON.stringify({ url, validator }))
    }
    const end = announcedEnd(response, from)
    const bytes = await writeBody(response.body, download, { from, silence })
    if (end !== null && bytes !== end)
      return { kind: 'again', detail: `${bytes} of ${end} bytes`, pauseMs: null }
    await rename(partPath(path), path)
    await rm(notePath(path), { force: true })
    return { kind: 'done', bytes }
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'again', detail: causeOf(error), pauseMs: null }
  } finally {
    silence.end()
  }
}

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/**
 * Fetches a file, resuming the part that an earlier attempt or run left. Waits and tries again when
 * the server is busy or the line is cut; throws only when `signal` says to stop.
 */
export const fetchFile = async (
  download: Download,
): Promise<Result<{ readonly bytes: number }, DownloadRefusal>> => {
  await mkdir(dirname(download.path), { recursive: true })
  let detail = ''
  for (let count = 1; count <= download.patience.attempts; count += 1) {
    const outcome = await attempt(download)
    if (outcome.kind === 'done') return accept({ bytes: outcome.bytes })
    detail = outcome.detail
    if (outcome.kind === 'refused') break
    const pause = outcome.pauseMs ?? download.patience.pauseMs * 2 ** (count - 1)
    if (count < download.patience.attempts) await wait(pause, undefined, { signal: download.signal })
  }
  return refuse({ kind: 'not-downloaded', detail })
}
