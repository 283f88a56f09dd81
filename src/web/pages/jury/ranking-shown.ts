import type { Decision, Programme, Ranking } from '#programme/call-for-interest/index.ts'
import type { LineTyped } from './deciding.form.ts'
import type { JuryGiven } from './jury-parts.tsx'

/** What was typed in one of the page’s forms when it was refused. */
export type RankingTyped =
  | {
      readonly form: 'line'
      readonly line: LineTyped
      readonly wrong: readonly ('places' | 'waiting' | 'because')[]
    }
  | {
      readonly form: 'tie'
      readonly rank: number
      readonly order: ReadonlyMap<string, string>
      readonly because: string
      readonly wrong: readonly ('order' | 'because')[]
    }
  | {
      readonly form: 'decide'
      readonly cited: string
      readonly decision: string
      readonly wrong: readonly ('cited' | 'decision')[]
    }
  | {
      readonly form: 'change'
      readonly application: string
      readonly result: string
      readonly because: string
      readonly wrong: readonly ('result' | 'because')[]
    }
  | { readonly form: 'reopen'; readonly because: string; readonly wrong: readonly 'because'[] }

export interface RankingShown extends JuryGiven {
  readonly ranking: Ranking
  readonly programme: Pick<Programme, 'slug'> | null
  /** Decisions of the committees that may be cited, for whoever decides. */
  readonly decisions: readonly Decision[]
  /** The one that the decision rests on, when the reader may read it. */
  readonly decision: Decision | null
  readonly typed?: RankingTyped | undefined
  /** Somebody changed the jury meanwhile. */
  readonly changed?: boolean
}

/** An application as the ranking calls it. */
export const calledIn = ({ view, ranking }: Pick<RankingShown, 'view' | 'ranking'>, id: string): string => {
  const found = [...ranking.applications, ...ranking.ineligible].find((each) => each.id === id)
  return view.texts.jury.together.of(view.format.number(found?.number ?? 0), found?.name ?? '')
}
