import type { VNode } from 'preact'
import type { Answer } from './context.ts'
import { readRegisterSearch } from './pages/consent/consents.form.ts'
import { ConsentsPage } from './pages/consent/consents.page.tsx'
import { RecordConsentPage, type RecordConsentProps } from './pages/consent/record-consent.page.tsx'
import { programmeNamed } from './programmes-pages.tsx'

const pageSize = 50
const mostPages = 10_000

const pageAsked = (query: URLSearchParams): number => {
  const page = Number(query.get('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1
}

/** The page where a consent or a withdrawal is recorded, with what was typed and what is wrong with it. */
export const recordConsentPage = (
  asked: Answer,
  typed: Partial<Pick<RecordConsentProps, 'implied' | 'withdrawal' | 'errors'>>,
): VNode | null => {
  const { view } = asked
  const programme = programmeNamed(asked)
  const empty = {
    courriel: '',
    finalite: '',
    langue: view.language,
    fondement: '',
    motif: '',
    date: '',
    fin: '',
  }
  return programme === null ? null : (
    <RecordConsentPage
      view={view}
      programme={programme}
      implied={typed.implied ?? empty}
      withdrawal={typed.withdrawal ?? { typed: '', scope: '' }}
      errors={typed.errors ?? {}}
    />
  )
}

/** How the pages of a programme’s consents find what they show. */
export const consentsPages = {
  consents: async (asked: Answer): Promise<VNode | null> => {
    const { view, site, actor, query } = asked
    const programme = programmeNamed(asked)
    if (programme === null) return null
    const [search, page] = [readRegisterSearch(query, programme.id), pageAsked(query)]
    const after = (page - 1) * pageSize
    return (
      <ConsentsPage
        view={view}
        programme={programme}
        figures={await site.consents.register.figures(actor, programme.id)}
        search={search}
        found={await site.consents.register.search(actor, search, { most: pageSize, after })}
        page={page}
        pageSize={pageSize}
      />
    )
  },
  recordConsent: async (asked: Answer): Promise<VNode | null> => recordConsentPage(asked, {}),
}
