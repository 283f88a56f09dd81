import { offerState, type PlaceOffer } from '#programme/call-for-interest/index.ts'
import { Section } from '../../ui/section/section.tsx'
import { type CohortProps, type CohortRows, nameOf } from './cohort-rows.ts'
import { Offering, OfferLine, Settling, Withdrawing } from './place-offers.tsx'
import { type OneVacancy, Plain, Reasoned } from './vacancy-forms.tsx'

/** The places that became free, and what is done about each. */
export const Vacancies = (props: CohortProps & { readonly rows: CohortRows }) => {
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
  if (open !== undefined && state === 'waiting') return <Withdrawing {...props} offer={open} />
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
