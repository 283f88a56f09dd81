import { leastJudgements } from '#programme/call-for-interest/index.ts'
import { Section } from '../../ui/section/section.tsx'
import { type Column, Table } from '../../ui/table/table.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { JuryPage, saidIn } from './jury-parts.tsx'
import { type JuryShown, progressOf } from './jury-shown.ts'
import { MembersSection } from './members-section.tsx'
import { StageSection } from './stage-section.tsx'

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
