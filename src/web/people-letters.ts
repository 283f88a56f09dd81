import { roleNames } from '#kernel/actor.ts'
import type { Letter } from '#mail/index.ts'
import type { PeopleLetterFacts } from './locales/fr/people-letters.ts'
import { textsIn } from './locales/index.ts'
import type { Texts } from './locales/texts.ts'
import { linkTo } from './sitemap.ts'
import { oneMatter, type Writer } from './written-letter.ts'

type Kind = keyof Texts['peopleLetters']

/** Where each letter leads. */
const leadTo: Readonly<Record<Kind, (letter: Letter) => string>> = {
  invitation: ({ facts, language }) => linkTo('invitation', language, { query: { jeton: facts.token } }),
  'role-changed': ({ language }) => linkTo('ownSpace', language),
  'role-ended': ({ language }) => linkTo('ownSpace', language),
  'role-restored': ({ language }) => linkTo('ownSpace', language),
  'handed-over': ({ language }) => linkTo('ownSpace', language),
  'join-asked': ({ facts, language }) =>
    linkTo('joinRequest', language, { params: { request: facts.request ?? '' } }),
  'claim-asked': ({ facts, language }) =>
    linkTo('claim', language, { params: { claim: facts.request ?? '' } }),
  'join-approved': ({ language }) => linkTo('ownSpace', language),
  'join-refused': (letter) => toOrganisation('join', letter),
  'claim-approved': ({ language }) => linkTo('ownSpace', language),
  'claim-refused': (letter) => toOrganisation('join', letter),
  'claim-more-asked': (letter) => toOrganisation('join', letter),
  'domain-joined': (letter) => toOrganisation('team', letter),
  'domain-confirmed': (letter) => toOrganisation('team', letter),
  'domain-refused': (letter) => toOrganisation('team', letter),
  'adviser-assigned': ({ language }) => linkTo('ownSpace', language),
  'adviser-unassigned': ({ language }) => linkTo('ownSpace', language),
}

const toOrganisation = (route: 'join' | 'team', { facts, language }: Letter): string =>
  linkTo(route, language, { params: { organisation: facts.slug ?? '' } })

const factsOf = ({ facts, language }: Letter): PeopleLetterFacts => {
  const role = roleNames.find((name) => name === facts.role)
  return {
    place: (language === 'en' ? facts.placeEn : facts.placeFr) ?? '',
    role: role === undefined ? '' : textsIn[language].accounts.roles[role],
    by: facts.by ?? '',
    person: facts.person ?? '',
    email: facts.email ?? '',
    note: facts.note ?? '',
    reason: facts.reason ?? '',
    domain: facts.domain ?? '',
    days: facts.days ?? '',
  }
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).filter((line) => line.trim() !== '')

const writerOf =
  (kind: Kind): Writer =>
  ({ letter, baseUrl }) => {
    const words = textsIn[letter.language].peopleLetters[kind]
    const facts = factsOf(letter)
    return oneMatter(words.subject(facts), {
      before: paragraphsOf(words.text(facts)),
      after: words.after === '' ? [] : [words.after],
      link: { label: words.link, href: baseUrl + leadTo[kind](letter) },
    })
  }

/** Who writes each letter about the people of organisations and programmes. */
export const peopleWriters: Readonly<Record<Kind, Writer>> = {
  invitation: writerOf('invitation'),
  'role-changed': writerOf('role-changed'),
  'role-ended': writerOf('role-ended'),
  'role-restored': writerOf('role-restored'),
  'handed-over': writerOf('handed-over'),
  'join-asked': writerOf('join-asked'),
  'claim-asked': writerOf('claim-asked'),
  'join-approved': writerOf('join-approved'),
  'join-refused': writerOf('join-refused'),
  'claim-approved': writerOf('claim-approved'),
  'claim-refused': writerOf('claim-refused'),
  'claim-more-asked': writerOf('claim-more-asked'),
  'domain-joined': writerOf('domain-joined'),
  'domain-confirmed': writerOf('domain-confirmed'),
  'domain-refused': writerOf('domain-refused'),
  'adviser-assigned': writerOf('adviser-assigned'),
  'adviser-unassigned': writerOf('adviser-unassigned'),
}
