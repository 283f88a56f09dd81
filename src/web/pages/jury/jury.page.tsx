import type { PersonId } from '#kernel/ids.ts'
import { type JuryOverview, leastJudgements } from '#programme/call-for-interest/index.ts'
import { Button } from '../../ui/button/button.tsx'
import { Section } from '../../ui/section/section.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { type JuryGiven, JuryPage, juryPost, saidIn } from './jury-parts.tsx'
import { MembersSection } from './members-section.tsx'
import { StageSection } from './stage-section.tsx'

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

/** The jury of a call, for whoever runs it. */
export const JuryOverviewPage = (shown: JuryShown) => {
  const { view, of, typed } = shown
  const { jury: words } = view.texts
  return (
    <JuryPage
      {...shown}
      title={words.titleOf(saidIn(view, of.call.title))}
      lede={words.lede}
      here={words.title}
      errors={typed?.errors ?? []}
      alert={shown.changed === true ? <p>{words.changed}</p> : null}
    >
      <MembersSection {...shown} />
      <Progress {...shown} />
      <ConflictsSection {...shown} />
      <StageSection {...shown} />
    </JuryPage>
  )
}

const Progress = (shown: JuryShown) => {
  const { view, overview, of, names } = shown
  const { jury: words } = view.texts
  const { number } = view.format
  const c = words.columns
  const columns: readonly Column[] = [
    { label: c.member },
    ...[c.declared, c.conflicts, c.toJudge, c.complete, c.done].map((label) => ({ label, number: true })),
  ]
  const total = overview.applications.length
  const complete = Map.groupBy(
    overview.progress.filter(({ levels }) => levels >= of.call.criteria.length),
    ({ application }) => application,
  )
  const under = overview.applications.filter(({ id }) => (complete.get(id)?.length ?? 0) < leastJudgements)
  return (
    <Section id="progress" title={words.progress}>
      <p>
        <strong>{number(total)}</strong> {words.applications(total)}
      </p>
      <Table
        view={view}
        caption={words.progress}
        columns={columns}
        rows={overview.jurors
          .filter(({ leftAt }) => leftAt === null)
          .map(({ person }) => {
            const at = progressOf(shown, person)
            return [
              names.get(person) ?? view.texts.history.somebody,
              `${number(at.declared)} / ${number(total)}`,
              number(at.conflicts),
              number(at.toJudge),
              number(at.complete),
              number(at.done),
            ]
          })}
      />
      <p class="note">{words.leastHelp(number(leastJudgements))}</p>
      {of.jury.stage !== 'before' && of.jury.stage !== 'ready' && total > 0 && (
        <p>
          {under.length === 0 ? (
            words.allJudged(number(leastJudgements))
          ) : (
            <>
              <strong>{number(under.length)}</strong>{' '}
              {words.underJudged(under.length, number(leastJudgements))}{' '}
              {view.format.list(under.map((each) => number(each.number ?? 0)))}
            </>
          )}
        </p>
      )}
    </Section>
  )
}

/** The button of a small form that asks for nothing but a click. */
export const OneButton = ({
  shown,
  name,
  label,
}: {
  readonly shown: JuryGiven
  readonly name: 'openScoring'
  readonly label: string
}) => (
  <form method="post" action={juryPost(shown, name)}>
    <Button>{label}</Button>
  </form>
)
