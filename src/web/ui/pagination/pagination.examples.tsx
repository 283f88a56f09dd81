import { both, type Sheet, triedEverywhere } from '../examples.ts'
import { Pagination } from './pagination.tsx'

const cases = [
  [both('Au début', 'At the start'), 1, 60],
  [both('Au milieu', 'In the middle'), 8, 400],
  [both('À la fin', 'At the end'), 20, 400],
] as const

export const paginationSheet: Sheet = {
  slug: 'pagination',
  title: both('Pages', 'Pagination'),
  purpose: both(
    'Précédente, les pages voisines, suivante. Rien quand tout tient sur une page.',
    'Previous, the pages around, next. Nothing when all fits on one page.',
  ),
  tried: triedEverywhere,
  examples: cases.map(([title, page, total]) => ({
    title,
    show: (view) => (
      <Pagination
        view={{
          ...view,
          texts: {
            ...view.texts,
            shell: { ...view.texts.shell, pages: `${view.texts.shell.pages} (${page})` },
          },
        }}
        page={page}
        pageSize={20}
        total={total}
        linkToPage={(number) => `${view.here}#${number}`}
      />
    ),
  })),
}
