import type { Thing } from '#accounts/index.ts'
import type { Edition, Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { editionName, stepsOf } from './shown.ts'

interface NothingProps {
  readonly view: View
  readonly on: Thing
  readonly programme: Programme
  readonly edition: Pick<Edition, 'slug' | 'number'>
}

/** Before anything is written. */
export const NothingWrittenPage = ({ view, on, programme, edition }: NothingProps) => {
  const words = view.texts.concertation
  const title = words.title(editionName(view, programme, edition))
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={stepsOf({ view, edition }, false)} here={words.short} />
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        <Empty title={words.states.none} advice={words.beginAdvice}>
          {view.may('concertation.write', on).allowed && (
            <ButtonLink
              href={linkTo('editConcertation', view.language, { params: { edition: edition.slug } })}
            >
              {words.begin}
            </ButtonLink>
          )}
        </Empty>
      </div>
    </Shell>
  )
}
