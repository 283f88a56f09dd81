import type { Edition, Participation } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, TextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'

/** What was typed to add somebody or to note a departure, when it could not be done. */
export interface ParticipantsAsked {
  readonly typed: { readonly organisation: string; readonly day: string }
  readonly errors: readonly { readonly name: string; readonly error: string }[]
}

/** Organisations that could take part, sought by name. */
export interface OrganisationsSought {
  readonly text: string
  readonly found: readonly Organisation[]
}

interface ParticipantsProps {
  readonly view: View
  readonly edition: Edition
  /** Those that take part. */
  readonly organisations: readonly Organisation[]
  readonly search: OrganisationsSought | null
  readonly participants?: ParticipantsAsked | undefined
}

/** Who takes part, who left, and the way to add somebody. */
export const ParticipantsSection = (props: ParticipantsProps) => {
  const { view, edition, organisations } = props
  const words = view.texts.editions
  const byId = new Map(organisations.map((each) => [each.id, each]))
  const listed = edition.participations.flatMap((participation) => {
    const organisation = byId.get(participation.organisation)
    return organisation === undefined ? [] : [{ organisation, participation }]
  })
  return (
    <Section id="participants" title={words.participants}>
      <p class="note">{words.participantsLede}</p>
      {listed.length === 0 ? (
        <p>{words.participantsNone}</p>
      ) : (
        <ul class="lines">
          {listed.map(({ organisation, participation }) => (
            <Participant
              key={organisation.id}
              view={view}
              edition={edition}
              organisation={organisation}
              participation={participation}
            />
          ))}
        </ul>
      )}
      <Adding {...props} />
    </Section>
  )
}

interface ParticipantProps {
  readonly view: View
  readonly edition: Edition
  readonly organisation: Organisation
  readonly participation: Participation
}

const Participant = ({ view, edition, organisation, participation }: ParticipantProps) => {
  const { texts, language, format } = view
  const words = texts.editions
  const action = postTo('leaveEdition', language, { params: { edition: edition.slug } })
  const hidden = (
    <>
      <input type="hidden" name="version" value={String(edition.version)} />
      <input type="hidden" name="organisation" value={organisation.id} />
    </>
  )
  const { state, since } = participation
  return (
    <li>
      <a href={linkToOrganisation(organisation, language)}>{organisation.name}</a>{' '}
      <span class="note">
        {texts.edition.since.toLowerCase()} {format.shortDay(since)}
        {state.kind === 'left' && `, ${words.left(format.shortDay(state.on))}`}
      </span>
      {state.kind === 'left' ? (
        <form method="post" action={action}>
          {hidden}
          <Button kind="quiet" name="retour" value="1">
            {words.back}
            <span class="unseen"> {organisation.name}</span>
          </Button>
        </form>
      ) : (
        <Disclosure
          summary={
            <>
              {words.leave}
              <span class="unseen"> {organisation.name}</span>
            </>
          }
        >
          <form class="form" method="post" action={action}>
            {hidden}
            <p class="field">
              <label for={`jour-${organisation.id}`}>{words.leaveOn}</label>
              <input
                class="short"
                type="date"
                id={`jour-${organisation.id}`}
                name="jour"
                value={dayOf(view.now)}
              />
            </p>
            <Button kind="quiet">{words.leave}</Button>
          </form>
        </Disclosure>
      )}
    </li>
  )
}

/** Somebody to add is sought by name: a list of everybody would outgrow the page. */
const Adding = ({ view, edition, search, participants }: ParticipantsProps) => {
  const { texts, language } = view
  const words = texts.editions
  const { search: seeking } = texts.editionImport
  return (
    <Disclosure summary={words.add} open={participants !== undefined || search !== null}>
      <form
        class="form"
        method="get"
        action={`${linkTo('editEdition', language, { params: { edition: edition.slug } })}#participants`}
      >
        <TextField
          view={view}
          name="qui"
          label={seeking.label}
          value={search?.text ?? ''}
          autocomplete="off"
        />
        <Button kind="quiet">{seeking.find}</Button>
      </form>
      {search !== null && search.found.length === 0 && <p>{seeking.none}</p>}
      {search !== null && search.found.length > 0 && (
        <Found view={view} edition={edition} search={search} participants={participants} />
      )}
    </Disclosure>
  )
}

const Found = ({
  view,
  edition,
  search,
  participants,
}: Omit<ParticipantsProps, 'organisations'> & { readonly search: OrganisationsSought }) => {
  const { texts, language } = view
  const words = texts.editions
  const errorOf = (name: string): string | undefined =>
    participants?.errors.find((each) => each.name === name)?.error
  return (
    <form
      class="form"
      method="post"
      action={postTo('joinEdition', language, { params: { edition: edition.slug } })}
      novalidate
    >
      <input type="hidden" name="version" value={String(edition.version)} />
      <input type="hidden" name="qui" value={search.text} />
      <Radios
        view={view}
        name="organisation"
        label={texts.editionImport.search.found}
        value={participants?.typed.organisation ?? ''}
        error={errorOf('organisation')}
        choices={search.found.map(({ id, name, side }) => ({
          value: id,
          label: `${name} (${texts.organisations.sides[side].toLowerCase()})`,
        }))}
      />
      <DateField
        view={view}
        name="depuis"
        label={words.since}
        value={participants?.typed.day ?? dayOf(view.now)}
        error={errorOf('depuis')}
      />
      <Button>{words.join}</Button>
    </form>
  )
}
