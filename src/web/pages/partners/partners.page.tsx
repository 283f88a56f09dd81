import { type Organisation, partnerKinds } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'

interface PartnersProps {
  readonly view: View
  readonly partners: readonly Organisation[]
}

/** Partners by what they do for the programme, each with its logo. */
export const PartnersPage = ({ view, partners }: PartnersProps) => {
  const words = view.texts.partners
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
      </div>
      <div class="page">
        {partners.length === 0 && <Empty title={words.none} advice={words.noneAdvice} />}
        {[...partnerKinds, null].map((kind) => {
          const its = partners.filter(({ partnerKind }) => partnerKind === kind)
          if (its.length === 0) return null
          return (
            <section key={kind} class="results partners" aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`}>{kind === null ? words.unknownKind : words.kinds[kind]}</h2>
              {its.map((partner) => (
                <Partner key={partner.id} view={view} partner={partner} />
              ))}
            </section>
          )
        })}
      </div>
    </Shell>
  )
}

const Partner = ({ view, partner }: { readonly view: View; readonly partner: Organisation }) => {
  const { texts, language } = view
  const { name, slug, logo, summary, website, fictional, place } = partner
  return (
    <article class="partner">
      <Avatar
        name={name}
        side="neither"
        size="large"
        {...(logo === null ? {} : { logo: view.pictureAddress(logo, '192') })}
      />
      <div>
        <h3>
          <a href={linkTo('supplier', language, { params: { supplier: slug } })}>{name}</a>
        </h3>
        <p class="by">
          {place.locality} {fictional && <FictionalTag label={texts.shell.fictional} />}
        </p>
        {summary !== null && (
          <p>
            <Said view={view} text={summary} />
          </p>
        )}
        {website !== null && (
          <p>
            <a href={website} rel="noopener">
              {new URL(website).hostname}
            </a>
          </p>
        )}
      </div>
    </article>
  )
}
