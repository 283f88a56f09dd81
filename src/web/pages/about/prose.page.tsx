import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { ContactLines } from '../../ui/contact/contact.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { WayList } from '../people/way-list.tsx'

export type ProseName = 'about' | 'privacy' | 'accessibility' | 'legalNotice'

/** Whom a page of text names to write to. */
export interface Reach {
  readonly coordinating: Organisation | null
  readonly contactPerson: Programme['contactPerson']
}

interface ProseProps {
  readonly view: View
  readonly name: ProseName
  /** Null on a page that names nobody. */
  readonly reach: Reach | null
  /** Whose own privacy pages are led to. */
  readonly programmes?: readonly Programme[]
}

/** A page of text: sections of paragraphs, from the locales. */
export const ProsePage = ({ view, name, reach, programmes }: ProseProps) => {
  const page = view.texts.about[name]
  const { demonstrationTitle, demonstration } = view.texts.about.about
  return (
    <Shell view={view} title={page.title} description={page.description}>
      <div class="page head">
        <h1>{page.title}</h1>
        <p class="lede">{page.description}</p>
      </div>
      {page.sections.map(({ title, paragraphs }) => (
        <section class="page section" key={title}>
          <h2>{title}</h2>
          <div class="prose">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
      {name === 'about' && view.site.demonstration && (
        <section class="page section">
          <h2>{demonstrationTitle}</h2>
          <div class="prose">
            <p>{demonstration}</p>
          </div>
        </section>
      )}
      {name === 'privacy' && <PrivacyWays view={view} programmes={programmes ?? []} />}
      {reach !== null && <Contact view={view} reach={reach} />}
    </Shell>
  )
}

/** From the site’s privacy page to each programme’s, to the retention schedule, to one’s own. */
const PrivacyWays = ({
  view,
  programmes,
}: {
  readonly view: View
  readonly programmes: readonly Programme[]
}) => {
  const { privacy } = view.texts
  const { language } = view
  return (
    <>
      <WayList
        id="programmes"
        title={privacy.contact.programmes}
        ways={programmes.map(({ slug, name }) => ({
          label: privacy.contact.title(name[language] ?? name.fr),
          href: linkTo('programmePrivacy', language, { params: { programme: slug } }),
        }))}
      />
      <WayList
        id="held"
        title={privacy.ways}
        ways={[
          { label: privacy.retention.link, href: linkTo('retention', language) },
          { label: privacy.own.link, href: linkTo('ownHeld', language) },
        ]}
      />
    </>
  )
}

const Contact = ({ view, reach }: { readonly view: View; readonly reach: Reach }) => {
  const words = view.texts.about.contact
  const { coordinating, contactPerson } = reach
  return (
    <section class="page section" aria-labelledby="contact">
      <h2 id="contact">{words.title}</h2>
      {coordinating === null && contactPerson === null ? (
        <p>{words.none}</p>
      ) : (
        <Facts
          facts={[
            {
              label: words.coordination,
              value: coordinating && (
                <a href={linkTo('supplier', view.language, { params: { supplier: coordinating.slug } })}>
                  {coordinating.name}
                </a>
              ),
            },
            {
              label: words.person,
              value: contactPerson && <ContactLines view={view} person={contactPerson} />,
            },
          ]}
        />
      )}
    </section>
  )
}
