import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkToFile } from '../../sitemap.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'

/** How to reach an organisation, and the facts of it. */
export const Contact = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => {
  const { texts, language, format } = view
  const words = texts.directory.supplier
  const { place } = organisation
  const address = [place.street, place.locality, place.postalCode].filter((part) => part !== null).join(', ')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="small">
        {words.facts}
      </h2>
      <Facts
        facts={[
          {
            label: words.legalForm,
            value:
              organisation.legalForm === null ? (
                <Unknown>{texts.shell.unknownFeminine}</Unknown>
              ) : (
                texts.shell.legalForms[organisation.legalForm]
              ),
          },
          { label: words.place, value: address === '' ? <Unknown>{texts.shell.unknown}</Unknown> : address },
          { label: words.phone, value: organisation.phone },
          {
            label: words.email,
            value:
              organisation.email === null ? null : (
                <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
              ),
          },
          {
            label: words.website,
            value:
              organisation.website === null ? null : (
                <a href={organisation.website} rel="nofollow noopener">
                  {new URL(organisation.website).hostname}
                </a>
              ),
          },
          { label: words.neq, value: organisation.neq ?? <Unknown>{texts.shell.unknown}</Unknown> },
          {
            label: words.employees,
            value: organisation.employees === null ? null : format.number(organisation.employees),
          },
          {
            label: words.founded,
            value: organisation.foundedIn === null ? null : String(organisation.foundedIn),
          },
          {
            label: words.certifications,
            value: organisation.certifications.length === 0 ? null : organisation.certifications.join('; '),
          },
        ]}
      />
      <p class="note">
        <a href={linkToFile('supplierCard', language, { params: { supplier: organisation.slug } })} download>
          {words.card}
        </a>
      </p>
    </section>
  )
}
