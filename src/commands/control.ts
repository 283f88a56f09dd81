import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { type Language, languages } from '#kernel/language.ts'
import type { ExitCode, Output } from './command.ts'

// sockaddr_un.sun_path holds 104 bytes on macOS, 108 on Linux.
const longestSocketPath = 100

/** Where the server of a data folder listens for commands; only the folder's owner may speak to it. */
export const controlAddress = (dataFolder: string): string => {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\maillage-${hash}`
  const inFolder = join(dataFolder, 'control.sock')
  if (Buffer.byteLength(inFolder) <= longestSocketPath) return inFolder
  const folder = join(tmpdir(), `maillage-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, `${hash}.sock`)
}

/** A command asked of the running server. Paths travel, never the contents of files. */
const askSchema = z.strictObject({
  argv: z.array(z.string()).max(10_000),
  cwd: z.string(),
  language: z.enum(languages),
  stdout: z.strictObject({ isTerminal: z.boolean(), columns: z.number() }),
  stderr: z.strictObject({ isTerminal: z.boolean(), columns: z.number() }),
})
export type Ask = z.infer<typeof askSchema>

const answerSchema = z.union([
  z.strictObject({ stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.strictObject({ exit: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
])

export type RunHere = (
  ask: { readonly argv: readonly string[]; readonly cwd: string; readonly language: Language },
  streams: { readonly stdout: Output; readonly stderr: Output; readonly signal: AbortSignal },
) => Promise<ExitCode>

/** Serves commands on the folder's socket until closed. Fails when another server holds it. */
export const serveControl = async (dataFolder: string, run: RunHere): Promise<Server> => {
  const server = createServer(async (incoming, outgoing) => {
    const asked = askSchema.safeParse(await json(incoming).catch(() => null))
    if (!asked.success) {
      outgoing.writeHead(400).end()
      return
    }
    const { argv, cwd, language } = asked.data
    const stopped = new AbortController()
    outgoing.on('close', () => stopped.abort())
    const stream = (name: 'stdout' | 'stderr'): Output => ({
      ...asked.data[name],
      write: (text) => void outgoing.write(`${JSON.stringify({ stream: name, text })}\n`),
    })
    const exit = await run(
      { argv, cwd, language },
      { stdout: stream('stdout'), stderr: stream('stderr'), signal: stopped.signal },
    )
    outgoing.end(`${JSON.stringify({ exit })}\n`)
  })
  const address = controlAddress(dataFolder)
  // The database's lock is already ours, so a socket left here belongs to a server that is gone.
  if (process.platform !== 'win32') rmSync(address, { force: true })
  const mask = process.umask(0o177)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve))
  process.umask(mask)
  if (process.platform !== 'win32') chmodSync(address, 0o600)
  return server
}

/** Runs a command inside the server of the folder; null when no server answers there. */
export const askServer = (
  dataFolder: string,
  ask: Ask,
  streams: { readonly stdout: Output; readonly stderr: Output; readonly signal: AbortSignal },
): Promise<ExitCode | null> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      { socketPath: controlAddress(dataFolder), path: '/', method: 'POST', signal: streams.signal },
      (answer) => {
        let exit: ExitCode = 1
        createInterface({ input: answer, crlfDelay: Number.POSITIVE_INFINITY })
          .on('line', (line) => {
            const said = answerSchema.parse(JSON.parse(line))
            if ('exit' in said) exit = said.exit
            else streams[said.stream].write(said.text)
          })
          .on('close', () => resolve(exit))
        answer.on('error', reject)
      },
    )
    outgoing.on('error', (failure: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(failure.code ?? '') ? resolve(null) : reject(failure),
    )
    outgoing.end(JSON.stringify(ask))
  })
