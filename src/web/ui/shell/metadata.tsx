import type { View } from '../../context.ts'

/** An image of ours that a link to a page shows elsewhere. */
export interface SocialImage {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Whether it can fill the card; a small one stands beside the words. */
  readonly isLarge: boolean
}

interface MetadataProps {
  readonly view: View
  readonly title: string
  readonly description: string
  /** Null shows the site’s own. */
  readonly social: SocialImage | null
}

const openGraphLocale = { fr: 'fr_CA', en: 'en_CA' } as const

/** What search engines and social networks read: which address counts, in which languages, and what to show of it. */
export const Metadata = ({ view, title, description, social }: MetadataProps) => {
  const { addresses, language, site } = view
  if (addresses === null) return <meta name="robots" content="noindex" />
  const absolute = (address: string): string => site.baseUrl + address
  const ours = { address: site.assets['social.png'] ?? '', width: 1200, height: 630, isLarge: true }
  const image = social ?? { ...ours, alt: view.texts.shell.socialImage }
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
      <meta property="og:image" content={absolute(image.address)} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={image.alt} />
      <meta name="twitter:card" content={image.isLarge ? 'summary_large_image' : 'summary'} />
    </>
  )
}
