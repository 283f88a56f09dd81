import { offerState, type PlaceOffer, type Vacancy } from '#programme/call-for-interest/index.ts'
import { dayOf } from '../../format.ts'
import { type PostName, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, LongTextField, SelectField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { dayInZone } from '../../zoned.ts'
import { type CohortProps, type CohortRows, formNamed, nameOf } from './cohort-rows.ts'

/** Somebody retained leaves: who, when, why. */
export const Departures = (props: CohortProps) => {
  const { view, decided, edition } = props
  const words = view.texts.cohort.page
  const form = formNamed(props, 'depart')
  const members = edition.participations
    .filter(({ organisation, state }) => {
      const isOfCall = decided.outcomes.some((outcome) => outcome.organisation === organisation)
      return state.kind === 'taking-part' && isOfCall
    })
    .map(({ organisation }) => ({ value: organisation, label: nameOf(props, organisation) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'))
  return (
    <Disclosure summary={words.recordDeparture} open={form.isSent}>
      <form
        class="form"
        method="post"
        action={postTo('recordDeparture', view.language, { params: { call: decided.call.slug } })}
        novalidate
      >
        <input type="hidden" name="version" value={String(edition.version)} />
        <input type="hidden" name="forme" value={form.form} />
        <SelectField
          {...form.field('organisation')}
          label={words.who}
          none={words.choose}
          choices={members}
        />
        <DateField {...form.field('jour', dayOf(view.now))} label={words.leftDay} />
        <LongTextField {...form.field('raison')} label={words.because} rows={2} />
        <Button>{words.recordDeparture}</Button>
      </form>
    </Disclosure>
  )
}

interface VacanciesProps extends CohortProps {
  readonly rows: CohortRows
}

/** The places that became free, and what is done about each. */
export const Vacancies = (props: VacanciesProps) => {
  const words = props.view.texts.cohort.page
  return (
    <Section id="vacancies" title={words.vacanciesTitle}>
      {props.rows.vacancies.length === 0 ? (
        <p>{words.vacanciesNone}</p>
      ) : (
        <ul class="lines">
          {props.rows.vacancies.map((vacancy) => (
            <VacancyLine key={vacancy.left} {...props} vacancy={vacancy} />
          ))}
        </ul>
      )}
    </Section>
  )
}

type OneVacancy = VacanciesProps & { readonly vacancy: Vacancy }

const VacancyLine = (props: OneVacancy) => {
  const { view, decided, vacancy } = props
  const { texts, format } = view
  const words = texts.cohort.page
  const offers = decided.offers.filter(({ left }) => left === vacancy.left)
  return (
    <li>
      <strong>{nameOf(props, vacancy.left)}</strong>, {words.leftOn(format.shortDay(vacancy.on))}.{' '}
      {vacancy.because === null || vacancy.because === '' ? <em>{words.reasonUnknown}</em> : vacancy.because}
      {offers.length > 0 && (
        <ol>
          {offers.map((offer) => (
            <OfferLine key={offer.id} {...props} offer={offer} />
          ))}
        </ol>
      )}
      {vacancy.closed !== null && <p>{words.closed(vacancy.closed.because)}</p>}
      <Next {...props} offers={offers} />
    </li>
  )
}

const OfferLine = ({ offer, ...props }: OneVacancy & { readonly offer: PlaceOffer }) => {
  const { view, decided } = props
  const words = view.texts.cohort.page
  const end = dayInZone(offer.answerBy, decided.call.timeZone, view.language)
  return (
    <li>
      {words.offeredTo(nameOf(props, offer.organisation), end)}
      {view.texts.applications.colon} <strong>{words.offerStates[offerState(offer, view.now)]}</strong>
      {offer.answer !== null &&
        offer.answer.kind !== 'lapsed' &&
        `, ${view.format.shortDay(offer.answer.at)}`}
    </li>
  )
}

/** What can be done about a place now. */
const Next = (props: OneVacancy & { readonly offers: readonly PlaceOffer[] }) => {
  const { view, vacancy, offers, rows } = props
  const words = view.texts.cohort.page
  const open = offers.find(({ settledAt }) => settledAt === null)
  const state = open === undefined ? null : offerState(open, view.now)
  const isTaken = offers.some(({ answer, settledAt }) => answer?.kind === 'accepted' && settledAt !== null)
  if (isTaken) return null
  if (vacancy.closed !== null) return <Plain {...props} post="reopenVacancy" label={words.reopen} />
  if (open !== undefined && state === 'accepted') return <Settling {...props} offer={open} />
  if (state === 'waiting') return null
  return (
    <>
      {rows.next === null ? <p>{words.nobodyLeft}</p> : <Offering {...props} />}
      <Reasoned {...props} post="leaveVacant" label={words.leaveVacant} />
      {(vacancy.because === null || vacancy.because === '') && (
        <Reasoned {...props} post="recordDeparture" label={words.writeReason} />
      )}
      {open === undefined && <Plain {...props} post="undoDeparture" label={words.undoDeparture} />}
    </>
  )
}

const Hidden = ({ edition, vacancy, form }: OneVacancy & { readonly form: string }) => (
  <>
    <input type="hidden" name="version" value={String(edition.version)} />
    <input type="hidden" name="forme" value={form} />
    <input type="hidden" name="place" value={vacancy.left} />
  </>
)

interface Sent {
  readonly post: PostName
  readonly label: string
}

const addressOf = ({ view, decided }: OneVacancy, post: PostName): string =>
  postTo(post, view.language, { params: { call: decided.call.slug } })

const Plain = ({ post, label, ...props }: OneVacancy & Sent) => (
  <form method="post" action={addressOf(props, post)}>
    <Hidden {...props} form={post} />
    <Button kind="quiet">
      {label}
      <span class="unseen"> {nameOf(props, props.vacancy.left)}</span>
    </Button>
  </form>
)

const Reasoned = ({ post, label, ...props }: OneVacancy & Sent) => {
  const { vacancy, view } = props
  const form = formNamed(props, `${post}-${vacancy.left}`)
  return (
    <Disclosure
      summary={
        <>
          {label}
          <span class="unseen"> {nameOf(props, vacancy.left)}</span>
        </>
      }
      open={form.isSent}
    >
      <form class="form" method="post" action={addressOf(props, post)} novalidate>
        <Hidden {...props} form={form.form} />
        <LongTextField {...form.field('raison')} label={view.texts.cohort.page.because} rows={2} />
        <Button kind="quiet">{label}</Button>
      </form>
    </Disclosure>
  )
}

const Offering = (props: OneVacancy) => {
  const { view, rows, vacancy, sending } = props
  const words = view.texts.cohort.page
  const form = formNamed(props, `offerPlace-${vacancy.left}`)
  const { next } = rows
  if (next === null) return null
  const label = words.offer(nameOf(props, next.outcome.organisation))
  return (
    <Disclosure summary={label} open={form.isSent}>
      <p>{words.offerNote}</p>
      <form class="form" method="post" action={addressOf(props, 'offerPlace')} novalidate>
        <Hidden {...props} form={form.form} />
        <input type="hidden" name="envoi" value={sending} />
        <input type="hidden" name="candidature" value={next.outcome.application} />
        <DateField {...form.field('jour')} label={words.answerBy} />
        <Button>{label}</Button>
      </form>
    </Disclosure>
  )
}

const Settling = ({ offer, ...props }: OneVacancy & { readonly offer: PlaceOffer }) => {
  const { view, vacancy } = props
  const words = view.texts.cohort.page
  const form = formNamed(props, `settleOffer-${vacancy.left}`)
  const label = words.settle(nameOf(props, offer.organisation))
  return (
    <Disclosure summary={label} open>
      <form class="form" method="post" action={addressOf(props, 'settleOffer')} novalidate>
        <Hidden {...props} form={form.form} />
        <input type="hidden" name="offre" value={offer.id} />
        <DateField {...form.field('jour', dayOf(view.now))} label={words.since} />
        <Button>{label}</Button>
      </form>
    </Disclosure>
  )
}
