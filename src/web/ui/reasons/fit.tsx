import type { Fit } from '#programme/matching/index.ts'
import { fits, shippedFit } from '#programme/matching/index.ts'
import type { View } from '../../context.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'

/** The word that says how well a match fits; its line, not its colour, tells the three apart. */
export const FitWord = ({ view, fit }: { readonly view: View; readonly fit: Fit | null }) =>
  fit === null ? null : <p class={`fit ${fit}`}>{view.texts.matching.fits[fit]}</p>

/** What the words were worth on real awards, for who wonders. */
export const FitLegend = ({ view }: { readonly view: View }) => {
  const { texts, format } = view
  return (
    <Disclosure summary={texts.matching.legendTitle}>
      <ul class="legend">
        {fits.map((fit) => (
          <li key={fit}>
            {texts.matching.legend(
              texts.matching.fits[fit],
              format.percent(shippedFit.words[fit].share),
              shippedFit.measuredOn,
            )}
          </li>
        ))}
      </ul>
      <p>
        {texts.matching.legendDeclared(
          fits
            .map((fit) =>
              texts.matching.share(
                texts.matching.fits[fit],
                format.percent(shippedFit.declaredWords[fit].share),
              ),
            )
            .join(', '),
        )}
      </p>
      <p class="note">{texts.matching.legendLimits}</p>
    </Disclosure>
  )
}
