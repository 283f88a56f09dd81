import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A file of the local catalogue and the ways in which serving it may go wrong. */
export interface ServedFile {
  name: string
  content: string
  lastModified: string
  status?: number
  /** Cuts the connection after so many bytes, once. */
  cutAfter?: number
  /** Goes silent after so many bytes, once. */
  silentAfter?: number
  /** Answers so many times with this status before serving. */
  busy?: { times: number; status: number; retryAfter?: string }
  ignoresRange?: boolean
}

export interface Asked {
  readonly path: string
  readonly range: string | null
  readonly ifRange: string | null
  readonly userAgent: string | null
  readonly open: number
}

const sendFile = (file: ServedFile, request: IncomingMessage, response: ServerResponse): void => {
  const etag = `"${file.lastModified}-${file.content.length}"`
  const bytes = Buffer.from(file.content)
  const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
  const from =
    asked === undefined || file.ignoresRange || request.headers['if-range'] !== etag ? 0 : Number(asked)
  const rest = bytes.subarray(from)
  response.writeHead(from > 0 ? 206 : 200, {
    'content-type': 'application/json',
    'content-length': rest.length,
    etag,
    ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
  })
  const { cutAfter, silentAfter } = file
  delete file.cutAfter
  delete file.silentAfter
  if (cutAfter !== undefined)
    // The reader takes what has come before the line is cut: fetch drops what it had not yet handed on.
    response.write(rest.subarray(0, cutAfter), () => setTimeout(() => response.socket?.end(), 100))
  else if (silentAfter !== undefined) response.write(rest.subarray(0, silentAfter))
  else response.end(rest)
}

/** A local open-data catalogue: CKAN's `package_show` and its files. */
export const startCatalogue = async (files: ServedFile[]) => {
  const asked: Asked[] = []
  let open = 0
  const server = createServer((request, response) => {
    open += 1
    response.on('close', () => {
      open -= 1
    })
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const { range = null, 'if-range': ifRange, 'user-agent': userAgent = null } = request.headers
    asked.push({ path, range, ifRange: ifRange?.toString() ?? null, userAgent, open })
    if (path === '/package_show') {
      const resources = files.map(({ name, lastModified }, index) => ({
        name,
        url: `${address()}/resource/${index}/download/${name}`,
        format: 'JSON',
        last_modified: lastModified,
      }))
      response.end(JSON.stringify({ success: true, result: { resources } }))
      return
    }
    const file = files[Number(path.split('/')[2])]
    if (file === undefined) response.writeHead(404).end()
    else if (file.status !== undefined) response.writeHead(file.status).end()
    else if (file.busy !== undefined && file.busy.times > 0) {
      file.busy.times -= 1
      const { status, retryAfter } = file.busy
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end()
    } else sendFile(file, request, response)
  })
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    files,
    asked,
    catalogueUrl: `${address()}/package_show`,
    address,
    downloads: () => asked.filter((each) => each.path !== '/package_show'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  }
}
