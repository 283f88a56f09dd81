/**
 * Text made comparable: lower case, accents and ligatures folded, anything else than letters and
 * digits turned into single spaces. «Café-Œuvre» and «cafe oeuvre» fold to the same text.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
