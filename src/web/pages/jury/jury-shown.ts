import type { PersonId } from '#kernel/ids.ts'
import type { JuryOverview } from '#programme/call-for-interest/index.ts'
import type { JuryGiven } from './jury-parts.tsx'

/** A tie between a juror and an applicant that the programme knows of. */
export interface KnownTie {
  readonly person: PersonId
  readonly application: string
  readonly tie: 'member' | 'adviser'
}

/** What was typed in one of the page’s forms when it was refused. */
export interface JuryTyped {
  readonly form: 'choose' | 'takeOut' | 'takeBack' | 'backToScoring' | 'openConsensus'
  /** The juror, or the declaration, that it spoke of. */
  readonly about: string
  readonly because: string
  /** Of somebody taken out. */
  readonly scoresKept?: boolean
  readonly replacedBy?: string
  readonly errors: readonly { readonly name: string; readonly error: string }[]
}

export interface JuryShown extends JuryGiven {
  readonly overview: JuryOverview
  readonly names: ReadonlyMap<PersonId, string>
  /** People who may be chosen. */
  readonly free: readonly { readonly person: PersonId; readonly name: string }[]
  readonly ties: readonly KnownTie[]
  readonly inviteHref: string
  readonly typed?: JuryTyped | undefined
  readonly changed?: boolean
}

/** How far each juror is, without a word of what they gave. */
export const progressOf = ({ overview, of }: Pick<JuryShown, 'overview' | 'of'>, person: PersonId) => {
  const own = overview.declarations.filter((each) => each.person === person)
  const known = new Set<string>(overview.applications.map(({ id }) => id))
  const judged = own.filter(({ application, conflict }) => known.has(application) && !conflict)
  const given = overview.progress.filter((each) => each.person === person && known.has(each.application))
  return {
    declared: own.filter(({ application }) => known.has(application)).length,
    conflicts: own.filter(({ conflict }) => conflict).length,
    toJudge: judged.length,
    complete: given.filter(({ levels }) => levels >= of.call.criteria.length).length,
    done: given.filter(({ done }) => done).length,
  }
}
