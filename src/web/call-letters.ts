import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { parseInstant } from '#kernel/time.ts'
import type { Letter } from '#mail/index.ts'
import { formatFor } from './format.ts'
import type { CallLetterFacts } from './locales/fr/call-letters.ts'
import { textsIn } from './locales/index.ts'
import type { Texts } from './locales/texts.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

type Kind = Exclude<keyof Texts['callLetters'], 'copyTitle' | 'copyEmpty'>

const factsOf = ({ facts, language }: Letter): CallLetterFacts => {
  const inZone = (text: string | undefined): string => {
    const moment = parseInstant(text ?? '')
    return moment === null ? '' : formatFor(language).momentIn(moment, facts.zone ?? '')
  }
  const said = (fr: string | undefined, en: string | undefined): string => (language === 'en' ? en : fr) ?? ''
  return {
    call: said(facts.titleFr, facts.titleEn),
    organisation: facts.organisation ?? '',
    number: facts.number ?? '',
    at: inZone(facts.at),
    closes: inZone(facts.closes),
    from: inZone(facts.from),
    because: facts.because ?? said(facts.becauseFr, facts.becauseEn),
    late: facts.late === 'yes',
    isSubmitted: facts.standing === 'submitted',
  }
}

const copied = z.array(
  z.object({ title: z.object({ fr: z.string(), en: z.string().nullable() }), text: z.string() }),
)

/** What was submitted, one paragraph for each thing asked. */
const copyIn = ({ facts, language }: Letter): readonly string[] => {
  if (facts.copy === undefined) return []
  const words = textsIn[language].callLetters
  return [
    words.copyTitle,
    ...copied
      .parse(JSON.parse(facts.copy))
      .flatMap(({ title, text }) => [
        textIn(title, language).text,
        ...(text.trim() === ''
          ? [words.copyEmpty]
          : text.split(/\r?\n/).filter((line) => line.trim() !== '')),
      ]),
  ]
}

const writerOf =
  (kind: Kind, leadsTo: (letter: Letter) => string): Writer =>
  ({ letter, baseUrl }) => {
    const words = textsIn[letter.language].callLetters[kind]
    const facts = factsOf(letter)
    return oneMatter(words.subject(facts), {
      before: words.text(facts).split('\n'),
      after: copyIn(letter),
      link: { label: words.link, href: baseUrl + leadsTo(letter) },
    })
  }

const toApplication = ({ facts, language }: Letter): string =>
  linkTo('application', language, { params: { application: facts.application ?? '' } })
const toRecord = ({ facts, language }: Letter): string =>
  linkTo('applicationRecord', language, { params: { application: facts.application ?? '' } })
const toCall = ({ facts, language }: Letter): string =>
  linkTo('call', language, { params: { call: facts.slug ?? '' } })

/** Who writes each letter about calls and applications. */
export const callWriters: Readonly<Record<Kind, Writer>> = {
  'application-received': writerOf('application-received', toApplication),
  'application-late': writerOf('application-late', toApplication),
  'application-withdrawn': writerOf('application-withdrawn', toApplication),
  'application-brought-back': writerOf('application-brought-back', toApplication),
  'application-admitted': writerOf('application-admitted', toApplication),
  'application-set-apart': writerOf('application-set-apart', toApplication),
  'application-new': writerOf('application-new', toRecord),
  'application-unfinished': writerOf('application-unfinished', toApplication),
  'call-extended': writerOf('call-extended', toApplication),
  'call-cancelled': writerOf('call-cancelled', toCall),
  'call-restored': writerOf('call-restored', toCall),
}
