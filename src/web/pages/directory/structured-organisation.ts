import { textIn } from '#kernel/language.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToPicture } from '../../sitemap.ts'
import { territoryName } from '../../words.ts'

/** What search engines read of an organisation (schema.org), as text that can stand in a page. */
export const structuredOrganisation = (view: View, organisation: Organisation): string => {
  const { language, texts, site } = view
  const { place, offers, summary } = organisation
  const served = offers.flatMap(({ territories }) =>
    territories.map((territory) => territoryName(territory, texts, language)),
  )
  const described = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: organisation.name,
    url: site.baseUrl + linkTo('supplier', language, { params: { supplier: organisation.slug } }),
    description: summary === null ? undefined : textIn(summary, language).text,
    sameAs: organisation.website ?? undefined,
    email: organisation.email ?? undefined,
    telephone: organisation.phone ?? undefined,
    logo: organisation.logo === null ? undefined : site.baseUrl + linkToPicture(organisation.logo, 'whole'),
    foundingDate: organisation.foundedIn === null ? undefined : String(organisation.foundedIn),
    numberOfEmployees:
      organisation.employees === null
        ? undefined
        : { '@type': 'QuantitativeValue', value: organisation.employees },
    identifier:
      organisation.neq === null
        ? undefined
        : { '@type': 'PropertyValue', propertyID: 'NEQ', value: organisation.neq },
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.street ?? undefined,
      addressLocality: place.locality ?? undefined,
      addressRegion: 'QC',
      postalCode: place.postalCode ?? undefined,
      addressCountry: 'CA',
    },
    areaServed: served.length === 0 ? undefined : [...new Set(served)],
    makesOffer: offers.map(({ title }) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name: textIn(title, language).text },
    })),
  }
  // A block of this type is not run, but its text could still close its element.
  return JSON.stringify(described).replaceAll('<', '\\u003c')
}
