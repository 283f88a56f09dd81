import type { Bilingual } from '#kernel/language.ts'
import type { ExposureReport, Tenders } from '#programme/tenders/index.ts'
import type { CommandContext, ExitCode } from './command.ts'

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

export interface ExposureAsked {
  /** Every notice, open or closed. */
  readonly all: boolean
  readonly json: boolean
}

/** `match exposure`: how often each enterprise of the directory is among the first ten of notices. */
export const runExposure = async (
  { all, json }: ExposureAsked,
  {
    context: { stdout, now },
    tenders,
  }: {
    readonly context: Pick<CommandContext<unknown>, 'stdout' | 'now'>
    readonly tenders: Pick<Tenders, 'exposure'>
  },
  say: (text: Bilingual) => string,
): Promise<ExitCode> => {
  const report = await tenders.exposure({ openAt: all ? null : now(), places, most: Number.MAX_SAFE_INTEGER })
  const told = report.suppliers.map(({ supplier, ...counts }) => ({
    supplier: supplier.slug,
    name: supplier.name,
    ...counts,
  }))
  stdout.write(
    json ? `${JSON.stringify({ ...report, places, suppliers: told })}\n` : exposureText(report, say),
  )
  return 0
}
