import type { View } from '../../context.ts'

interface PaginationProps {
  readonly view: View
  readonly page: number
  readonly pageSize: number
  readonly total: number
  linkToPage(page: number): string
}

/** Previous, where one is, next. Nothing when all fits on one page. */
export const Pagination = ({ view, page, pageSize, total, linkToPage }: PaginationProps) => {
  const pages = Math.ceil(total / pageSize)
  const { shell } = view.texts
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={shell.pages}>
      {page > 1 && (
        <a rel="prev" href={linkToPage(page - 1)}>
          {shell.previous}
        </a>
      )}
      <span>{shell.pageOf(view.format.number(page), view.format.number(pages))}</span>
      {page < pages && (
        <a rel="next" href={linkToPage(page + 1)}>
          {shell.next}
        </a>
      )}
    </nav>
  )
}
