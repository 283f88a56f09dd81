import { thing } from '#accounts/index.ts'
import type { Call } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

const fileSection = 'file'

interface AfterJuryWay {
  readonly label: string
  readonly href: string
}

/** From a closed call to its letters, its cohort and its selection file, for those who run its programme. */
export const afterJuryWays = (
  view: View,
  { id, programme, slug }: Pick<Call, 'id' | 'programme' | 'slug'>,
): readonly AfterJuryWay[] => {
  const { texts, language } = view
  const words = texts.cohort
  if (!view.may('cohort.see', thing('call', { id, programme })).allowed) return []
  const params = { call: slug }
  const cohort = linkTo('cohort', language, { params })
  return [
    { label: words.letters.title, href: linkTo('decisionLetters', language, { params }) },
    { label: words.page.title, href: cohort },
    { label: words.page.fileTitle, href: `${cohort}#${fileSection}` },
  ]
}

/** Those ways in one line. */
export const AfterJuryWays = ({ view, call }: { readonly view: View; readonly call: Call }) => {
  const ways = afterJuryWays(view, call).filter(({ href }) => href !== view.here)
  return ways.length === 0 ? null : (
    <p class="screen-only">
      {ways.map(({ label, href }, at) => (
        <span key={href}>
          {at > 0 && ' · '}
          <a href={href}>{label}</a>
        </span>
      ))}
    </p>
  )
}
