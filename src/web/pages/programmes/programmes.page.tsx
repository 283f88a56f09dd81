import { thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { territoryName } from '../../words.ts'

export interface CountedProgramme {
  readonly programme: Programme
  /** Suppliers of its own. */
  readonly own: number
}

/** Every programme of the installation. */
export const ProgrammesPage = ({
  view,
  programmes,
}: {
  readonly view: View
  readonly programmes: readonly CountedProgramme[]
}) => {
  const { texts, language, format } = view
  const words = texts.programmes
  const mayCreate = view.may('programme.create', thing('site')).allowed
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede(programmes.length, format.number(programmes.length))}</p>
        {view.done === 'nouveau' && (
          <Notice tone="done" view={view}>
            {words.done.nouveau}
          </Notice>
        )}
        {mayCreate && (
          <ButtonLink kind="quiet" href={linkTo('newProgramme', language)}>
            {words.newPage.link}
          </ButtonLink>
        )}
      </div>
      <div class="page results">
        {programmes.map(({ programme, own }) => (
          <article class="row" key={programme.id}>
            <div>
              <h2>
                <a href={linkTo('programme', language, { params: { programme: programme.slug } })}>
                  {textIn(programme.name, language).text}
                </a>
              </h2>
              <p class="by">
                {format.list(programme.territories.map((each) => territoryName(each, texts, language)))}{' '}
                {programme.fictional && <FictionalTag label={words.fictional} />}
              </p>
              <p>
                <Said view={view} text={programme.purpose} />
              </p>
            </div>
            <p>
              <a href={linkTo('directory', language, { query: { programme: programme.slug } })}>
                {words.enterprises(own, format.number(own))}
              </a>
            </p>
          </article>
        ))}
      </div>
    </Shell>
  )
}
