import type { SiteContext } from './context.ts'

/** What was found by the same words is not asked for again. */
const foundOnce = <Asked extends readonly unknown[], Found>(
  find: (...asked: Asked) => Promise<Found>,
): ((...asked: Asked) => Promise<Found>) => {
  const known = new Map<string, Promise<Found>>()
  return (...asked) => {
    const words = JSON.stringify(asked)
    const found = known.get(words) ?? find(...asked)
    known.set(words, found)
    return found
  }
}

/**
 * The site as one page reads it: it speaks of one moment and one state, so that what the policy decided on is what the
 * page shows, and is asked of the database once.
 */
export const still = (site: SiteContext): SiteContext => {
  const { applications, calls, callForInterest, cohorts, governance, juries, people } = site
  const now = site.now()
  return {
    ...site,
    now: () => now,
    directory: site.directory.still(),
    applications: { ...applications, standing: foundOnce(applications.standing) },
    calls: { ...calls, find: foundOnce(calls.find) },
    callForInterest: { ...callForInterest, editionHead: foundOnce(callForInterest.editionHead) },
    cohorts: {
      ...cohorts,
      findLetter: foundOnce(cohorts.findLetter),
      findOffer: foundOnce(cohorts.findOffer),
    },
    governance: {
      ...governance,
      committee: foundOnce(governance.committee),
      meeting: foundOnce(governance.meeting),
      decisionNamed: foundOnce(governance.decisionNamed),
    },
    people: { ...people, members: { ...people.members, find: foundOnce(people.members.find) } },
    juries: { ...juries, find: foundOnce(juries.find), findJudged: foundOnce(juries.findJudged) },
  }
}
