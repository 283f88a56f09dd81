import type { Programme, SetUpStep } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'

/** The guide in the own space of whoever coordinates: the next step. */
export const SetUpNext = ({
  view,
  programme,
  next,
}: {
  readonly view: View
  readonly programme: Programme
  readonly next: SetUpStep
}) => {
  const { texts, language } = view
  const words = texts.setUp
  return (
    <section class="page section" aria-labelledby="set-up">
      <h2 id="set-up">{words.title}</h2>
      <div>
        <p>
          <strong>{words.next(words.names[next])}</strong>
        </p>
        <ButtonLink
          kind="quiet"
          href={`${linkTo('setUp', language, { params: { programme: programme.slug } })}#${next}`}
        >
          {words.link}
        </ButtonLink>
      </div>
    </section>
  )
}
