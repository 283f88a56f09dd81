import type { View } from '../../context.ts'
import { Icon } from '../icon/icon.tsx'

interface PaginationProps {
  readonly view: Pick<View, 'texts' | 'format'>
  readonly page: number
  readonly pageSize: number
  readonly total: number
  linkToPage(page: number): string
}

/** The first, the last, and those around the current one; null where some are left out. */
export const pagesShown = (page: number, pages: number): readonly (number | null)[] => {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b)
  return shown.flatMap((number, at) => {
    const gap = number - (shown[at - 1] ?? 0)
    return gap === 2 ? [number - 1, number] : gap > 2 ? [null, number] : [number]
  })
}

/** Previous, the pages around, next. Nothing when all fits on one page. */
export const Pagination = ({ view, page, pageSize, total, linkToPage }: PaginationProps) => {
  const pages = Math.ceil(total / pageSize)
  const { shell } = view.texts
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={shell.pages}>
      {page > 1 && (
        <a rel="prev" href={linkToPage(page - 1)}>
          <Icon name="arrow-left" /> {shell.previous}
        </a>
      )}
      <span class="where">{shell.pageOf(view.format.number(page), view.format.number(pages))}</span>
      <ol>
        {pagesShown(page, pages).map((number, at) => (
          <li key={number ?? `gap-${at}`}>
            {number === null ? (
              '…'
            ) : (
              <Numbered view={view} number={number} page={page} linkToPage={linkToPage} />
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={linkToPage(page + 1)}>
          {shell.next} <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

const Numbered = ({
  view,
  number,
  page,
  linkToPage,
}: Pick<PaginationProps, 'view' | 'page' | 'linkToPage'> & { readonly number: number }) => (
  <a href={linkToPage(number)} {...(number === page ? { 'aria-current': 'page' as const } : {})}>
    <span class="unseen">Page </span>
    {view.format.number(number)}
  </a>
)
