import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface ArchivedProps {
  readonly view: View
  readonly gone: { readonly organisation: Organisation; readonly archivedAt: Instant }
  readonly mayUnarchive: boolean
}

/** An organisation that left the directory: its name and the day, for what speaks of the past. */
export const ArchivedPage = ({ view, gone, mayUnarchive }: ArchivedProps) => {
  const words = view.texts.organisations
  const { organisation, archivedAt } = gone
  return (
    <Shell view={view} title={organisation.name} description={words.archivedPage}>
      <div class="page head">
        <h1>{organisation.name}</h1>
        <Notice>
          <p>
            <strong>{words.archivedPage}</strong>
          </p>
          <p>{words.archivedPageText(view.format.day(archivedAt))}</p>
        </Notice>
        {mayUnarchive && (
          <form
            method="post"
            action={postTo('unarchiveOrganisation', view.language, {
              params: { organisation: organisation.slug },
            })}
          >
            <Button>{words.unarchive}</Button>
          </form>
        )}
      </div>
    </Shell>
  )
}
