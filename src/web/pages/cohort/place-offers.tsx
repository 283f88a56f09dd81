import { offerState, type PlaceOffer } from '#programme/call-for-interest/index.ts'
import { dayOf } from '../../format.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { DateField, LongTextField } from '../../ui/field/inputs.tsx'
import { dayInZone } from '../../zoned.ts'
import { formNamed, nameOf } from './cohort-rows.ts'
import { addressOf, Hidden, type OneVacancy } from './vacancy-forms.tsx'

/** To whom a place was offered, and what came of it. */
export const OfferLine = ({ offer, ...props }: OneVacancy & { readonly offer: PlaceOffer }) => {
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
      {offer.answer?.kind === 'withdrawn' && `${view.texts.applications.colon} ${offer.answer.because}`}
    </li>
  )
}

/** Offers a place to the next one of the waiting list. */
export const Offering = (props: OneVacancy) => {
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

/** Takes in whoever accepted. */
export const Settling = ({ offer, ...props }: OneVacancy & { readonly offer: PlaceOffer }) => {
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

/** Takes an offer back while nobody answered it. */
export const Withdrawing = ({ offer, ...props }: OneVacancy & { readonly offer: PlaceOffer }) => {
  const { view, vacancy } = props
  const words = view.texts.cohort.page
  const form = formNamed(props, `withdrawOffer-${vacancy.left}`)
  return (
    <Disclosure
      summary={
        <>
          {words.withdraw}
          <span class="unseen"> {nameOf(props, offer.organisation)}</span>
        </>
      }
      open={form.isSent}
    >
      <p>{words.withdrawNote}</p>
      <form class="form" method="post" action={addressOf(props, 'withdrawOffer')} novalidate>
        <Hidden {...props} form={form.form} />
        <input type="hidden" name="offre" value={offer.id} />
        <LongTextField {...form.field('raison')} label={words.withdrawBecause} rows={2} />
        <Button kind="grave">{words.withdraw}</Button>
      </form>
    </Disclosure>
  )
}
