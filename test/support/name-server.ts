import DNS from 'dns2'

export interface NameServer {
  /** `ADDRESS:PORT`. */
  readonly address: string
  close(): Promise<void>
}

/** A DNS server on this machine that knows these texts by name, and that no other name exists. */
export const openNameServer = async (
  texts: Readonly<Record<string, readonly string[]>>,
): Promise<NameServer> => {
  const server = DNS.createServer({
    udp: true,
    handle: (request, send) => {
      const response = DNS.Packet.createResponseFromRequest(request)
      const [question] = request.questions
      const name = question?.name ?? ''
      const known = texts[name.toLowerCase()]
      if (known === undefined) response.header.rcode = 3
      for (const data of known ?? [])
        response.answers.push(
          new DNS.Packet.Resource({
            name,
            type: DNS.Packet.TYPE.TXT,
            class: DNS.Packet.CLASS.IN,
            ttl: 1,
            data,
          }),
        )
      send(response)
    },
  })
  await server.listen({ udp: { port: 0, address: '127.0.0.1' } })
  const { udp } = server.addresses()
  return { address: `127.0.0.1:${udp?.port}`, close: () => server.close() }
}
