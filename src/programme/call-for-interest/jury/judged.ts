import type { Deliberation } from './jury.ts'
import type { Judged } from './ranking.ts'

/** Levels that count of each application, by criterion, with what was agreed on. */
export const judgedIn = ({ applications, evaluations, consensus }: Deliberation): readonly Judged[] => {
  const agreed = new Map(consensus.map((each) => [each.application, each.levels]))
  const given = new Map<string, Record<string, number[]>>()
  for (const { application, levels, counts: isCounted } of evaluations) {
    if (!isCounted) continue
    const ofApplication = given.get(application) ?? {}
    given.set(application, ofApplication)
    for (const [criterion, level] of Object.entries(levels)) {
      ofApplication[criterion] ??= []
      ofApplication[criterion].push(level)
    }
  }
  return applications.map(({ id }) => ({
    application: id,
    given: given.get(id) ?? {},
    agreed: agreed.get(id) ?? {},
  }))
}
