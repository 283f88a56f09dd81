import type { OpenSite } from '#test/support/site.ts'

export interface Sent {
  readonly status: number
  /** Path and query that the answer leads to; empty when it leads nowhere. */
  readonly goTo: string
  readonly html: string
}

type Value = string | Blob | { readonly file: Blob; readonly name: string }

/** What a person of the demonstration does: reads pages, sends forms. */
export interface Visitor {
  read(path: string): Promise<Sent>
  send(path: string, fields: Readonly<Record<string, Value | readonly string[]>>): Promise<Sent>
}

const sentOf = async (answer: Response): Promise<Sent> => ({
  status: answer.status,
  goTo: answer.headers.get('location') ?? '',
  // Words are compared as people read them.
  html: (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('&#39;', '’'),
})

/** Somebody of demonstration/people.json; null for somebody who is not signed in. */
export const visitorAs = async (site: OpenSite, name: string | null): Promise<Visitor> => {
  const headers = name === null ? {} : await site.signInAs(name)
  return {
    read: async (path) => sentOf(await fetch(site.address + path, { headers, redirect: 'manual' })),
    send: async (path, fields) => {
      const body = new FormData()
      for (const [field, value] of Object.entries(fields))
        if (typeof value === 'string') body.append(field, value)
        else if (value instanceof Blob) body.append(field, value)
        else if ('file' in value) body.append(field, value.file, value.name)
        else for (const each of value) body.append(field, each)
      return sentOf(
        await fetch(site.address + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { origin: site.address, ...headers },
          body,
        }),
      )
    },
  }
}

/** The value of a hidden field of a page. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
