import type { posts, sitemap } from '#web/sitemap.ts'
import type { OpenSite } from './site.ts'

/** Values for the parts of an address. */
export type Params = Readonly<Record<string, string>>

type PartsOf<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never
/** The parts that addresses have: `supplier` of `/repertoire/:supplier`. */
export type PartName =
  | PartsOf<(typeof sitemap)[keyof typeof sitemap]['fr']>
  | PartsOf<(typeof posts)[keyof typeof posts]['fr']>

/** The name of each part in a path. */
export const partsOf = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, part = '']) => part)

/**
 * A real value for each part of an address, in the demonstration: without it only «not found» would be tried. An
 * address with a new part does not compile until it has a line here.
 */
export const sampleParams = async (site: OpenSite): Promise<Readonly<Record<PartName, string>>> => {
  const letter = async (): Promise<string> => {
    await fetch(`${site.address}/connexion/lien/demander`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address },
      body: new URLSearchParams({ courriel: 'quelquun@exemple.example', suite: '' }),
    })
    return (await site.modules.outbox.latest(1))[0]?.id ?? ''
  }
  const list = async (): Promise<string> => {
    const headers = await site.signInAs('Rosalie Grandfroid')
    const made = await fetch(`${site.address}/mes-listes/creer`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, ...headers },
      body: new URLSearchParams({ nom: 'À revoir' }),
    })
    return /\/mes-listes\/([^?]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  }
  return {
    list: await list(),
    waiting: 'page-to-confirm',
    supplier: 'les-pelles-du-matin',
    buyer: 'ville-de-val-aux-moulins',
    edition: '2026-2027',
    component: 'table',
    tender: '20171564',
    letter: await letter(),
    organisation: 'les-pelles-du-matin',
    programme: 'tisser-local',
    domain: 'val-aux-moulins.example',
    invitation: '',
    membership: '',
    request: '',
  }
}

/** The parts that a path has and no sample is known for: a message that says where to add it, or null. */
export const missingSamples = (path: string, samples: Params): string | null => {
  const missing = partsOf(path).filter((part) => (samples[part] ?? '') === '')
  return missing.length === 0
    ? null
    : `no sample for ${missing.join(', ')} of ${path}: add a line to test/support/samples.ts`
}
