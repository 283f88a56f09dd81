import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server'

export interface Listening {
  /** Address that reaches the server from this machine. */
  readonly address: string
  close(): Promise<void>
}

/** Answers a request; `connection` tells who is at the other end. */
type Answer = (request: Request, connection: HttpBindings | Http2Bindings) => Response | Promise<Response>

/** Whoever sends slowly, or sends much before the page is known, holds a connection for so long and no longer. */
const serverOptions = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  // Longer than the minute that proxies keep an idle line: whoever closes first must not be us, lest a request meet
  // a line that is closing.
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16_384,
}

/**
 * Listens on `port`, or on the first free one of the next `tries`. Null when none is free.
 * Port 0 lets the machine choose.
 */
export const listen = async (
  answer: Answer,
  where: { readonly host: string; readonly port: number; readonly tries: number },
): Promise<Listening | null> => {
  for (let port = where.port; port < where.port + where.tries; port += 1) {
    const server = createAdaptorServer({
      fetch: answer,
      overrideGlobalObjects: false,
      serverOptions,
    }) as Server
    if (!(await bind(server, port, where.host))) continue
    return { address: addressOf(server, where.host), close: () => closed(server) }
  }
  return null
}

const bind = (server: Server, port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (failure: NodeJS.ErrnoException) =>
      failure.code === 'EADDRINUSE' ? resolve(false) : reject(failure),
    )
    server.listen(port, host, () => resolve(true))
  })

const addressOf = (server: Server, host: string): string => {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Answers in progress are finished; idle connections are let go. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
