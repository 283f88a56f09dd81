/** Everything that a jury reads and writes. */
export type JuryTableNames =
  | 'call'
  | 'application'
  | 'juror'
  | 'jury'
  | 'conflict_declaration'
  | 'evaluation'
  | 'consensus'
  | 'tie_settlement'
  | 'outcome'
  | 'decision_letter'
  | 'cohort'
  | 'decision'
