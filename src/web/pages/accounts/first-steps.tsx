import { stepCount } from '#accounts/index.ts'
import type { RoleName } from '#kernel/actor.ts'
import { linkTo, linkToOrganisation, postTo, type RouteName } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import type { OwnSpaceProps, OwnSpaceShown } from './own-space-rows.ts'

type Step = RouteName | 'own-page'

/** Where each step of each role leads. */
const leadsTo: Readonly<Record<RoleName, readonly [Step, Step, Step]>> = {
  public: ['directory', 'about', 'tenders'],
  operator: ['imports', 'programmes', 'privacy'],
  coordinator: ['programmes', 'names', 'matchingBench'],
  adviser: ['ownSpace', 'ownSpace', 'lists'],
  'jury-member': ['howMatching', 'home', 'ownSpace'],
  'supplier-member': ['own-page', 'opportunities', 'buyers'],
  'buyer-member': ['directory', 'verification', 'own-page'],
}

const linkOf = ({ view, shown }: OwnSpaceProps, step: Step): string => {
  const { language } = view
  const slug = shown.own?.slug ?? ''
  if (step === 'opportunities') return linkTo(step, language, { params: { supplier: slug } })
  if (step !== 'own-page') return linkTo(step, language)
  return linkToOrganisation(shown.own ?? { side: 'supplier', slug }, language)
}

const roleOf = ({ signedIn }: OwnSpaceShown): RoleName => signedIn.actor.role.name

/** The first steps of the role acted as, one at a time; nothing once they are done or put off. */
export const FirstStepsSection = (props: OwnSpaceProps) => {
  const { view, shown } = props
  const { step, state } = shown.steps
  if (state !== 'open') return null
  const words = view.texts.space.steps
  const role = roleOf(shown)
  const target = leadsTo[role][step - 1]
  const isElsewhere = target !== undefined && target !== 'ownSpace'
  return (
    <section class="page first-steps" aria-labelledby="steps">
      <h2 id="steps">{words.title}</h2>
      <p class="note">{words.at(view.format.number(step))}</p>
      <p>
        {words.byRole[role][step - 1]} {isElsewhere && <a href={linkOf(props, target)}>{words.go}</a>}
      </p>
      <form method="post" action={postTo('firstSteps', view.language)}>
        <Button kind="quiet" icon="check" name="geste" value="next">
          {words.next}
        </Button>{' '}
        <button type="submit" class="link" name="geste" value="skip">
          {words.skip}
        </button>
      </form>
    </section>
  )
}

/** The way back to them. */
export const FirstStepsLink = ({ view, shown }: OwnSpaceProps) => {
  const { step, state } = shown.steps
  if (state === 'open') return null
  const words = view.texts.space.steps
  return (
    <form method="post" action={postTo('firstSteps', view.language)}>
      {state === 'done' && step === stepCount && <p class="note">{words.done}</p>}
      <button type="submit" class="link" name="geste" value="resume">
        {words.resume}
      </button>
    </form>
  )
}
