import type { Declaration } from '#programme/call-for-interest/index.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { juryPost } from './jury-parts.tsx'
import type { JuryShown } from './jury-shown.ts'

const called = ({ view, overview, names }: JuryShown, person: Declaration['person'], application: string) => {
  const found = overview.applications.find(({ id }) => id === application)
  return view.texts.jury.conflictOf(
    names.get(person) ?? view.texts.history.somebody,
    view.format.number(found?.number ?? 0),
    found?.name ?? '',
  )
}

/** What jurors declared, and the ties that the programme knows of and nobody declared. */
export const ConflictsSection = (shown: JuryShown) => {
  const { view, overview, ties } = shown
  const { jury: words } = view.texts
  const conflicts = overview.declarations.filter(({ conflict }) => conflict)
  const declared = new Set(conflicts.map(({ person, application }) => `${person} ${application}`))
  const others = ties.filter(({ person, application }) => !declared.has(`${person} ${application}`))
  return (
    <Section id="conflicts" title={words.conflicts}>
      {conflicts.length === 0 ? (
        <p>{words.conflictsNone}</p>
      ) : (
        <ul class="lines">
          {conflicts.map((each) => (
            <Conflict key={`${each.person} ${each.application}`} shown={shown} declaration={each} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3>{words.ties}</h3>
          <p class="note">{words.tiesLede}</p>
          <ul class="lines">
            {others.map(({ person, application, tie }) => (
              <li key={`${person} ${application}`}>
                {called(shown, person, application)} <span class="note">{words.tie[tie]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const Conflict = ({
  shown,
  declaration,
}: {
  readonly shown: JuryShown
  readonly declaration: Declaration
}) => {
  const { view, of, on, typed } = shown
  const { jury: words } = view.texts
  const { person, application, because, declaredAt } = declaration
  const about = `${person} ${application}`
  const refused = typed?.form === 'takeBack' && typed.about === about ? typed : undefined
  const name = called(shown, person, application)
  return (
    <li>
      {name} <span class="note">{view.format.shortDay(declaredAt)}</span>
      {because !== null && <p class="note">{because}</p>}
      {view.may('jury.take-back-conflict', on).allowed && (
        <Disclosure
          open={refused !== undefined}
          summary={
            <>
              {words.takeBack}
              <span class="unseen"> {name}</span>
            </>
          }
        >
          <form class="form" method="post" action={juryPost({ view, of }, 'takeConflictBack')}>
            <input type="hidden" name="conflit" value={about} />
            <LongTextField
              view={view}
              name={`motif-${person}-${application}`}
              label={words.because}
              help={words.takeBackHelp}
              rows={2}
              value={refused?.because ?? ''}
              error={refused?.errors[0]?.error}
            />
            <p>
              <Button kind="quiet">{words.takeBack}</Button>
            </p>
          </form>
        </Disclosure>
      )}
    </li>
  )
}
