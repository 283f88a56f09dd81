import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'

/** Erases what was sent, at once. */
export const ForgetForm = ({ view, upload }: { readonly view: View; readonly upload: string }) => (
  <form method="post" action={postTo('forgetSheet', view.language, { params: { upload } })}>
    <p>
      <button type="submit" class="link">
        {view.texts.sheetImport.forget}
      </button>
    </p>
  </form>
)
