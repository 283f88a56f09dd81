import type { ApplicationId } from '#kernel/ids.ts'
import type { Applicant, Declaration } from '#programme/call-for-interest/index.ts'
import { Button } from '../../ui/button/button.tsx'
import { Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Said } from '../../ui/text/said.tsx'
import type { DeclarationsRead, DeclarationTyped } from './jury.form.ts'
import { type JuryGiven, JuryPage, juryPost, saidIn } from './jury-parts.tsx'

interface DeclarationsShown extends JuryGiven {
  readonly applicants: readonly Applicant[]
  readonly declarations: readonly Declaration[]
  readonly ties: ReadonlyMap<string, 'member' | 'adviser'>
  readonly read?: DeclarationsRead | undefined
}

/** Where a juror says, for each applicant, whether a tie keeps them from judging it. */
export const DeclarationsPage = (shown: DeclarationsShown) => {
  const { view, of, applicants, read } = shown
  const { jury: words } = view.texts
  const errors = applicants
    .filter(({ application }) => read?.wrong.includes(application))
    .map(({ number, name }) => ({ name: `motif-${number}`, error: words.own.reasonError(name) }))
  return (
    <JuryPage
      {...shown}
      title={words.own.titleOf(saidIn(view, of.call.title))}
      lede={words.own.lede}
      here={words.own.title}
      errors={errors}
    >
      {of.jury.stage === 'before' ? (
        <Section id="applicants" title={words.own.listed}>
          <p>{words.own.before}</p>
        </Section>
      ) : (
        <>
          <ToDeclare {...shown} />
          <Declared {...shown} />
        </>
      )}
    </JuryPage>
  )
}

const declarationOf = ({ declarations }: DeclarationsShown, application: ApplicationId) =>
  declarations.find((each) => each.application === application)

const ToDeclare = (shown: DeclarationsShown) => {
  const { view, of, on, applicants } = shown
  const { own: words } = view.texts.jury
  const open = applicants.filter(({ application }) => declarationOf(shown, application) === undefined)
  return (
    <Section id="to-declare" title={words.toDeclare}>
      {open.length === 0 ? (
        <p>{words.allDeclared}</p>
      ) : view.may('jury.declare', on).allowed ? (
        <form method="post" action={juryPost({ view, of }, 'declareConflicts')} novalidate>
          <ul class="lines declarations">
            {open.map((applicant) => (
              <Row key={applicant.application} shown={shown} applicant={applicant} />
            ))}
          </ul>
          <Switch view={view} name="reste" label={words.rest} on={false} />
          <p>
            <Button>{words.save}</Button>
          </p>
        </form>
      ) : (
        <p>{words.notNow}</p>
      )}
    </Section>
  )
}

interface RowProps {
  readonly shown: DeclarationsShown
  readonly applicant: Applicant
}

const Applying = ({ shown: { view, ties }, applicant }: RowProps) => {
  const tie = ties.get(applicant.application)
  return (
    <>
      <strong>{view.texts.jury.together.of(view.format.number(applicant.number), applicant.name)}</strong>{' '}
      {applicant.trade !== null && (
        <span class="note">
          <Said view={view} text={applicant.trade} />
        </span>
      )}
      {tie !== undefined && <span class="tied">{view.texts.jury.ownTie[tie]}</span>}
    </>
  )
}

const blank: DeclarationTyped = { answer: '', because: '' }

const Row = (props: RowProps) => {
  const { shown, applicant } = props
  const { view, read } = shown
  const { own: words } = view.texts.jury
  const typed = read?.typed.get(applicant.application) ?? blank
  const name = `d-${applicant.number}`
  return (
    <li>
      <fieldset>
        <legend>
          <Applying {...props} />
        </legend>
        <p class="answers">
          {(['none', 'conflict'] as const).map((answer) => (
            <span class="choice" key={answer}>
              <input
                type="radio"
                id={`${name}-${answer}`}
                name={name}
                value={answer}
                defaultChecked={typed.answer === answer}
              />
              <label for={`${name}-${answer}`}>{words[answer]}</label>
            </span>
          ))}
        </p>
        <Reason {...props} because={typed.because} />
      </fieldset>
    </li>
  )
}

const Reason = ({ shown: { view, read }, applicant, because }: RowProps & { readonly because: string }) => {
  const { own: words } = view.texts.jury
  const name = `motif-${applicant.number}`
  const isWrong = read?.wrong.includes(applicant.application) === true
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for={name}>
        {words.reason}
        <span class="unseen"> {applicant.name}</span>
      </label>
      <input
        id={name}
        name={name}
        value={because}
        {...(isWrong ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {})}
      />
      {isWrong && (
        <p class="error" id={`${name}-error`}>
          {words.reasonError(applicant.name)}
        </p>
      )}
    </div>
  )
}

const Declared = (shown: DeclarationsShown) => {
  const { view, of, on, applicants, read } = shown
  const { own: words } = view.texts.jury
  const known = applicants.filter(({ application }) => declarationOf(shown, application) !== undefined)
  if (known.length === 0) return null
  return (
    <Section id="declared" title={words.declared}>
      {view.may('jury.declare', on).allowed && <p class="note">{words.laterText}</p>}
      <ul class="lines declarations">
        {known.map((applicant) => {
          const isConflict = declarationOf(shown, applicant.application)?.conflict === true
          return (
            <li key={applicant.application}>
              <Applying shown={shown} applicant={applicant} />
              <p class="stand">{isConflict ? words.stands : words.none}</p>
              {!isConflict && view.may('jury.declare', on).allowed && (
                <Disclosure
                  open={read?.wrong.includes(applicant.application) === true}
                  summary={
                    <>
                      {words.later}
                      <span class="unseen"> {applicant.name}</span>
                    </>
                  }
                >
                  <form
                    class="form"
                    method="post"
                    action={juryPost({ view, of }, 'declareConflicts')}
                    novalidate
                  >
                    <input type="hidden" name={`d-${applicant.number}`} value="conflict" />
                    <Reason
                      shown={shown}
                      applicant={applicant}
                      because={read?.typed.get(applicant.application)?.because ?? ''}
                    />
                    <p>
                      <Button kind="quiet">{words.laterSave}</Button>
                    </p>
                  </form>
                </Disclosure>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
