import type { Thing } from '#accounts/index.ts'
import type { HistoryAsked, StoredEntry } from '#journal/index.ts'
import type { Actor } from '#kernel/actor.ts'
import { personId } from '#kernel/ids.ts'
import type { Answer } from './context.ts'
import { textsIn } from './locales/index.ts'
import { HistoryPage, type HistoryProps, type Subject } from './pages/history/history.page.tsx'
import { calledAs } from './pages/people/people-parts.tsx'
import { readPage } from './search.form.ts'
import { linkTo, linkToOrganisation, type RouteName } from './sitemap.ts'

const pageSize = 50

/** Which acts belong to a subject. */
const subjectActs: Readonly<Record<Subject, RegExp>> = {
  page: /^directory\.(?!review)/,
  recognition: /^directory\.review/,
  people: /^(accounts\.(?!.*(domain$|identity|sign-|ask-for-link))|programme\.give-roles)/,
  'sign-in': /^accounts\..*(domain|identity-provider)$/,
  programme: /^programme\.(?!give-roles)/,
  imports: /^(directory\.import|tenders\.)/,
  call: /^calls\./,
  applications: /^applications\./,
  jury: /^jury\./,
  'after-jury': /^cohort\./,
}

const actsOf = (subject: Subject): readonly string[] =>
  Object.keys(textsIn.fr.history.acts).filter((act) => subjectActs[subject].test(act))

export interface Told {
  readonly asked: HistoryAsked
  readonly route: RouteName
  /** What it speaks of; without a title, that of a history by this name. */
  readonly of: Omit<HistoryProps['of'], 'title'> & { readonly title?: string }
  readonly subjects?: readonly Subject[]
  /** Whether what was typed about the thing is the reader’s to read, beside what they typed themselves. */
  readonly wholly: boolean
  /** What an act was done to, where a history tells of several things. */
  readonly about?: HistoryProps['about']
}

/** The policy let the reader in to this thing: they reach what belongs where it belongs, and nothing else. */
const reaching = (actor: Actor, { programme, organisation }: Thing): Actor => ({
  ...actor,
  role: {
    ...actor.role,
    programme: actor.role.programme ?? programme,
    organisation: organisation ?? actor.role.organisation,
  },
})

/** People whom the entries speak of: those who acted, and those that acts were about. */
const spokenOf = (entries: readonly StoredEntry[]) => ({
  people: entries.flatMap(({ entry: { person, facts } }) => [
    ...(person === null ? [] : [person]),
    ...[facts.person, facts.adviser, ...(facts.jurors ?? '').split(' ').filter(Boolean)].flatMap((id) =>
      id === undefined ? [] : [personId(id)],
    ),
  ]),
  memberships: entries.flatMap(({ entry }) => entry.facts.to ?? []),
})

const knownOf = async ({ site, actor, thing, view }: Answer, entries: readonly StoredEntry[]) => {
  const { people, memberships } = spokenOf(entries)
  const holders = await site.personNames.holders([...new Set(memberships)])
  const named = [...new Set([...people, ...holders.values()])]
  const names = new Map(await site.personNames.of(actor, named, thing.organisation))
  if (view.signedIn !== null) names.set(view.signedIn.person.id, calledAs(view.signedIn.person, view.texts))
  return { names, holders }
}

/** A page of a history, for whom the policy let in. */
export const historyPage = async (
  answer: Answer,
  { asked, route, of, subjects = [], wholly, about }: Told,
) => {
  const { view, site, actor, thing, query, params } = answer
  const page = readPage(query)
  const subject = subjects.find((each) => each === query.get('sujet')) ?? null
  const told = await site.journal.history(
    reaching(actor, thing),
    { ...asked, ...(subject === null ? {} : { acts: actsOf(subject) }) },
    { offset: (page - 1) * pageSize, limit: pageSize },
  )
  const given = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? '']))
  return (
    <HistoryPage
      view={view}
      of={{ title: view.texts.history.title(of.name), ...of }}
      {...told}
      page={page}
      pageSize={pageSize}
      known={await knownOf(answer, told.entries)}
      mayRead={(field, entry) => {
        const own = entry.person !== null && entry.person === actor.person
        // Where somebody was is their own, and for whoever keeps the site safe.
        if (field === 'from') return own || actor.role.name === 'operator'
        return wholly || own
      }}
      about={about}
      subjects={subjects}
      subject={subject}
      link={(asks) => linkTo(route, view.language, { params: given, query: asks })}
    />
  )
}

const ofPeople = ['membership', 'invitation', 'join-request']

