import { latestOf, stances, standingOn, tallyOn } from '#programme/call-for-interest/index.ts'
import { postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'
import { type ConcertationShown, personSaid } from './shown.ts'

/** A position as it was typed and refused. */
export interface TypedStance {
  readonly stance: string
  readonly text: string
  readonly errors: readonly { readonly name: string; readonly error: string }[]
}

/** Where each partner asked stands on a version. */
export const Standing = ({
  shown,
  number,
}: {
  readonly shown: ConcertationShown
  readonly number: number
}) => {
  const { view, concertation, partners } = shown
  const words = view.texts.concertation
  const standing = standingOn(concertation, number)
  const tally = tallyOn(concertation, number)
  if (partners.length === 0) return <p>{words.noPartner}</p>
  return (
    <>
      <p class="note">
        {([...stances, 'silent'] as const)
          .filter((each) => tally[each] > 0)
          .map((each) => words.tally(words.stances[each], view.format.number(tally[each])))
          .join(' · ')}
      </p>
      <Table
        view={view}
        caption={words.standing}
        blocks
        columns={[
          { label: words.partner },
          { label: words.position },
          { label: words.stanceText },
          { label: words.by },
        ]}
        rows={partners.map(({ id, name }) => {
          const given = standing.get(id)
          return [
            <span key={id} lang="fr">
              {name}
            </span>,
            words.stances[given?.stance ?? 'silent'],
            given?.text ?? '',
            given === undefined
              ? ''
              : `${personSaid(shown, given.person)}, ${view.format.shortDay(given.at)}`,
          ]
        })}
      />
    </>
  )
}

/** For a partner: to answer the version in the organisation’s name, or why one may not. */
export const AgreeSection = ({
  shown,
  typed,
  sending,
}: {
  readonly shown: ConcertationShown
  readonly typed: TypedStance | null
  readonly sending: string
}) => {
  const { view, on, concertation, edition } = shown
  const words = view.texts.concertation
  const latest = latestOf(concertation)
  const decision = view.may('concertation.agree', on)
  const isAsked = view.may('concertation.comment', on).allowed
  if (latest === null || !isAsked) return null
  const own = standingOn(concertation, latest.number)
  const given = [...own.values()].find(
    ({ organisation }) => organisation === view.signedIn?.actor.role.organisation,
  )
  const errorOf = (name: string) => typed?.errors.find((each) => each.name === name)?.error
  return (
    <Section id="agreement" title={words.agreement}>
      <p class="note">{words.agreementLede(view.format.number(latest.number))}</p>
      {decision.allowed ? (
        <form
          class="form"
          method="post"
          action={postTo('agreeToVersion', view.language, { params: { edition: edition.slug } })}
          novalidate
        >
          <input type="hidden" name="version" value={String(latest.number)} />
          <input type="hidden" name="envoi" value={sending} />
          <Radios
            view={view}
            name="avis"
            label={words.stance}
            value={typed?.stance ?? given?.stance ?? ''}
            error={errorOf('avis')}
            choices={stances.map((value) => ({ value, label: words.stances[value] }))}
          />
          <LongTextField
            view={view}
            name="precisions"
            label={words.stanceText}
            help={words.stanceTextHelp}
            value={typed?.text ?? given?.text ?? ''}
            error={errorOf('precisions')}
            rows={3}
            optional
          />
          <Button>{words.give}</Button>
        </form>
      ) : (
        <BlockedButton id="agree" reason={words.notYours}>
          {words.give}
        </BlockedButton>
      )}
    </Section>
  )
}
