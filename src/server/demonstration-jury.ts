import { randomUUID } from 'node:crypto'
import { type Actor, publicRole, theProgram } from '#kernel/actor.ts'
import type { ApplicationId, OrganisationId } from '#kernel/ids.ts'
import { type Instant, instantAfter, instantOf } from '#kernel/time.ts'
import {
  type Call,
  type Juries,
  type JuryOfCall,
  nothingAgreed,
  type Ranking,
  shown,
} from '#programme/call-for-interest/index.ts'
import type { Modules } from '../maillage.ts'
import { drawnComments, drawnLevels } from './demonstration-scores.ts'

type Given = Pick<Modules, 'juries' | 'accountsAt' | 'callForInterest'>

const moment = (text: string): Instant => instantOf(new Date(text))
/** A working week and a half of March 2026, at the hours of Québec. */
const days = {
  chosen: moment('2026-03-02T14:00:00Z'),
  declared: moment('2026-03-04T15:30:00Z'),
  opened: moment('2026-03-05T14:00:00Z'),
  scored: moment('2026-03-16T20:00:00Z'),
  together: moment('2026-03-19T13:30:00Z'),
  agreed: moment('2026-03-19T16:00:00Z'),
  decided: moment('2026-03-20T14:00:00Z'),
}

interface NamedJuror {
  readonly name: string
  readonly actor: Actor
}

/** Who holds the role of juror in the programme, each as they act, in the order of their names. */
const jurorsOf = async ({ accountsAt }: Given, { programme }: Call): Promise<readonly NamedJuror[]> =>
  (await accountsAt('http://localhost').fictional())
    .toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1))
    .flatMap(({ person, roles }) => {
      const role = roles.find((each) => each.name === 'jury-member' && each.programme === programme)
      return role === undefined
        ? []
        : [{ name: person.name, actor: { ...theProgram, person: person.id, role } }]
    })

/** Whom two of them cannot judge, and why: one by the name of the enterprise, one by its number. */
const conflicts: Readonly<Record<string, { readonly with: string | number; readonly because: string }>> = {
  'Inès Duquai': { with: 'Les Pelles du Matin', because: 'J’accompagne cette coopérative depuis deux ans.' },
  'Samir Claircourt': { with: 12, because: 'Une personne de ma famille travaille dans cette entreprise.' },
}

/** Each juror says no conflict with anybody, but for two. */
const declareAll = async (
  { juries }: Given,
  of: JuryOfCall,
  jurors: readonly NamedJuror[],
): Promise<void> => {
  for (const [at, { actor, name: juror }] of jurors.entries()) {
    const { applicants } = await juries.own(actor, of)
    const own = conflicts[juror]
    await juries.declare(
      { actor, at: instantAfter(days.declared, at / 24) },
      of,
      applicants.map(({ application, name, number }) =>
        own !== undefined && (own.with === name || own.with === number)
          ? { application, conflict: true, because: own.because }
          : { application, conflict: false, because: null },
      ),
    )
  }
}

const scoreAll = async (
  { juries, callForInterest }: Given,
  of: JuryOfCall,
  jurors: readonly NamedJuror[],
): Promise<void> => {
  const edition = await callForInterest.edition('2026-2027')
  const taking = new Set<OrganisationId>(edition?.participations.map(({ organisation }) => organisation))
  for (const [at, { actor }] of jurors.entries()) {
    const { applicants, declarations } = await juries.own(actor, of)
    const barred = new Set(declarations.flatMap((each) => (each.conflict ? [each.application] : [])))
    await juries.score(
      { actor, at: instantAfter(days.scored, -at) },
      of,
      applicants
        .filter(({ application }) => !barred.has(application))
        .map(({ application, number, organisation }) => {
          const drawn = { number, juror: at, isApt: taking.has(organisation) }
          return {
            application,
            version: 0,
            levels: drawnLevels(of.call, drawn),
            comments: drawnComments(of.call, drawn),
            done: true,
          }
        }),
    )
  }
}

