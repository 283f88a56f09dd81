import type { Upload } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { ImportSteps } from './import-steps.tsx'
import { LineErrors } from './look.page.tsx'

interface ImportedProps {
  readonly view: View
  readonly id: string
  readonly report: NonNullable<Upload['report']>
  readonly page: number
  readonly pageSize: number
}

const kinds = ['new', 'updated', 'unchanged', 'refused'] as const

/** Last step: what was done, each line leading to its page. */
export const ImportedPage = (props: ImportedProps) => {
  const { view, report } = props
  const { texts, language, format } = view
  const words = texts.sheetImport
  return (
    <Shell view={view} title={words.doneTitle} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('sheetImport', language) }]}
          here={words.doneTitle}
        />
        <h1>{words.doneTitle}</h1>
        <Notice tone="done" view={view}>
          <Facts
            facts={kinds.map((kind) => ({ label: words.counts[kind], value: format.number(report[kind]) }))}
          />
        </Notice>
      </div>
      <section class="page section">
        <LineErrors view={view} errors={report.errors} />
        <Lines {...props} />
        <p>
          <ButtonLink kind="quiet" href={linkTo('sheetImport', language)}>
            {words.another}
          </ButtonLink>
        </p>
        <ImportSteps view={view} now="done" />
      </section>
    </Shell>
  )
}

const Lines = ({ view, id, report, page, pageSize }: ImportedProps) => {
  const { texts, language, format } = view
  const words = texts.sheetImport
  const { lines } = report
  if (lines.length === 0) return <p>{words.doneNone}</p>
  return (
    <>
      <Table
        view={view}
        caption={words.doneTitle}
        columns={[
          { label: words.organisation },
          { label: words.line, number: true },
          { label: words.became },
        ]}
        rows={lines.slice((page - 1) * pageSize, page * pageSize).map(({ line, kind, name, slug }) => [
          <a key="page" href={linkTo('supplier', language, { params: { supplier: slug } })}>
            {name}
          </a>,
          format.number(line),
          words.kinds[kind],
        ])}
      />
      <Pagination
        view={view}
        page={page}
        pageSize={pageSize}
        total={lines.length}
        linkToPage={(number) =>
          linkTo('sheetUpload', language, { params: { upload: id }, query: { page: number } })
        }
      />
    </>
  )
}
