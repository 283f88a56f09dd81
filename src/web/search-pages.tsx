import type { VNode } from 'preact'
import { fold } from '#kernel/fold.ts'
import type { EditionHead, Programme } from '#programme/call-for-interest/index.ts'
import { type DirectorySearchResult, everybodyOn } from '#programme/directory/index.ts'
import { everyTender, type TenderRow } from '#programme/tenders/index.ts'
import type { Answer } from './context.ts'
import { dayOf } from './format.ts'
import { textsIn } from './locales/index.ts'
import { nearPages } from './near-pages.ts'
import { sources } from './pages/resources/sources.ts'
import { type Found, SearchPage } from './pages/search/search.page.tsx'
import { plainPages } from './sitemap.ts'

const mostWords = 200
const mostEach = 5

/** Whether every word sought begins a word of the texts. */
const bears = (sought: string, ...texts: readonly (string | null)[]): boolean => {
  const words = texts.flatMap((text) => (text === null ? [] : fold(text).split(' ')))
  return fold(sought)
    .split(' ')
    .every((word) => words.some((each) => each.startsWith(word)))
}

const tendersFound = async (
  { site, view }: Answer,
  text: string,
): Promise<{ readonly rows: readonly TenderRow[]; readonly total: number }> => {
  // The number of a notice names one notice.
  const named = /^\d{5,}$/.test(text) ? await site.tenders.withNumbers([text]) : []
  if (named.length > 0) return { rows: named, total: named.length }
  return site.tenders.search({ ...everyTender(view.now), text, pageSize: mostEach })
}

/** Editions of the programme spoken of, and programmes, whose names or themes bear the words. */
const editionsFound = async (
  { site, here, programmes }: Answer,
  text: string,
): Promise<{ readonly editions: readonly EditionHead[]; readonly programmes: readonly Programme[] }> => {
  const editions = here === null ? [] : await site.callForInterest.editions(here.id)
  return {
    editions: editions.filter(({ theme, slug, presentation }) =>
      bears(text, theme.fr, theme.en, slug, presentation?.fr ?? null, presentation?.en ?? null),
    ),
    programmes: programmes.filter(({ name, purpose }) =>
      bears(text, name.fr, name.en, purpose.fr, purpose.en),
    ),
  }
}

const sourceNames = Object.keys(sources).filter((name): name is keyof typeof sources => name in sources)

/** What only some may find: people, for those who see them; one’s own lists. */
const privatelyFound = async (
  { view, site, actor, thing }: Answer,
  text: string,
): Promise<Pick<Found, 'people' | 'lists'>> => {
  if (actor.person === null) return { people: null, lists: null }
  const { programme } = actor.role
  const on = { ...thing, kind: 'programme', id: programme, programme }
  const seesPeople = view.may('programme.see-people', on).allowed
  const lists = (await site.lists.all(actor)).filter(({ name }) => bears(text, name))
  return {
    people: seesPeople ? await site.ownSpace.people(actor, { text, most: mostEach }) : null,
    lists,
  }
}

const found = async (answer: Answer, text: string): Promise<Found> => {
  const { view, site, listing } = answer
  const today = dayOf(view.now)
  const listed = site.directory.within(listing)
  const on = (side: 'supplier' | 'buyer' | 'partner'): Promise<DirectorySearchResult> =>
    listed.search({ ...everybodyOn(side, today), text, pageSize: mostEach })
  const words = textsIn[view.language]
  return {
    suppliers: await on('supplier'),
    institutions: [await on('buyer'), await on('partner')],
    tenders: await tendersFound(answer, text),
    buyers: await site.tenders.buyers({ text, now: view.now, page: 1, pageSize: mostEach }),
    ...(await editionsFound(answer, text)),
    resources: sourceNames.filter((name) =>
      bears(text, words.resources.entries[name].title, words.resources.entries[name].text),
    ),
    help: plainPages.filter((name) =>
      bears(text, words.siteMap.pages[name].name, words.siteMap.pages[name].about),
    ),
    ...(await privatelyFound(answer, text)),
  }
}

/** How the search of everything finds what it shows: eight queries, and a few more for who is signed in. */
export const searchPages = {
  search: async (answer: Answer): Promise<VNode> => {
    const { view, query } = answer
    const typed = (query.get('q') ?? '').trim()
    const text = typed.slice(0, mostWords)
    const isSought = fold(text) !== ''
    return (
      <SearchPage
        view={view}
        text={text}
        isCut={typed.length > mostWords}
        found={isSought ? await found(answer, text) : null}
        near={isSought ? nearPages(`/${text}`) : []}
        most={mostEach}
      />
    )
  },
}
