import { canTryAgain, isLetterKind, type QueuedLetter, treatmentOf } from '#mail/index.ts'
import type { View } from '../../context.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Table } from '../../ui/table/table.tsx'
import type { OutgoingProps } from './outgoing.page.tsx'

/** What a kind is called; one that is no longer written keeps its own name. */
const kindName = ({ texts }: View, { kind }: QueuedLetter): string =>
  isLetterKind(kind) ? texts.letterKinds[kind].name : kind

/** A letter that waits for its programme to say who writes. */
const isUnsigned = ({ kind, programme }: QueuedLetter, { stopped }: OutgoingProps): boolean =>
  isLetterKind(kind) &&
  treatmentOf(kind).purpose !== null &&
  stopped.unsigned.some(({ letters }) => letters.programme === programme)

/** What a mail server answered begins with three digits; anything else, that none could be reached. */
const answered = ({ view }: OutgoingProps, failure: string): string => {
  const words = view.texts.mail.outgoing
  return /^\d{3}[ -]/.test(failure) ? words.served(failure) : words.unreached(failure)
}

/** What happened to it, in plain words. */
const happened = (props: OutgoingProps, letter: QueuedLetter): readonly string[] => {
  const { texts, format } = props.view
  const words = texts.mail.outgoing
  const known: Readonly<Record<string, string>> = words.failures
  const { failure, sentAt, state, dueAt } = letter
  const said = failure === null ? [] : [known[failure] ?? answered(props, failure)]
  if (sentAt !== null) return [words.sentAt(format.dayAndTime(sentAt))]
  if (state !== 'queued') return said
  return isUnsigned(letter, props) ? [words.unsignedRow] : [...said, words.due(format.dayAndTime(dueAt))]
}

/** The letters of one state. */
export const OutgoingRows = (props: OutgoingProps) => {
  const { view, letters, state } = props
  const { texts, format } = view
  const words = texts.mail.outgoing
  if (letters.length === 0) return <p>{words.none}</p>
  const mayEnd = state === 'failed' || state === 'unknown'
  const again = letters.filter(canTryAgain)
  return (
    <>
      <Table
        view={view}
        blocks
        caption={words.states[state]}
        columns={[
          { label: words.kind },
          { label: words.to },
          { label: words.written },
          { label: words.tries, number: true },
          { label: words.why },
          ...(mayEnd ? [{ label: words.act }] : []),
        ]}
        rows={letters.map((letter) => [
          kindName(view, letter),
          <span key="to" class="told">
            {letter.to}
          </span>,
          format.dayAndTime(letter.queuedAt),
          format.number(letter.attempts),
          happened(props, letter).map((line) => (
            <span key={line} class="told">
              {line}
            </span>
          )),
          ...(mayEnd ? [<Again key="act" {...props} letter={letter} />] : []),
        ])}
      />
      {again.length > 1 && (
        <form method="post" action={postTo('tryLettersAgain', view.language)}>
          <input type="hidden" name="etat" value={state} />
          {again.map(({ id }) => (
            <input key={id} type="hidden" name="courriel" value={id} />
          ))}
          <p>
            <Button kind="quiet">{words.tryAll}</Button>
          </p>
        </form>
      )}
    </>
  )
}

const Again = ({ view, state, letter }: OutgoingProps & { readonly letter: QueuedLetter }) => {
  const words = view.texts.mail.outgoing
  return canTryAgain(letter) ? (
    <form method="post" action={postTo('tryLettersAgain', view.language)}>
      <input type="hidden" name="etat" value={state} />
      <button
        type="submit"
        class="link"
        name="courriel"
        value={letter.id}
        aria-label={words.tryAgainNamed(kindName(view, letter), letter.to)}
      >
        {words.tryAgain}
      </button>
    </form>
  ) : (
    words.wiped
  )
}
