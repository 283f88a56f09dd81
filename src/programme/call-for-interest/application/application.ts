import type { ApplicationId, CallId, FileId, OrganisationId, ProgrammeId } from '#kernel/ids.ts'
import type { Bilingual, Language } from '#kernel/language.ts'
import type { Instant } from '#kernel/time.ts'

/** What an enterprise writes, by the id of what is asked. */
export interface ApplicationAnswers {
  readonly eligibility: Readonly<Record<string, 'yes' | 'no'>>
  /** In its own words, one text for each criterion. */
  readonly criteria: Readonly<Record<string, string>>
  /** In which its texts are written; absent while nobody said. */
  readonly language?: Language
}

/** What was submitted, as it was then: only this is judged. */
export interface SubmittedApplication extends ApplicationAnswers {
  /** What the directory said of the enterprise. */
  readonly profile: ApplicantProfile
  /** Files attached, by the id of what was asked. */
  readonly documents: Readonly<Record<string, readonly { readonly file: FileId; readonly name: string }[]>>
}

/** What the jury reads of an enterprise beside its answers, kept with the submission. */
export interface ApplicantProfile {
  readonly name: string
  readonly summary: { readonly fr: string; readonly en: string | null } | null
  /** What it offers, with the SEAO categories and territories of each offer. */
  readonly offers: readonly {
    readonly title: { readonly fr: string; readonly en: string | null }
    readonly categories: readonly string[]
    readonly territories: readonly string[]
    /** Largest contract and most work in a year, in dollars; null where unknown. */
    readonly perContract: number | null
    readonly perYear: number | null
  }[]
  readonly employees: number | null
}

export const applicationStates = ['draft', 'submitted', 'late', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** An enterprise’s answer to a call. */
export interface Application {
  readonly id: ApplicationId
  readonly call: CallId
  readonly programme: ProgrammeId
  readonly organisation: OrganisationId
  /** Grows with each change: who changes an older one is told. */
  readonly version: number
  /** Order of its first submission in its call; null before. */
  readonly number: number | null
  readonly state: ApplicationState
  /** What it is writing. */
  readonly answers: ApplicationAnswers
  /** Files that its next submission leaves out. */
  readonly leftOut: readonly FileId[]
  /** Null until it is submitted. */
  readonly submitted: SubmittedApplication | null
  readonly savedAt: Instant
  /** Of its last submission. */
  readonly submittedAt: Instant | null
  /** A late one that a coordinator let in, and why. */
  readonly admitted: { readonly at: Instant; readonly because: string } | null
  /** What the coordination found when it checked the answers; null before. */
  readonly eligibility: { readonly eligible: boolean; readonly because: string | null } | null
}

/** An application under the title of the call that it answers. */
export interface AnsweredCall {
  readonly application: ApplicationId
  readonly state: ApplicationState
  readonly title: Bilingual
  /** When the latest letter of decision left for its enterprise. */
  readonly toldAt: Instant | null
}

/** An application as lists call it: the name that it was submitted under, and none of its texts, which are long. */
export interface ApplicationHeading
  extends Pick<
    Application,
    'id' | 'call' | 'programme' | 'organisation' | 'number' | 'state' | 'eligibility'
  > {
  /** Null until it is submitted. */
  readonly name: string | null
}

/** How far the jury is with one application: nobody scores yet; others are scored; this one is; it is all decided. */
export type JudgingStage = 'before' | 'begun' | 'judged' | 'decided'

/** Whether the jury judges it: submitted in time or admitted, and not found ineligible. */
export const isJudged = ({ state, eligibility }: Pick<Application, 'state' | 'eligibility'>): boolean =>
  state === 'submitted' && eligibility?.eligible !== false
