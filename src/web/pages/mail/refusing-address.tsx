import type { RefusingAddress } from '#mail/index.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'

interface RefusingProps {
  readonly view: View
  /** Null when the address refuses nothing. */
  readonly refusing: RefusingAddress | null
  /** Where the form that takes it back is sent; null when the reader may not. */
  readonly clearAt: string | null
}

/** Says that an address refuses our letters, what follows, and how to go on once it is corrected. */
export const RefusingNotice = ({ view, refusing, clearAt }: RefusingProps) => {
  if (refusing === null) return null
  const words = view.texts.mail.refusal
  const day = view.format.day(dayOf(refusing.since))
  const isBounce = refusing.why === 'bounced'
  return (
    <Notice tone="alert" view={view}>
      <p>
        <strong>{words[refusing.why](refusing.address, day)}</strong>{' '}
        {isBounce ? words.bouncedOwn : words.complainedHow}
      </p>
      {isBounce && clearAt !== null && (
        <form method="post" action={clearAt}>
          <p>{words.bouncedHow}</p>
          <p>
            <Button kind="quiet">{words.clear}</Button>
          </p>
        </form>
      )}
    </Notice>
  )
}

/** Says what was just done about an address; nothing for anything else. */
export const AddressCleared = ({ view }: { readonly view: View }) => {
  const words = view.texts.mail.refusal
  const said: Readonly<Record<string, string>> = { adresse: words.cleared, 'adresse-rien': words.nothing }
  const told = said[view.done ?? '']
  return told === undefined ? null : (
    <Notice tone="done" view={view}>
      <p>{told}</p>
    </Notice>
  )
}
