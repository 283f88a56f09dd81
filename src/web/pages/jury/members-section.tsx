import type { Juror } from '#programme/call-for-interest/index.ts'
import { Button } from '../../ui/button/button.tsx'
import { Checkboxes, Switch } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { juryPost } from './jury-parts.tsx'
import type { JuryShown } from './jury-shown.ts'

/** Who judges, who did, and the ways to add somebody or take somebody out. */
export const MembersSection = (shown: JuryShown) => {
  const { view, overview, of, on, free, typed } = shown
  const { jury: words } = view.texts
  const error = typed?.form === 'choose' ? typed.errors[0]?.error : undefined
  return (
    <Section id="members" title={words.members}>
      {overview.jurors.length === 0 ? (
        <p>{words.membersNone}</p>
      ) : (
        <ul class="lines">
          {overview.jurors.map((juror) => (
            <Member key={juror.person} shown={shown} juror={juror} />
          ))}
        </ul>
      )}
      {view.may('jury.choose', on).allowed && (
        <Disclosure summary={words.choose} open={overview.jurors.length === 0 || error !== undefined}>
          {free.length === 0 ? (
            <p>{words.chooseNone}</p>
          ) : (
            <form class="form" method="post" action={juryPost({ view, of }, 'chooseJurors')}>
              <Checkboxes
                view={view}
                name="personne"
                label={words.choose}
                help={words.chooseHelp}
                error={error}
                values={[]}
                choices={free.map(({ person, name }) => ({ value: person, label: name }))}
              />
              <p>
                <Button>{words.add}</Button>
              </p>
            </form>
          )}
          <p>
            <a href={shown.inviteHref}>{words.invite}</a>
          </p>
        </Disclosure>
      )}
    </Section>
  )
}

const Member = ({ shown, juror }: { readonly shown: JuryShown; readonly juror: Juror }) => {
  const { view, names, on } = shown
  const { jury: words } = view.texts
  const name = names.get(juror.person) ?? view.texts.history.somebody
  const day = view.format.shortDay
  return (
    <li>
      <strong>{name}</strong>{' '}
      <span class="note">
        {juror.leftAt === null
          ? words.since(day(juror.since))
          : `${words.left(day(juror.leftAt))}, ${juror.scoresKept ? words.leftKept : words.leftNotKept}`}
      </span>
      {juror.leftAt === null && view.may('jury.take-out', on).allowed && (
        <TakeOut shown={shown} juror={juror} name={name} />
      )}
    </li>
  )
}

const TakeOut = ({
  shown,
  juror,
  name,
}: {
  readonly shown: JuryShown
  readonly juror: Juror
  readonly name: string
}) => {
  const { view, of, free, typed } = shown
  const { jury: words } = view.texts
  const refused = typed?.form === 'takeOut' && typed.about === juror.person ? typed : undefined
  return (
    <Disclosure
      open={refused !== undefined}
      summary={
        <>
          {words.takeOut}
          <span class="unseen"> {name}</span>
        </>
      }
    >
      <form class="form" method="post" action={juryPost({ view, of }, 'takeOutJuror')}>
        <input type="hidden" name="membre" value={juror.person} />
        <LongTextField
          view={view}
          name={`motif-${juror.person}`}
          label={words.because}
          rows={2}
          value={refused?.because ?? ''}
          error={refused?.errors[0]?.error}
        />
        <Switch
          view={view}
          name={`garder-${juror.person}`}
          label={words.scoresKept}
          help={words.scoresKeptHelp}
          on={refused?.scoresKept === true}
        />
        <SelectField
          view={view}
          name={`remplacant-${juror.person}`}
          label={words.replacedBy}
          none={words.nobody}
          value={refused?.replacedBy ?? ''}
          choices={free.map((each) => ({ value: each.person, label: each.name }))}
        />
        <p>
          <Button kind="quiet">
            {words.confirmTakeOut}
            <span class="unseen"> {name}</span>
          </Button>
        </p>
      </form>
    </Disclosure>
  )
}
