/** Somebody who visits with a browser that keeps cookies and runs no script; cookies go to the host that set them. */
export interface Visitor {
  /** One request, not led anywhere. */
  ask(address: string, fields?: Readonly<Record<string, string>>): Promise<Response>
  /** A request, then wherever it leads, until a page is answered. */
  follow(
    address: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ response: Response; html: string }>
}

const mostSteps = 12

const cookiesKept = () => {
  const jar = new Map<string, Map<string, string>>()
  const of = (origin: string): Map<string, string> => {
    const kept = jar.get(origin) ?? new Map<string, string>()
    jar.set(origin, kept)
    return kept
  }
  return {
    header: (origin: string): string => [...of(origin)].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (origin: string, response: Response): void => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const [name = '', ...value] = pair.split('=')
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) of(origin).delete(name)
        else of(origin).set(name, value.join('='))
      }
    },
  }
}

/** A visitor; `userAgent` is what the browser says of itself. */
export const visitor = (userAgent = 'test'): Visitor => {
  const cookies = cookiesKept()
  const ask: Visitor['ask'] = async (address, fields) => {
    const { origin } = new URL(address)
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: cookies.header(origin), 'user-agent': userAgent, origin },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    })
    cookies.keep(origin, response)
    return response
  }
  return {
    ask,
    async follow(address, fields) {
      let here = address
      let response = await ask(here, fields)
      for (let step = 0; step < mostSteps; step += 1) {
        const location = response.headers.get('location')
        const html = location === null ? await response.clone().text() : ''
        const refresh = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1]
        const next = location ?? refresh?.replaceAll('&amp;', '&')
        if (next === undefined) return { response, html }
        here = new URL(next, here).href
        response = await ask(here)
      }
      throw new Error(`led around without end: ${here}`)
    },
  }
}
