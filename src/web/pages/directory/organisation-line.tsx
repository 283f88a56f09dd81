import { type Bilingual, textIn } from '#kernel/language.ts'
import type { DirectoryRow } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { FictionalTag, Tag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { StandingBadge } from './standing.tsx'

/** An enterprise in the directory’s list: what it does, and what helps to choose it. */
export const OrganisationLine = ({
  view,
  organisation,
  from,
}: {
  readonly view: View
  readonly organisation: DirectoryRow
  /** The programme that shares it; null when it is the directory’s own. */
  readonly from: Bilingual | null
}) => {
  const { texts, language, format } = view
  const { name, slug, legalForm, place, summary, offerTitles, certifications, fictional, logo } = organisation
  const form = legalForm === null ? null : texts.shell.legalForms[legalForm]
  return (
    <article class="row">
      <div>
        <div class="beside line-head">
          <Avatar
            name={name}
            side="enterprise"
            {...(logo === null ? {} : { logo: view.pictureAddress(logo, '192') })}
          />
          <div>
            <h3>
              <a href={linkTo('supplier', language, { params: { supplier: slug } })}>{name}</a>
            </h3>
            <p class="by">
              {[form, place.locality].filter((part) => part !== null).join(', ')}{' '}
              {fictional && <FictionalTag label={texts.shell.fictional} />}
              {from !== null && (
                <>
                  {' '}
                  <Tag>{texts.programmes.inDirectory.from(textIn(from, language).text)}</Tag>
                </>
              )}
            </p>
          </div>
        </div>
        {summary !== null && (
          <p>
            <Said view={view} text={summary} />
          </p>
        )}
        <StandingBadge view={view} standing={organisation.standing} day={organisation.standingDay} />
      </div>
      <Facts
        dense
        facts={[
          {
            label: texts.directory.offers,
            value:
              offerTitles.length === 0
                ? null
                : offerTitles.map((title, at) => (
                    <span key={at}>
                      {at > 0 && '; '}
                      <Said view={view} text={title} />
                    </span>
                  )),
          },
          {
            label: texts.directory.facts.capacity,
            value:
              organisation.capacityPerContract === null
                ? null
                : texts.directory.capacityUpTo(format.money(organisation.capacityPerContract)),
          },
          {
            label: texts.directory.facts.achievements,
            value: organisation.achievements === 0 ? null : format.number(organisation.achievements),
          },
          {
            label: texts.directory.supplier.certifications,
            value: certifications.length === 0 ? null : <span lang="fr">{certifications.join('; ')}</span>,
          },
          {
            label: texts.directory.facts.confirmed,
            value: organisation.confirmedOn === null ? null : format.shortDay(organisation.confirmedOn),
          },
        ]}
      />
    </article>
  )
}
