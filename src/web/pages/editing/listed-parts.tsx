import { slugOfPart } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Said } from '../../ui/text/said.tsx'
import type { EditedPage } from './edited-page.ts'

type Props = EditedPage & { readonly view: View }

/** Offers and achievements, each with what can be done to it. */
export const ListedParts = (props: Props) => (
  <>
    <Listed {...props} list="offers" />
    <Listed {...props} list="achievements" />
  </>
)

const Listed = (props: Props & { readonly list: 'offers' | 'achievements' }) => {
  const { view, organisation, content, list } = props
  const { texts, language } = view
  const words = texts.editing
  const kind = list === 'offers' ? 'offer' : 'achievement'
  const held = content[list]
  const add = slugOfPart({ kind, at: held.length })
  return (
    <section class="page section" aria-labelledby={list}>
      <h2 id={list}>{list === 'offers' ? words.offersTitle : words.achievementsTitle}</h2>
      {held.length === 0 && <p>{words.none}</p>}
      <ol class="listed-parts">
        {held.map(({ title }, at) => (
          <li key={`${at} ${title.fr}`}>
            <p>
              <strong>
                <Said view={view} text={title} />
              </strong>
            </p>
            <ListedActs {...props} at={at} of={held.length} />
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink
          kind="quiet"
          href={linkTo('editingPart', language, { params: { organisation: organisation.slug, part: add } })}
        >
          {list === 'offers' ? words.addOffer : words.addAchievement}
        </ButtonLink>
      </p>
    </section>
  )
}

const ListedActs = ({
  view,
  organisation,
  draft,
  content,
  list,
  at,
  of,
}: Props & { readonly list: 'offers' | 'achievements'; readonly at: number; readonly of: number }) => {
  const { texts, language } = view
  const words = texts.editing
  const to = (kind: 'offer' | 'offer-reach' | 'achievement' | 'photographs') =>
    linkTo('editingPart', language, {
      params: { organisation: organisation.slug, part: slugOfPart({ kind, at }) },
    })
  const about = <span class="unseen"> {content[list][at]?.title.fr}</span>
  const shifts = [
    ...(at > 0 ? ['up' as const] : []),
    ...(at < of - 1 ? ['down' as const] : []),
    'remove' as const,
  ]
  return (
    <form
      class="acts"
      method="post"
      action={postTo('shiftListed', language, { params: { organisation: organisation.slug } })}
    >
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="at" value={at} />
      <a href={to(list === 'offers' ? 'offer' : 'achievement')}>
        {words.change}
        {about}
      </a>
      {list === 'offers' && (
        <a href={to('offer-reach')}>
          {words.changeReach}
          {about}
        </a>
      )}
      {list === 'achievements' && (
        <a href={to('photographs')}>
          {words.changePhotographs}
          {about}
        </a>
      )}
      {shifts.map((shift) => (
        <button key={shift} type="submit" class="link" name="shift" value={shift}>
          {words[shift]}
          {about}
        </button>
      ))}
    </form>
  )
}
