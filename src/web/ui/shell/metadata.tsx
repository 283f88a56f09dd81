import type { View } from '../../context.ts'

interface MetadataProps {
  readonly view: View
  readonly title: string
  readonly description: string
}

const openGraphLocale = { fr: 'fr_CA', en: 'en_CA' } as const

/** What search engines and social networks read: which address counts, in which languages, and what to show of it. */
export const Metadata = ({ view, title, description }: MetadataProps) => {
  const { addresses, language, site } = view
  if (addresses === null) return <meta name="robots" content="noindex" />
  const absolute = (address: string): string => site.baseUrl + address
  const image = absolute(site.assets['social.png'] ?? '')
  return (
    <>
      <link rel="canonical" href={absolute(addresses[language])} />
      <link rel="alternate" hreflang="fr" href={absolute(addresses.fr)} />
      <link rel="alternate" hreflang="en" href={absolute(addresses.en)} />
      <link rel="alternate" hreflang="x-default" href={absolute(addresses.fr)} />
      {site.demonstration !== null && <meta name="robots" content="noindex" />}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absolute(addresses[language])} />
      <meta property="og:site_name" content={site.programme[language] ?? site.programme.fr} />
      <meta property="og:locale" content={openGraphLocale[language]} />
      <meta property="og:locale:alternate" content={openGraphLocale[language === 'fr' ? 'en' : 'fr']} />
      <meta property="og:image" content={image} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={view.texts.shell.socialImage} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
