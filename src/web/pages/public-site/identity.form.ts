import { illegibleOn, type Programme, readAccent } from '#programme/call-for-interest/index.ts'
import { textIn } from '../accounts/sign-in.form.ts'
import { versionIn } from './article.form.ts'

/** The identity’s form as it was chosen, with what is wrong with it. */
export interface IdentityAsked {
  readonly accent: string
  readonly inEnglish: boolean
  readonly version: number
  /** A colour is none, or gets lost on one of the grounds. */
  readonly wrong: 'not-a-colour' | 'illegible' | null
}

export const identityAsked = ({ identity, version }: Programme): IdentityAsked => ({
  accent: identity.accent ?? '',
  inEnglish: identity.inEnglish,
  version,
  wrong: null,
})

/** Reads the identity; the colour proposed in place of another is a button of its own. */
export const readIdentity = (form: FormData): IdentityAsked => {
  const typed = textIn(form, 'proposee') || textIn(form, 'accent')
  const accent = typed === '' ? null : readAccent(typed)
  const wrong =
    typed === ''
      ? null
      : accent === null
        ? ('not-a-colour' as const)
        : illegibleOn(accent).length > 0
          ? ('illegible' as const)
          : null
  return {
    accent: accent ?? typed,
    inEnglish: textIn(form, 'anglais') !== '',
    version: versionIn(form),
    wrong,
  }
}
