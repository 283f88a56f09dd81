import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import type { EditedPage } from './edited-page.ts'

/** Above a page shown as it would be: that it is not public yet, and what to do with it. */
export const PreviewBanner = ({ view, organisation, draft }: EditedPage & { readonly view: View }) => {
  const words = view.texts.editing
  const params = { organisation: organisation.slug }
  return (
    <div class="page preview-banner">
      <Notice>
        <p>
          <strong>{draft === null ? words.previewNothing : words.previewTitle}</strong>
        </p>
        <div class="acts">
          {draft !== null && (
            <form method="post" action={postTo('publishDraft', view.language, { params })}>
              <input type="hidden" name="version" value={draft.version} />
              <input type="hidden" name="latest" value={draft.begunFrom} />
              <Button>{words.publish}</Button>
            </form>
          )}
          <ButtonLink kind="quiet" href={linkTo('editing', view.language, { params })}>
            {words.backToEdit}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  )
}
