import type { Programme, SetUpLine, SetUpStep } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'

/** The guide in the own space of whoever coordinates: how far it is, and the next step. */
export const SetUpNext = ({
  view,
  programme,
  lines,
  next,
}: {
  readonly view: View
  readonly programme: Programme
  readonly lines: readonly SetUpLine[]
  readonly next: SetUpStep
}) => {
  const { texts, language, format } = view
  const words = texts.setUp
  const doneCount = lines.filter(({ state }) => state === 'done').length
  return (
    <section class="page section" aria-labelledby="set-up">
      <h2 id="set-up">{words.title}</h2>
      <div>
        <p>
          <strong>{words.next(words.names[next])}</strong>
        </p>
        <p class="note">{words.progress(format.number(doneCount), format.number(lines.length))}</p>
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
