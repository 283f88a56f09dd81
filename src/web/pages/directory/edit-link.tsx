import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

/** The way to change a page, for those who may. */
export const EditLink = ({ view, slug }: { readonly view: View; readonly slug: string }) => (
  <p>
    <a href={linkTo('editing', view.language, { params: { organisation: slug } })}>
      {view.texts.editing.edit}
    </a>
  </p>
)
