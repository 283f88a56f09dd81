import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import type { JudgedShown } from './judged-shown.ts'
import { juryPost } from './jury-parts.tsx'

/** The way to say a conflict that is found while judging. */
export const ConflictFound = ({ view, of, on, application }: JudgedShown) => {
  const { own: words } = view.texts.jury
  const name = `motif-${application.number}`
  if (!view.may('jury.declare', on).allowed) return <p>{words.notNow}</p>
  return (
    <Disclosure summary={words.later}>
      <p>{words.laterText}</p>
      <form class="form" method="post" action={juryPost({ view, of }, 'declareConflicts')} novalidate>
        <input type="hidden" name={`d-${application.number}`} value="conflict" />
        <div class="field">
          <label for={name}>{words.reason}</label>
          <input id={name} name={name} />
        </div>
        <p>
          <Button kind="quiet">{words.laterSave}</Button>
        </p>
      </form>
    </Disclosure>
  )
}
