import { type Actor, anybody, type Duty, type RoleName } from '#kernel/actor.ts'
import { instantOf } from '#kernel/time.ts'
import type { OpenSite } from './site.ts'

/** Somebody who visits, as one role. */
export interface Persona {
  readonly label: string
  /** Null for a visitor who is not signed in. */
  readonly name: string | null
  readonly role: RoleName
  readonly duty?: Duty
}

/** Of the demonstration: one of each role, and each duty, rank and standing that the policy tells apart. */
export const personas: readonly Persona[] = [
  { label: 'a visitor', name: null, role: 'public' },
  { label: 'somebody without a role', name: 'Agathe Passeport', role: 'public' },
  { label: 'the operator', name: 'Noé Laliberté', role: 'operator' },
  { label: 'the coordinator', name: 'Camille Laplume', role: 'coordinator' },
  { label: 'the adviser assigned, administrator of a partner', name: 'Inès Duquai', role: 'adviser' },
  { label: 'an adviser of the same partner, assigned elsewhere', name: 'Théo Marmette', role: 'adviser' },
  { label: 'a jury member', name: 'Inès Duquai', role: 'jury-member' },
  { label: 'the supplier’s administrator', name: 'Rosalie Grandfroid', role: 'supplier-member' },
  { label: 'the supplier’s contributor', name: 'Émile Bordenneige', role: 'supplier-member' },
  { label: 'another supplier’s administrator', name: 'Maude Chaudronnier', role: 'supplier-member' },
  { label: 'the buyer’s champion', name: 'Philippe Desrivages', role: 'buyer-member', duty: 'champion' },
  { label: 'the buyer’s procurement', name: 'Léa Fontaine-Noire', role: 'buyer-member', duty: 'procurement' },
  {
    label: 'another buyer’s communications',
    name: 'Samir Claircourt',
    role: 'buyer-member',
    duty: 'communications',
  },
]

/** Of the second programme (test/support/second-programme.ts). */
export const elsewhere: readonly Persona[] = [
  { label: 'the other programme’s coordinator', name: 'Coralie Autremaille', role: 'coordinator' },
  { label: 'the other programme’s adviser', name: 'Armand Autremaille', role: 'adviser' },
  { label: 'the other programme’s supplier', name: 'Solange Autremaille', role: 'supplier-member' },
  {
    label: 'the other programme’s buyer',
    name: 'Basile Autremaille',
    role: 'buyer-member',
    duty: 'champion',
  },
]

export interface Visit {
  readonly persona: Persona
  readonly headers: { readonly cookie?: string }
  readonly actor: Actor
}

/** Opens the session of a persona, acting as its role. */
export const visitAs = async (site: OpenSite, persona: Persona): Promise<Visit> => {
  if (persona.name === null) return { persona, headers: {}, actor: anybody }
  const headers = await site.signInAs(persona.name)
  const accounts = site.modules.accountsAt('https://maillage.example')
  const asking = { headers: new Headers(headers), from: null, at: instantOf(new Date()) }
  const signedIn = await accounts.signedIn(asking)
  if (signedIn === null) throw new Error(`${persona.name} is not signed in`)
  const { name, duty } = persona
  const role = signedIn.roles.find(
    (each) => each.name === persona.role && (duty === undefined || each.duty === duty),
  )
  if (persona.role !== 'public' && role === undefined) throw new Error(`${name} is no ${persona.role}`)
  if (role?.membership != null) await accounts.actAs(signedIn, role.membership, asking.at)
  const actor = (await accounts.signedIn(asking))?.actor ?? anybody
  if (actor.role.name !== persona.role) throw new Error(`${name} acts as ${actor.role.name}`)
  return { persona, headers, actor }
}

/** The first of these that may open the page: who a test of it signs in as. */
export const readerOf = async (site: OpenSite, visits: readonly Visit[], path: string): Promise<Visit> => {
  for (const visit of visits) {
    const { status } = await fetch(site.address + path, { headers: visit.headers, redirect: 'manual' })
    if (![303, 401, 403].includes(status)) return visit
  }
  throw new Error(`nobody of test/support/personas.ts may open ${path}`)
}
