import type { ApplicationId, PersonId } from '#kernel/ids.ts'
import type { Applicant } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'

const mostReason = 1000
/** Most characters of a comment or of what an applicant is told. */
export const mostComment = 4000

/** A reason as it was typed; `asked` is null when there is none or it is too long. */
export const reasonIn = (form: FormData, name = 'motif') => {
  const typed = textIn(form, name)
  return { typed, asked: typed === '' || typed.length > mostReason ? null : typed }
}

/** The people chosen, of those who can be. */
export const peopleIn = (form: FormData, among: readonly PersonId[]): readonly PersonId[] => {
  const chosen = new Set(form.getAll('personne'))
  return among.filter((person) => chosen.has(person))
}

/** The person that a field names, of those who can be. */
export const personIn = (form: FormData, name: string, among: readonly PersonId[]): PersonId | null =>
  among.find((person) => person === textIn(form, name)) ?? null

export const isTicked = (form: FormData, name: string): boolean => textIn(form, name) !== ''

/** What was typed about one applicant. */
export interface DeclarationTyped {
  readonly answer: 'none' | 'conflict' | ''
  readonly because: string
}

/** What a form of declarations says, and about whom it cannot be kept. */
export interface DeclarationsRead {
  readonly typed: ReadonlyMap<ApplicationId, DeclarationTyped>
  readonly wrong: readonly ApplicationId[]
  readonly asked: readonly {
    readonly application: ApplicationId
    readonly conflict: boolean
    readonly because: string | null
  }[]
}

/**
 * What was declared about applicants. With «all others», those left blank are said to be without conflict, if they are
 * among `open`, which nobody answered for yet.
 */
export const readDeclarations = (
  form: FormData,
  applicants: readonly Applicant[],
  open: ReadonlySet<ApplicationId>,
): DeclarationsRead => {
  const typed = new Map<ApplicationId, DeclarationTyped>()
  const wrong: ApplicationId[] = []
  const asked: DeclarationsRead['asked'][number][] = []
  for (const { application, number } of applicants) {
    const said = textIn(form, `d-${number}`)
    const because = textIn(form, `motif-${number}`)
    const answer = said === 'none' || said === 'conflict' ? said : ''
    typed.set(application, { answer, because })
    const isRest = answer === '' && because === '' && isTicked(form, 'reste') && open.has(application)
    if (answer === 'conflict' || (answer === '' && because !== '')) {
      if (answer === '' || because === '' || because.length > mostReason) wrong.push(application)
      else asked.push({ application, conflict: true, because })
    } else if ((answer === 'none' && open.has(application)) || isRest)
      asked.push({ application, conflict: false, because: null })
  }
  return { typed, wrong, asked }
}
