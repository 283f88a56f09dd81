import type { ComponentChildren } from 'preact'
import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import type { Kept } from '../../keep-in.tsx'
import { linkTo, linkToPicture } from '../../sitemap.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import type { SocialImage } from '../../ui/shell/metadata.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { territoryName } from '../../words.ts'
import { HistoryLink } from '../history/history-link.tsx'
import { OwnOrganisationLink } from '../people/people-ways.tsx'
import { Contact } from './contact.tsx'
import { EditLink } from './edit-link.tsx'
import { RecognitionBadge, RecognitionSection } from './recognition-section.tsx'
import { structuredOrganisation } from './structured-organisation.ts'
import { Achievements, type Awards, Offers, PublicContracts } from './supplier-sections.tsx'

interface SupplierProps {
  readonly view: View
  /** A supplier, or a partner, which has no portfolio. */
  readonly supplier: Organisation
  readonly awards: Awards
  /** What stands above the page when it is a preview. */
  readonly above?: ComponentChildren
  /** Whether whoever reads may edit this page. */
  readonly mayEdit?: boolean
  /** What the policy decides on; absent when nobody is signed in. */
  readonly on?: Thing
}

export const SupplierPage = ({
  view,
  supplier,
  awards,
  above,
  mayEdit = false,
  keep,
  on,
}: SupplierProps & Kept) => {
  const { texts, language } = view
  const words = texts.directory.supplier
  const isSupplier = supplier.side === 'supplier'
  const description =
    supplier.summary === null ? words.side : (supplier.summary[language] ?? supplier.summary.fr)
  return (
    <Shell
      view={view}
      title={supplier.name}
      description={description}
      social={above === undefined ? socialImageOf(view, supplier) : null}
    >
      {above}
      <article class="page portfolio">
        <Breadcrumb
          view={view}
          steps={[
            isSupplier
              ? { label: texts.shell.nav.directory, href: linkTo('directory', language) }
              : { label: texts.partners.title, href: linkTo('partners', language) },
          ]}
          here={supplier.name}
        />
        <header>
          <p class="kicker enterprise">
            {isSupplier ? words.side : words.partner}{' '}
            {supplier.fictional && <FictionalTag label={texts.shell.fictional} />}
          </p>
          <div class="beside named">
            {supplier.logo !== null && (
              <Avatar
                name={supplier.name}
                side={isSupplier ? 'enterprise' : 'neither'}
                size="large"
                logo={view.pictureAddress(supplier.logo, '192')}
              />
            )}
            <h1>{supplier.name}</h1>
          </div>
          {isSupplier && <RecognitionBadge view={view} organisation={supplier} />}
          {supplier.summary !== null && (
            <p class="statement">
              <Said view={view} text={supplier.summary} />
            </p>
          )}
          {mayEdit && <EditLink view={view} slug={supplier.slug} />}
        </header>
        {isSupplier && <AtAGlance view={view} supplier={supplier} awards={awards} />}
        <div class="columns">
          <div>
            {supplier.description !== null && (
              <p class="prose">
                <Said view={view} text={supplier.description} />
              </p>
            )}
            {isSupplier && (
              <>
                <Offers view={view} supplier={supplier} />
                <Achievements view={view} supplier={supplier} />
                <PublicContracts view={view} supplier={supplier} awards={awards} />
                <RecognitionSection view={view} organisation={supplier} />
              </>
            )}
          </div>
          <aside>
            {keep}
            <Contact view={view} organisation={supplier} />
            <OwnOrganisationLink view={view} organisation={supplier} />
            {isSupplier && (
              <div class="panel">
                <h2>{words.opportunities}</h2>
                <p>{words.opportunitiesText}</p>
                <p>
                  <a
                    class="button"
                    href={linkTo('opportunities', language, { params: { supplier: supplier.slug } })}
                  >
                    {words.opportunitiesLink}
                  </a>
                </p>
              </div>
            )}
            {on !== undefined && <HistoryLink view={view} on={on} named={supplier.slug} />}
            {supplier.fictional && (
              <Notice>
                <p>{words.fictionalNote}</p>
              </Notice>
            )}
          </aside>
        </div>
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: structuredOrganisation(view, supplier) }}
        />
      </article>
    </Shell>
  )
}

/** What a link to the page shows elsewhere: its first photograph, else its logo; null when it has neither. */
const socialImageOf = (
  { language, texts }: View,
  { name, logo, achievements }: Organisation,
): SocialImage | null => {
  const [photograph] = achievements.flatMap(({ photographs }) => photographs)
  if (photograph !== undefined) {
    const { alt, width, height } = photograph
    const address = linkToPicture(photograph, 'whole')
    return { address, width, height, alt: textIn(alt, language).text, isLarge: true }
  }
  if (logo === null) return null
  const { width, height } = logo
  const alt = texts.editing.logoAlt(name)
  return { address: linkToPicture(logo, 'whole'), width, height, alt, isLarge: false }
}

const yearMilliseconds = 365 * 86_400_000

/** The answers that a buyer looks for first, each in a line. */
const AtAGlance = ({ view, supplier, awards }: SupplierProps) => {
  const { texts, language, format } = view
  const words = texts.directory.supplier
  const clients = [...new Set(supplier.achievements.map(({ client }) => client))]
  const capacities = supplier.offers.flatMap(({ capacityPerContract }) => capacityPerContract ?? [])
  const territories = supplier.offers.flatMap((offer) => offer.territories)
  const everywhere = territories.filter(({ kind }) => kind === 'quebec').slice(0, 1)
  const served = [
    ...new Set(
      (everywhere.length > 0 ? everywhere : territories).map((territory) =>
        territoryName(territory, texts, language),
      ),
    ),
  ]
  const { confirmedOn } = supplier
  const isOld =
    confirmedOn !== null && Date.parse(dayOf(view.now)) - Date.parse(confirmedOn) > yearMilliseconds
  return (
    <div class="glance">
      <Facts
        facts={[
          {
            label: words.forWhom,
            value:
              clients.length === 0 ? (
                <Unknown>{words.noClient}</Unknown>
              ) : (
                <span>{words.forWhomText(format.list(clients))}</span>
              ),
          },
          {
            label: words.proof,
            value: words.proofText(
              supplier.achievements.length,
              supplier.neq === null && awards.length === 0 ? null : awards.length,
            ),
          },
          {
            label: words.capacity,
            value:
              capacities.length === 0 ? (
                <Unknown>{texts.shell.notDeclared}</Unknown>
              ) : (
                words.capacityText(format.money(Math.max(...capacities)))
              ),
          },
          {
            label: words.served,
            value: served.length === 0 ? <Unknown>{texts.shell.notDeclared}</Unknown> : format.list(served),
          },
          {
            label: words.freshness,
            value:
              confirmedOn === null ? (
                <Unknown>{words.neverText}</Unknown>
              ) : (
                <>
                  {words.confirmedText(format.day(confirmedOn))}{' '}
                  {isOld && <strong>{words.confirmedLong}</strong>}
                </>
              ),
          },
        ]}
      />
    </div>
  )
}
