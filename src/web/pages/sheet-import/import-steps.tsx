import type { View } from '../../context.ts'
import { Stepper } from '../../ui/stepper/stepper.tsx'

const steps = ['send', 'columns', 'look', 'done'] as const

/** The four steps of an import. */
export const ImportSteps = ({ view, now }: { readonly view: View; readonly now: (typeof steps)[number] }) => {
  const words = view.texts.sheetImport
  const at = steps.indexOf(now)
  return (
    <Stepper
      view={view}
      label={words.title}
      steps={steps.map((step, index) => ({
        title: words.steps[step],
        state: index < at ? 'done' : index === at ? 'now' : 'later',
      }))}
    />
  )
}
