import { by, doing } from './on-cohort.tsx'

const publishCohort = doing('publiee', ['jour'], ({ posted, decided, edition, typed }) =>
  typed.day === null
    ? null
    : posted.site.cohorts.publish(by(posted), decided.call, {
        edition,
        version: typed.version,
        since: typed.day,
      }),
)

const unpublishCohort = doing('retiree', ['raison'], ({ posted, decided, edition, typed }) =>
  posted.site.cohorts.unpublish(by(posted), decided.call, {
    edition,
    version: typed.version,
    because: typed.because ?? '',
  }),
)

const recordDeparture = doing(
  'depart',
  ['organisation', 'jour', 'raison'],
  ({ posted, decided, edition, typed, left }) => {
    if (left === null || typed.day === null) return null
    return posted.site.cohorts.recordDeparture(by(posted), decided.call, {
      edition,
      version: typed.version,
      organisation: left,
      on: typed.day,
      because: typed.because ?? '',
    })
  },
)

const undoDeparture = doing('retour', [], ({ posted, decided, edition, typed, left }) =>
  left === null
    ? null
    : posted.site.cohorts.undoDeparture(by(posted), decided.call, {
        edition,
        version: typed.version,
        organisation: left,
      }),
)

const leaveVacant = doing('non-remplacee', ['raison'], ({ posted, decided, typed, left }) =>
  left === null
    ? null
    : posted.site.cohorts.leaveVacant(by(posted), decided.call, { left, because: typed.because ?? '' }),
)

const reopenVacancy = doing('rouverte', [], ({ posted, decided, left }) =>
  left === null ? null : posted.site.cohorts.reopenVacancy(by(posted), decided.call, left),
)

/** What the forms of a cohort do. */
export const cohortHandlers = {
  publishCohort,
  unpublishCohort,
  recordDeparture,
  undoDeparture,
  leaveVacant,
  reopenVacancy,
}
