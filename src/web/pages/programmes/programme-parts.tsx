import {
  type EditionHead,
  editionStage,
  type Programme,
  type PublicArticle,
} from '#programme/call-for-interest/index.ts'
import { type Organisation, partnerKinds } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { linkTo, linkToFile, linkToPicture } from '../../sitemap.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { NewsLines } from '../public-site/public-pages.page.tsx'

interface Part {
  readonly view: View
  readonly programme: Programme
}

/** The programme’s logo over its name, which says what it is. */
export const ProgrammeEmblem = ({ programme: { identity } }: Part) =>
  identity.logo === null ? null : (
    <img
      class="programme-emblem"
      src={linkToPicture(identity.logo, 'whole')}
      alt=""
      width={identity.logo.width}
      height={identity.logo.height}
    />
  )

/** Its editions, each with where it is and its days. */
export const Editions = ({
  view,
  programme,
  editions,
  mayAdd,
}: Part & { readonly editions: readonly EditionHead[]; readonly mayAdd: boolean }) => {
  const { texts, language, format } = view
  const today = dayOf(view.now)
  const params = { programme: programme.slug }
  return (
    <section class="page section" aria-labelledby="editions">
      <h2 id="editions">{texts.programmes.editions}</h2>
      <div>
        {editions.length === 0 && <p>{texts.programmes.noEdition}</p>}
        <ul class="lines">
          {editions.map((edition) => (
            <li key={edition.slug}>
              <a href={linkTo('edition', language, { params: { edition: edition.slug } })}>
                {texts.edition.name(format.number(edition.number))}
              </a>{' '}
              <Tag>{texts.edition.stages[editionStage(edition, today)]}</Tag>
              <p class="note">
                {texts.publicSite.publicPage.from(format.day(edition.starts), format.day(edition.ends))}
                {' · '}
                <Said view={view} text={edition.theme} />
              </p>
            </li>
          ))}
        </ul>
        {editions.length > 1 && (
          <p>
            <a href={linkTo('editions', language, { params })}>{texts.edition.sideBySideLink}</a>
          </p>
        )}
        {mayAdd && (
          <p>
            <ButtonLink kind="quiet" href={linkTo('newEdition', language, { params })}>
              {texts.editions.newLink}
            </ButtonLink>
          </p>
        )}
      </div>
    </section>
  )
}

/** Pages of its own, wherever else they are linked from. */
export const OwnPages = ({ view, programme }: Part) => {
  const { texts, language } = view
  if (programme.pages.length === 0) return null
  return (
    <section class="page section" aria-labelledby="own-pages">
      <h2 id="own-pages">{texts.publicSite.publicPage.pages}</h2>
      <ul class="lines">
        {programme.pages.map(({ slug, title }) => (
          <li key={slug}>
            <a
              href={linkTo('programmePage', language, { params: { programme: programme.slug, page: slug } })}
            >
              <Said view={view} text={title} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Its latest news; nothing while there are none. */
export const LatestNews = ({
  view,
  programme,
  news,
}: {
  readonly view: View
  readonly programme: Pick<Programme, 'slug'>
  readonly news: readonly PublicArticle[]
}) => {
  const { texts, language } = view
  if (news.length === 0) return null
  const params = { programme: programme.slug }
  return (
    <section class="page section" aria-labelledby="latest-news">
      <h2 id="latest-news">{texts.publicSite.news.latest}</h2>
      <div>
        <NewsLines view={view} programme={programme} news={news} />
        <p class="after">
          <a href={linkTo('news', language, { params })}>{texts.publicSite.news.all}</a>
          {' · '}
          <a href={linkToFile('newsFeed', language, { params })} type="application/atom+xml">
            {texts.publicSite.news.feed}
          </a>
        </p>
      </div>
    </section>
  )
}

const Partner = ({ view, partner }: { readonly view: View; readonly partner: Organisation }) => (
  <li class="with-avatar">
    <Avatar
      name={partner.name}
      side="neither"
      {...(partner.logo === null ? {} : { logo: view.pictureAddress(partner.logo, '192') })}
    />
    <a href={linkTo('supplier', view.language, { params: { supplier: partner.slug } })} lang="fr">
      {partner.name}
    </a>
  </li>
)

/** Who supports it, by what they do for it. */
export const Partners = ({
  view,
  programme,
  organisations,
}: Part & { readonly organisations: readonly Organisation[] }) => {
  const { texts } = view
  const words = texts.partners
  const partners = programme.partners.flatMap((id) => organisations.find((each) => each.id === id) ?? [])
  return (
    <section class="page section" aria-labelledby="partners">
      <h2 id="partners">{texts.programmes.partners}</h2>
      <div>
        {partners.length === 0 && <p>{texts.programmes.noPartner}</p>}
        {[...partnerKinds, null].map((kind) => {
          const its = partners.filter(({ partnerKind }) => partnerKind === kind)
          return its.length === 0 ? null : (
            <div key={kind}>
              <h3>{kind === null ? words.unknownKind : words.kinds[kind]}</h3>
              <ul class="lines">
                {its.map((partner) => (
                  <Partner key={partner.id} view={view} partner={partner} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