/** Levels whose total lies between two percents; the most even ones: the demonstration’s last place goes to equals. */
const levelsBetween = ({ criteria, scale }: Call, below: number, above: number) => {
  const levels = scale.map(({ level }) => level)
  const most = Math.max(...levels)
  const weights = criteria.reduce((total, { weight }) => total + weight, 0)
  const all = criteria.reduce<readonly Record<string, number>[]>(
    (made, { id }) => made.flatMap((each) => levels.map((level) => ({ ...each, [id]: level }))),
    [{}],
  )
  const between = all.filter((each) => {
    const total = criteria.reduce((sum, { id, weight }) => sum + weight * (each[id] ?? 0), 0)
    const percent = (100 * total) / (weights * most)
    return (
      percent < above &&
      percent > below &&
      criteria.every(({ id, minimum }) => (each[id] ?? 0) >= (minimum ?? 0))
    )
  })
  const spread = (each: Record<string, number>) =>
    Math.max(...Object.values(each)) - Math.min(...Object.values(each))
  return between.toSorted((a, b) => spread(a) - spread(b))[0]
}

const percentAt = ({ standings }: Ranking, at: number): number => {
  const percent = standings[at]?.percent ?? null
  return percent === null ? 0 : shown(percent)
}

/** The jury agrees on the same levels for the last two on either side of the line. */
const agreeOnEquals = async (juries: Juries, of: JuryOfCall, actor: Actor): Promise<void> => {
  const ranking = await juries.ranking(actor, of)
  const places = of.call.places ?? 0
  const levels = levelsBetween(of.call, percentAt(ranking, places + 1), percentAt(ranking, places - 2))
  const pair = ranking.standings.slice(places - 1, places + 1).map(({ application }) => application)
  const feedback = {
    fr: 'Le jury salue la clarté de votre offre et vous invite à préciser votre capacité de livraison.',
    en: 'The jury commends the clarity of your offer and invites you to specify your capacity to deliver.',
  }
  const comment = 'Après discussion, le jury place ces deux candidatures à égalité.'
  const agreed = pair.map((application) => ({
    ...nothingAgreed(application),
    ...(levels === undefined ? {} : { levels }),
    comment,
    feedback,
  }))
  await juries.agree({ actor, at: days.agreed }, of, agreed)
}

/** Every tie whose order decides something is settled, with its reason: those that take part in the edition first. */
const settleAll = async (
  { juries, callForInterest }: Given,
  now: () => Promise<JuryOfCall>,
  actor: Actor,
): Promise<void> => {
  const edition = await callForInterest.edition('2026-2027')
  const taking = new Set<OrganisationId>(edition?.participations.map(({ organisation }) => organisation))
  const { placements, applications } = await juries.ranking(actor, await now())
  const byId = new Map(applications.map((each) => [each.id, each]))
  const later = (id: ApplicationId): number => {
    const found = byId.get(id)
    return found !== undefined && taking.has(found.organisation) ? 0 : 1 + (found?.number ?? 0)
  }
  for (const tie of placements?.ties ?? [])
    await juries.settle({ actor, at: days.agreed, newId: randomUUID }, await now(), {
      ranking: tie.applications.toSorted((a, b) => later(a) - later(b)),
      because: 'Les premières offrent des métiers que la cohorte n’a pas encore.',
    })
}

/** The jury of the past call: five jurors, two conflicts, scores, one tie at the line, a waiting list of six. */
export const fillJury = async (given: Given, today: Instant): Promise<void> => {
  const { juries, accountsAt } = given
  const people = await accountsAt('http://localhost').fictional()
  const coordinator = people.find(({ roles }) => roles.some(({ name }) => name === 'coordinator'))
  const find = (actor: Actor) => juries.find('2026-2027', { actor, now: today })
  const before = await find(theProgram)
  if (before === null || coordinator === undefined) return
  const role = coordinator.roles.find(({ name }) => name === 'coordinator') ?? publicRole
  const actor: Actor = { ...theProgram, person: coordinator.person.id, role }
  const now = async (): Promise<JuryOfCall> => (await find(actor)) ?? before
  const jurors = await jurorsOf(given, before.call)
  await juries.choose(
    { actor, at: days.chosen },
    before,
    jurors.flatMap(({ actor: { person } }) => person ?? []),
  )
  await declareAll(given, before, jurors)
  await juries.openScoring({ actor, at: days.opened }, before)
  await scoreAll(given, await now(), jurors)
  await juries.openConsensus({ actor, at: days.together }, await now())
  await agreeOnEquals(juries, await now(), actor)
  await juries.drawLine({ actor, at: days.agreed }, await now(), {
    places: before.call.places ?? 27,
    waiting: 6,
    because: null,
  })
  await settleAll(given, now, actor)
  const done = await juries.decide({ actor, at: days.decided }, await now(), {
    decision: null,
    cited: 'Comité de pilotage, séance du 20 mars 2026',
  })
  if (!done.accepted) throw new Error(`the demonstration’s jury: ${done.refusal.kind}`)
}
