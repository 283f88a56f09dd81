import { clampChroma, differenceEuclidean, formatHex, oklch, wcagContrast } from 'culori'

/**
 * The grounds that the site’s pages are painted on, light and dark (tokens.css: paper, linen, sheet). A colour stands
 * on all of them: whoever reads chooses the theme.
 */
export const grounds = {
  light: ['#fbfaf6', '#f0eee5', '#ffffff'],
  dark: ['#141a19', '#1c2422', '#202927'],
} as const
export type GroundName = keyof typeof grounds

/**
 * Contrast that lines and signs need against what is beside them: WCAG 2.2, success criterion 1.4.11 (AA). The accent
 * is never the colour of a text, for no colour reaches the 4.5 that texts need on a light and on a dark ground alike.
 */
export const leastContrast = 3

const pattern = /^#[0-9a-f]{6}$/

/** A colour as people type it, `#0C5B4D` or `0c5b4d`, in its one spelling; null when it is none. */
export const readAccent = (text: string): string | null => {
  const typed = text.trim().toLowerCase()
  const colour = typed.startsWith('#') ? typed : `#${typed}`
  return pattern.test(colour) ? colour : null
}

const groundNames = ['light', 'dark'] as const

/** The lowest contrast of a colour with the grounds of each theme. */
export const contrastsOf = (accent: string): Readonly<Record<GroundName, number>> => {
  const lowest = (on: GroundName): number =>
    Math.min(...grounds[on].map((each) => wcagContrast(accent, each)))
  return { light: lowest('light'), dark: lowest('dark') }
}

/** The themes on which a colour is not told apart well enough. */
export const illegibleOn = (accent: string): readonly GroundName[] => {
  const contrasts = contrastsOf(accent)
  return groundNames.filter((on) => contrasts[on] < leastContrast)
}

const steps = 1_000
const difference = differenceEuclidean('oklab')

/**
 * The nearest colour that is legible on both grounds: of the same hue, as lively as the screen allows, lighter or
 * darker. Itself when it is legible already.
 */
export const nearestLegible = (accent: string): string => {
  if (illegibleOn(accent).length === 0) return accent
  const { c = 0, h = 0 } = oklch(accent) ?? {}
  const candidates = Array.from({ length: steps + 1 }, (_, at) =>
    formatHex(clampChroma({ mode: 'oklch', l: at / steps, c, h }, 'oklch')),
  )
  const legible = [...new Set(candidates)].filter((each) => illegibleOn(each).length === 0)
  return legible.reduce(
    (best, each) => (difference(each, accent) < difference(best, accent) ? each : best),
    legible[0] ?? accent,
  )
}
