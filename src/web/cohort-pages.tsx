import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import { quebecTimeZone } from '#kernel/time.ts'
import type { Edition } from '#programme/call-for-interest/index.ts'
import type { Answer } from './context.ts'
import { type DecidedCall, decidedCall, letterTo, readersFor } from './decided.ts'
import { introductionOf } from './decision-letters.ts'
import { outcomeIn } from './pages/cohort/cohort.form.ts'
import { CohortPage } from './pages/cohort/cohort.page.tsx'
import type { CohortProps } from './pages/cohort/cohort-rows.ts'
import { IntroductionPage } from './pages/cohort/introduction.page.tsx'
import { DecisionLetterPage, LetterPreviewPage, type PreviewProps } from './pages/cohort/letter.page.tsx'
import { LettersPage, type LettersProps } from './pages/cohort/letters.page.tsx'
import { OfferPage, type OfferProps } from './pages/cohort/offer.page.tsx'

type Asked = Omit<Answer, 'query'>

/** The screen of every letter of a call, with what a form that was refused says. */
export const lettersScreen = async (
  asked: Asked,
  decided: DecidedCall,
  more: Pick<LettersProps, 'conflict' | 'unconfirmed'> = {},
): Promise<VNode> => {
  const readers = await readersFor(asked, decided.decidees)
  return (
    <LettersPage
      view={asked.view}
      decided={decided}
      readersOf={({ outcome }) => readers.get(outcome.organisation) ?? []}
      {...more}
    />
  )
}

/** The edition that a call belongs to. */
export const editionOf = ({ site }: Pick<Asked, 'site'>, { call }: DecidedCall): Promise<Edition | null> =>
  site.callForInterest.editionWithId(call.edition)

/** The screen of a cohort, with what a form that was refused says. */
export const cohortScreen = async (
  { view, site }: Asked,
  { decided, edition, ...more }: Pick<CohortProps, 'decided' | 'edition'> & Partial<CohortProps>,
): Promise<VNode> => {
  const ids = decided.outcomes.map(({ organisation }) => organisation)
  const organisations = await site.directory.withIds(ids)
  return (
    <CohortPage
      sending={randomUUID()}
      {...more}
      view={view}
      decided={decided}
      edition={edition}
      organisations={new Map(organisations.map((each) => [each.id, each]))}
    />
  )
}

/** The letter of one of those decided on; null when the address names none of them. */
export const previewScreen = async (
  asked: Asked,
  refused: Pick<PreviewProps, 'correcting' | 'telling'> = {},
): Promise<VNode | null> => {
  const { site, actor, view, params } = asked
  const decided = await decidedCall(asked)
  const decidee = decided?.decidees.find(({ application }) => application.id === params.application)
  if (decided === null || decidee === undefined) return null
  const { feedback, letters: sent } = await site.cohorts.answerTo(actor, decidee.application.id)
  const text = letterTo(decided, decidee, { feedback, readers: new Map() })
  return (
    <LetterPreviewPage
      view={view}
      decided={decided}
      decidee={decidee}
      text={text}
      sent={sent}
      sending={randomUUID()}
      feedback={feedback}
      {...refused}
    />
  )
}

/** A place offered, with what a form that was refused says. */
export const offerScreen = async (
  { view, site, params, thing }: Asked,
  problem?: OfferProps['problem'],
): Promise<VNode | null> => {
  const offer = await site.cohorts.findOffer(params.placeOffer ?? '')
  if (offer === null) return null
  const [organisation] = await site.directory.withIds([offer.organisation])
  const call = await site.calls.withId(offer.call)
  return (
    <OfferPage
      view={view}
      offer={offer}
      enterprise={organisation?.name ?? ''}
      timeZone={call?.timeZone ?? quebecTimeZone}
      mayAnswerIt={view.may('cohort.answer-offer', thing).allowed}
      {...(problem === undefined ? {} : { problem })}
    />
  )
}

/** How the screens of what comes after a jury find what they show. */
export const cohortPages = {
  decisionLetters: async (asked: Answer): Promise<VNode | null> => {
    const decided = await decidedCall(asked)
    return decided === null ? null : lettersScreen(asked, decided)
  },
  letterIntroduction: async (asked: Answer): Promise<VNode | null> => {
    const result = outcomeIn(asked.params.outcome)
    const decided = await decidedCall(asked)
    if (decided === null || result === null) return null
    const { words, version } = introductionOf(result, decided.introductions)
    const form = { typed: words, version, wrong: {} }
    return <IntroductionPage view={asked.view} decided={decided} result={result} asked={form} />
  },
  letterPreview: (asked: Answer): Promise<VNode | null> => previewScreen(asked),
  cohort: async (asked: Answer): Promise<VNode | null> => {
    const decided = await decidedCall(asked)
    const edition = decided === null ? null : await editionOf(asked, decided)
    return decided === null || edition === null ? null : cohortScreen(asked, { decided, edition })
  },
  decisionLetter: async ({ view, site, params }: Answer): Promise<VNode | null> => {
    const letter = await site.cohorts.findLetter(params.decisionLetter ?? '')
    return letter === null ? null : <DecisionLetterPage view={view} letter={letter} />
  },
  placeOffer: (asked: Answer): Promise<VNode | null> => offerScreen(asked),
}
