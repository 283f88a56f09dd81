/** What a person judged of one notice, having read it and the whole directory. */
export interface Judgement {
  readonly notice: string
  /** Names of the suppliers that could do the work, where it is; empty when nobody suits. */
  readonly suitable: readonly string[]
  /** Names of suppliers of which one may think otherwise: neither found nor wrong. */
  readonly arguable: readonly string[]
}

/** What was shown beside what was judged. */
export interface JudgedQuality {
  readonly notices: number
  /** Share of the suitable suppliers among the first three and five shown. */
  readonly r3: number
  readonly r5: number
  /** Share of the suitable among all that was shown, the arguable left aside; null when nothing was. */
  readonly precision: number | null
  readonly shown: number
  /** Notices that nobody suits, and those of them for which a supplier that is not even arguable was shown. */
  readonly unsuited: number
  readonly falseAlarms: number
}

const share = (found: number, of: number): number => (of === 0 ? 0 : found / of)

/** Compares what is shown of each judged notice, best first, with the judgement. */
export const judgedQuality = (
  judgements: readonly Judgement[],
  shownFor: ReadonlyMap<string, readonly string[]>,
): JudgedQuality => {
  const rows = judgements.map((judgement) => {
    const shown = shownFor.get(judgement.notice) ?? []
    return { ...judgement, shown, counted: shown.filter((name) => !judgement.arguable.includes(name)) }
  })
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0)
  const wanted = sum(({ suitable }) => suitable.length)
  const within = (depth: number): number =>
    sum(({ suitable, shown }) => shown.slice(0, depth).filter((name) => suitable.includes(name)).length)
  const counted = sum((row) => row.counted.length)
  const right = sum((row) => row.counted.filter((name) => row.suitable.includes(name)).length)
  const unsuited = rows.filter(({ suitable }) => suitable.length === 0)
  return {
    notices: rows.length,
    r3: share(within(3), wanted),
    r5: share(within(5), wanted),
    precision: counted === 0 ? null : right / counted,
    shown: sum(({ shown }) => shown.length),
    unsuited: unsuited.length,
    falseAlarms: unsuited.filter((row) => row.counted.length > 0).length,
  }
}