/** How the pages of histories find what they show. */
export const historyPages = {
  organisationHistory: async (answer: Answer) => {
    const { view, site, thing, params } = answer
    const organisation = await site.directory.find(params.organisation ?? '')
    if (organisation === null) return null
    const { id, name, side } = organisation
    return historyPage(answer, {
      route: 'organisationHistory',
      of: {
        name,
        href: linkToOrganisation(organisation, view.language),
      },
      asked: {
        on: { kind: 'organisation', id },
        ...(view.may('accounts.see-team', thing).allowed
          ? { within: { organisation: id, programme: null, kinds: ofPeople } }
          : {}),
      },
      subjects:
        side === 'buyer'
          ? ['page', 'people', 'sign-in']
          : side === 'supplier'
            ? ['page', 'recognition', 'people']
            : ['page', 'people'],
      wholly: view.may('accounts.invite', thing).allowed,
    })
  },
  programmeHistory: async (answer: Answer) => {
    const { view, params, programmes } = answer
    const programme = programmes.find(({ slug }) => slug === params.programme)
    if (programme === undefined) return null
    const name = programme.name[view.language] ?? programme.name.fr
    return historyPage(answer, {
      route: 'programmeHistory',
      of: {
        name,
        href: linkTo('programme', view.language, { params: { programme: programme.slug } }),
      },
      asked: {
        on: { kind: 'programme', id: programme.id },
        within: { organisation: null, programme: programme.id, kinds: [...ofPeople, 'person'] },
        butActs: ['accounts.act-as'],
      },
      subjects: ['programme', 'people', 'imports'],
      wholly: true,
    })
  },
  memberHistory: async (answer: Answer) => {
    const { view, site, thing, params } = answer
    const member = await site.people.members.find(params.membership ?? '')
    if (member === null) return null
    const name = calledAs(member.person, view.texts)
    return historyPage(answer, {
      route: 'memberHistory',
      of: {
        title: view.texts.history.titles.membership(name),
        name,
        href: linkTo('member', view.language, { params: { membership: member.id } }),
      },
      asked: { on: { kind: 'membership', id: thing.id } },
      wholly: true,
    })
  },
  invitationHistory: async (answer: Answer) => {
    const { view, site, thing, params } = answer
    const invitation = await site.people.invitations.find(params.invitation ?? '')
    if (invitation === null) return null
    return historyPage(answer, {
      route: 'invitationHistory',
      of: { title: view.texts.history.titles.invitation(invitation.email), name: '', href: null },
      asked: { on: { kind: 'invitation', id: thing.id } },
      wholly: true,
    })
  },
  joinRequestHistory: async (answer: Answer) => {
    const { view, site, thing, params } = answer
    const request = await site.people.joining.find(params.request ?? '')
    if (request === null) return null
    const name = calledAs(request.person, view.texts)
    return historyPage(answer, {
      route: 'joinRequestHistory',
      of: { title: view.texts.history.titles['join-request'](name), name: '', href: null },
      asked: { on: { kind: 'join-request', id: thing.id } },
      wholly: true,
    })
  },
  listHistory: async (answer: Answer) => {
    const { view, site, params } = answer
    const list = await site.lists.find(params.list ?? '')
    if (list === null) return null
    return historyPage(answer, {
      route: 'listHistory',
      of: {
        name: list.name,
        href: linkTo('list', view.language, { params: { list: list.id } }),
      },
      asked: { on: { kind: 'list', id: list.id } },
      wholly: true,
    })
  },
  ownHistory: async (answer: Answer) => {
    const { view, actor } = answer
    if (actor.person === null) return null
    const words = view.texts
    return historyPage(answer, {
      route: 'ownHistory',
      of: {
        title: words.history.titles.self,
        name: words.ownAccount.title,
        href: linkTo('account', view.language),
      },
      asked: { on: { kind: 'person', id: actor.person }, by: actor.person },
      wholly: false,
    })
  },
  siteHistory: async (answer: Answer) => {
    const { view } = answer
    return historyPage(answer, {
      route: 'siteHistory',
      of: { title: view.texts.history.titles.site, name: '', href: null },
      asked: {
        on: { kind: 'site', id: null },
        within: {
          organisation: null,
          programme: null,
          kinds: ['quarantined-release', 'invitation', 'membership', 'programme', 'person'],
        },
        // What people do to their own accounts is theirs.
        butActs: personalActs,
      },
      subjects: ['people', 'imports'],
      wholly: true,
    })
  },
}

/** Acts on one’s own account, which only oneself reads. */
const personalActs = Object.keys(textsIn.fr.history.acts).filter((act) =>
  /^(accounts\.(act-as|ask-for-link|sign-|add-passkey|.*-passkey|change-own|end-.*session|.*link-institution)|notifications\.)/.test(
    act,
  ),
)
