import { type Consent, type Purpose, purposes } from '#consent/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import { agreedOf, boxesOf, wordsShown } from '../../consent-words.ts'
import type { View } from '../../context.ts'
import { dayOf } from '../../format.ts'
import { Checkboxes } from '../../ui/choices/choices.tsx'

interface BoxesProps {
  readonly view: View
  readonly programme: Programme
  /** Which purposes have a box. */
  readonly offered?: readonly Purpose[]
  readonly ticked: readonly string[]
  readonly error?: string | undefined
}

/** A separate box for each purpose, with the words that are agreed to; none is ticked beforehand. */
export const Boxes = ({ view, programme, offered = purposes, ticked, error }: BoxesProps) => {
  const words = view.texts.communications
  return (
    <>
      <input type="hidden" name="mots" value={wordsShown(programme)} />
      <Checkboxes
        view={view}
        name={boxesOf(programme)}
        label={words.choose}
        help={words.chooseHelp}
        error={error}
        values={ticked}
        choices={offered.map((purpose) => ({
          value: purpose,
          label: view.texts.withdrawal.purposes[purpose],
          help: textIn(agreedOf(programme, purpose).words, view.language).text,
        }))}
      />
    </>
  )
}

/** Who writes in a programme’s name, as the law wants it said beside the boxes. */
export const Writes = ({ view, programme }: { readonly view: View; readonly programme: Programme }) => {
  const words = view.texts.communications
  const { sender } = programme
  return sender === null ? (
    <p class="note">{words.writesUnknown}</p>
  ) : (
    <p class="note">{words.writes(sender.name, sender.address.split(/\r?\n/).join(', '), sender.contact)}</p>
  )
}

/** When and how a consent was given, on what ground, and what became of it: a sentence for each. */
export const storyOf = (view: View, consent: Consent): readonly string[] => {
  const { communications: words, consents } = view.texts
  const day = (moment: Consent['givenAt']): string => view.format.day(dayOf(moment))
  const { ground, reason, expiresAt, withdrawnAt, withdrawnWay, state } = consent
  return [
    words.given(day(consent.givenAt), words.ways[consent.way]),
    ...(ground === null ? [] : [words.ground(consents.grounds[ground], reason ?? '').trim()]),
    ...(expiresAt === null || withdrawnAt !== null
      ? []
      : [state === 'ended' ? words.ended(day(expiresAt)) : words.ends(day(expiresAt))]),
    ...(withdrawnAt === null || withdrawnWay === null
      ? []
      : [words.withdrawn(day(withdrawnAt), words.withdrawnWays[withdrawnWay])]),
    ...(state === 'suppressed' ? [words.suppressed] : []),
  ]
}
