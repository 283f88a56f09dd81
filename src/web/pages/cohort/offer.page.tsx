import { mayAnswer, offerState, type PlaceOffer } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { BlockedButton, Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { dayInZone } from '../../zoned.ts'
import { DoneNotice } from './after-jury.tsx'
import { ApplicationLink } from './letter-parts.tsx'

export interface OfferProps {
  readonly view: View
  readonly offer: PlaceOffer
  readonly enterprise: string
  readonly timeZone: string
  /** Whether whoever reads may answer in the name of the enterprise. */
  readonly mayAnswerIt: boolean
  readonly problem?: 'too-late' | 'choose'
}

/** A place offered to an enterprise of the waiting list: it accepts, refuses, or changes its mind in time. */
export const OfferPage = (props: OfferProps) => {
  const { view, offer, enterprise, timeZone, problem } = props
  const words = view.texts.cohort.offer
  const isOpen = offerState(offer, view.now) === 'waiting'
  const title = isOpen ? words.title : words.own
  const lede = isOpen ? words.lede(enterprise) : words.madeOn(enterprise, view.format.day(offer.offeredAt))
  return (
    <Shell view={view} title={title} description={lede}>
      <div class="page head">
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        <DoneNotice view={view} />
        {problem !== undefined && (
          <Notice tone="alert" view={view}>
            <p>{problem === 'too-late' ? words.tooLate : words.choose}</p>
          </Notice>
        )}
        <Standing view={view} offer={offer} timeZone={timeZone} />
      </div>
      {mayAnswer(offer, view.now) ? <Answering {...props} /> : null}
      <div class="page">
        <ApplicationLink view={view} about={offer} />
      </div>
    </Shell>
  )
}

const Standing = ({ view, offer, timeZone }: Pick<OfferProps, 'view' | 'offer' | 'timeZone'>) => {
  const words = view.texts.cohort.offer
  const state = offerState(offer, view.now)
  const end = dayInZone(offer.answerBy, timeZone, view.language)
  if (state === 'waiting') return <p>{words.until(end)}</p>
  if (state === 'lapsed') return <p>{words.lapsed(end)}</p>
  const day = view.format.day(offer.answer?.at ?? offer.answerBy)
  if (offer.answer?.kind === 'withdrawn')
    return (
      <>
        <p>
          <strong>{words.withdrawn(day)}</strong>
        </p>
        <p>{words.because(offer.answer.because)}</p>
      </>
    )
  return (
    <p>
      <strong>{words[state](day)}</strong> {offer.settledAt !== null && words.settled}
    </p>
  )
}

const Answering = ({ view, offer, mayAnswerIt }: OfferProps) => {
  const words = view.texts.cohort.offer
  if (!mayAnswerIt)
    return (
      <div class="page">
        <BlockedButton id="answer" reason={words.onlyAdministrators}>
          {words.accept}
        </BlockedButton>
      </div>
    )
  const sayOf = (answer: 'accepted' | 'refused' | 'none'): string => {
    if (answer === 'none') return words.undo
    return answer === 'accepted' ? words.confirmAccept : words.confirmRefuse
  }
  const form = (answer: 'accepted' | 'refused' | 'none', kind: 'main' | 'quiet') => (
    <form method="post" action={postTo('answerOffer', view.language, { params: { placeOffer: offer.id } })}>
      <Button kind={kind} name="reponse" value={answer}>
        {sayOf(answer)}
      </Button>
    </form>
  )
  if (offer.answer !== null)
    return (
      <div class="page">
        <p class="note">{words.undoNote}</p>
        {form('none', 'quiet')}
      </div>
    )
  return (
    <Section id="answer" title={view.texts.decisionLetters.answer}>
      <Disclosure summary={words.accept}>
        <p>{words.acceptNote}</p>
        {form('accepted', 'main')}
      </Disclosure>
      <Disclosure summary={words.refuse}>
        <p>{words.refuseNote}</p>
        {form('refused', 'quiet')}
      </Disclosure>
    </Section>
  )
}
