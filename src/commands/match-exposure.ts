import type { Bilingual } from '#kernel/language.ts'
import type { ExposureReport, Tenders } from '#programme/tenders/index.ts'
import type { CommandContext } from './command.ts'

const places = 10

const labels = {
  notices: {
    fr: 'avis, dont avec au moins une entreprise',
    en: 'notices, of which with at least one enterprise',
  },
  seen: { fr: 'fois montrée', en: 'times shown' },
  first: { fr: 'fois première', en: 'times first' },
  'nothing-known': { fr: 'jamais : rien n’est déclaré', en: 'never: nothing is declared' },
  'too-little': { fr: 'jamais : trop peu en commun', en: 'never: too little in common' },
  'others-first': { fr: 'jamais : d’autres conviennent mieux', en: 'never: others fit better' },
} as const satisfies Record<string, Bilingual>

const exposureText = (report: ExposureReport, say: (text: Bilingual) => string): string => {
  const lines = report.suppliers.map(({ supplier, seen, first, share, unseen }) => {
    const told =
      unseen === null
        ? `${seen} ${say(labels.seen)}, ${first} ${say(labels.first)}, ${(100 * share).toFixed(1)}\u00a0%`
        : say(labels[unseen])
    return `${supplier.name}: ${told}\n`
  })
  return `${report.notices} ${say(labels.notices)} ${report.withMatches}\n${lines.join('')}`
}

/** `match exposure`: how often each enterprise of the directory is among the first ten of notices. */
export const runExposure = async (
  tenders: Tenders,
  argv: readonly string[],
  { stdout, now, say }: Pick<CommandContext<unknown>, 'stdout' | 'now'> & { say(text: Bilingual): string },
): Promise<0> => {
  const openAt = argv.includes('--all') ? null : now()
  const report = await tenders.exposure({ openAt, places, most: Number.MAX_SAFE_INTEGER })
  const told = report.suppliers.map(({ supplier, ...counts }) => ({
    supplier: supplier.slug,
    name: supplier.name,
    ...counts,
  }))
  stdout.write(
    argv.includes('--json')
      ? `${JSON.stringify({ ...report, places, suppliers: told })}\n`
      : exposureText(report, say),
  )
  return 0
}
