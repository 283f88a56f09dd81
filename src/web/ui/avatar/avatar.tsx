interface AvatarProps {
  readonly name: string
  readonly side: 'enterprise' | 'institution' | 'neither'
  /** Address of the organisation’s own logo on this site. */
  readonly logo?: string
  readonly size?: 'small' | 'large'
}

const particles = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'd',
  'l',
  'et',
  'of',
  'the',
  'and',
  'en',
  'à',
])

/** One or two letters of a name: «La Louche solidaire» gives LS. */
export const initialsOf = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const full = words.filter((word) => !particles.has(word.toLowerCase()))
  return (full.length === 0 ? words : full)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
}

/** The logo of an organisation or, without one, its initials over the thread of its side. Its name stands beside. */
export const Avatar = ({ name, side, logo, size = 'small' }: AvatarProps) =>
  logo === undefined ? (
    <span class={`avatar ${side} ${size}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  ) : (
    <img class={`avatar logo ${size}`} src={logo} alt="" width="96" height="96" loading="lazy" />
  )
