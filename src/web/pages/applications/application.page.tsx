import { textIn } from '#kernel/language.ts'
import { callPhase, offerState } from '#programme/call-for-interest/index.ts'
import { dayOfStanding, standingOn } from '#programme/directory/index.ts'
import { dayOf } from '../../format.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Said } from '../../ui/text/said.tsx'
import { dayInZone } from '../../zoned.ts'
import { OwnLetters } from '../cohort/letter-parts.tsx'
import { StandingBadge } from '../directory/standing.tsx'
import {
  type AnswerReceived,
  ApplicationFrame,
  type ApplicationProps,
  applicationThing,
  isAllSubmitted,
  Missing,
  StandingOf,
  stepLink,
} from './application-parts.tsx'

interface ApplicationShown extends ApplicationProps {
  readonly problem?: string
  readonly received?: AnswerReceived
}

/** An application as its enterprise sees it: where it stands, what is missing, what the directory says. */
export const ApplicationPage = (props: ApplicationShown) => {
  const { view, rows, received } = props
  const words = view.texts.applications
  const next = rows.missing.length === 0 ? 'depot' : 'admissibilite'
  const isSettled = rows.application.state !== 'withdrawn' && isAllSubmitted(rows)
  const isAnswered = received !== undefined && received.letters.length > 0
  return (
    <ApplicationFrame view={view} rows={rows} step={null} problem={props.problem} isAnswered={isAnswered}>
      {isAnswered && <Received view={view} rows={rows} received={received} />}
      <section class="page">
        <StandingOf view={view} rows={rows} />
        <p>
          <ButtonLink kind={isSettled ? 'quiet' : 'main'} href={stepLink(view, rows.application, next)}>
            {isSettled ? words.reread : words.next}
          </ButtonLink>
        </p>
      </section>
      {!isSettled && (
        <Section id="missing" title={words.missingTitle}>
          <Missing view={view} rows={rows} />
        </Section>
      )}
      <Profile view={view} rows={rows} />
      <Withdrawing view={view} rows={rows} />
    </ApplicationFrame>
  )
}

/** What was decided, as it was written to the enterprise. */
const Received = ({
  view,
  rows,
  received: { letters, offers },
}: ApplicationProps & { readonly received: AnswerReceived }) => {
  const { texts, language, now } = view
  const words = texts.cohort
  return (
    <Section id="received" title={words.letter.ownTitle}>
      {offers.map((offer) => (
        <p key={offer.id}>
          <a href={linkTo('placeOffer', language, { params: { placeOffer: offer.id } })}>{words.offer.own}</a>{' '}
          <span class="note">
            {offerState(offer, now) === 'waiting'
              ? words.offer.waiting(dayInZone(offer.answerBy, rows.call.timeZone, language))
              : words.page.offerStates[offerState(offer, now)]}
          </span>
        </p>
      ))}
      <OwnLetters view={view} letters={letters} />
    </Section>
  )
}

const Profile = ({ view, rows }: ApplicationProps) => {
  const { texts, language, format } = view
  const { organisation } = rows
  const words = texts.applications
  const unknown = texts.shell.unknown
  const standing = standingOn(organisation.recognition, dayOf(view.now))
  const supplier = { params: { supplier: organisation.slug } }
  return (
    <Section id="profile" title={words.profile}>
      <p class="note">{words.profileLede}</p>
      <Facts
        facts={[
          {
            label: words.summary,
            value: organisation.summary === null ? unknown : <Said view={view} text={organisation.summary} />,
          },
          {
            label: words.employees,
            value: organisation.employees === null ? unknown : format.number(organisation.employees),
          },
          {
            label: words.recognition,
            value: (
              <StandingBadge
                view={view}
                standing={standing}
                day={dayOfStanding(standing, organisation.recognition)}
              />
            ),
          },
          ...organisation.offers.map((offer) => ({
            label: textIn(offer.title, language).text,
            value: `${words.perContract}${words.colon} ${
              offer.capacityPerContract === null ? unknown : format.money(offer.capacityPerContract)
            }`,
          })),
        ]}
      />
      <p>
        <a href={linkTo('editing', language, { params: { organisation: organisation.slug } })}>
          {words.profileCorrect}
        </a>
        {' · '}
        <a href={linkTo('supplier', language, supplier)}>{words.profileSee}</a>
      </p>
    </Section>
  )
}

const Withdrawing = ({ view, rows }: ApplicationProps) => {
  const { texts, language, now } = view
  const { application, call } = rows
  const words = texts.applications
  const { state, id } = application
  if (state !== 'submitted' && state !== 'withdrawn') return null
  if (!view.may('applications.withdraw', applicationThing(application)).allowed) return null
  if (callPhase(call, now) !== 'open')
    return (
      <section class="page">
        <p class="note">{words.closed}</p>
      </section>
    )
  const params = { application: id }
  return (
    <section class="page section">
      {state === 'withdrawn' ? (
        <form method="post" action={postTo('bringBackApplication', language, { params })}>
          <Button>{words.putBack}</Button>
        </form>
      ) : (
        <Disclosure summary={words.withdrawTitle}>
          <p>{words.withdrawText}</p>
          <form method="post" action={postTo('withdrawApplication', language, { params })}>
            <Button kind="quiet">{words.withdraw}</Button>
          </form>
        </Disclosure>
      )}
    </section>
  )
}
