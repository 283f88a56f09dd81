import type { ComponentChildren } from 'preact'
import type { Edition, EditionUpload } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { ImportSteps } from '../sheet-import/import-steps.tsx'

export interface ImportGiven {
  readonly view: View
  readonly edition: Pick<Edition, 'slug' | 'number'>
}

interface FrameProps extends ImportGiven {
  readonly title: string
  readonly lede: string
  readonly now: 'send' | 'columns' | 'look' | 'done'
  /** What stands under the title. */
  readonly head?: ComponentChildren
  readonly children: ComponentChildren
}

/** A step of an import, under its edition. */
export const ImportFrame = ({ view, edition, title, lede, now, head, children }: FrameProps) => {
  const { texts, language, format } = view
  const words = texts.editionImport
  const params = { edition: edition.slug }
  const editing = linkTo('editEdition', language, { params })
  return (
    <Shell view={view} title={title} description={lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: texts.editions.editTitle(texts.edition.name(format.number(edition.number))),
              href: editing,
            },
            ...(now === 'send'
              ? []
              : [{ label: words.title, href: linkTo('editionImport', language, { params }) }]),
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {head}
      </div>
      <section class="page section">
        {children}
        <ImportSteps view={view} now={now} />
      </section>
    </Shell>
  )
}

/** Erases what was sent, at once. */
export const ForgetUpload = ({
  view,
  edition,
  upload,
}: ImportGiven & { readonly upload: Pick<EditionUpload, 'id'> }) => (
  <form
    method="post"
    action={postTo('forgetEditionSheet', view.language, {
      params: { edition: edition.slug, editionUpload: upload.id },
    })}
  >
    <p>
      <button type="submit" class="link">
        {view.texts.sheetImport.forget}
      </button>
    </p>
  </form>
)
