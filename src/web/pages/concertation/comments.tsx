import { type Comment, commentsOn } from '#programme/call-for-interest/index.ts'
import { postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { Written } from '../governance/written.tsx'
import { type ConcertationShown, partnerSaid, personSaid } from './shown.ts'

/** What was typed and could not be kept: of which comment or parameter, and why. */
export interface TypedWords {
  readonly form: 'comment' | 'answer'
  /** The parameter commented, or the comment answered; empty for the whole. */
  readonly about: string
  readonly text: string
  readonly error: string
}

interface CommentsProps {
  readonly shown: ConcertationShown
  readonly number: number
  /** Null for the whole. */
  readonly parameter: string | null
  /** What is commented, in words. */
  readonly title: string
  readonly typed?: TypedWords | null
  /** A new id, the same when the form is sent twice. */
  readonly sending: string
  /** An earlier version is read, not talked about. */
  readonly closed?: boolean
}

/** What was said of one parameter or of the whole, with its answers and the ways to add. */
export const Comments = (props: CommentsProps) => {
  const { shown, number, parameter, closed = false } = props
  const comments = commentsOn(shown.concertation, number, parameter)
  const mayComment = !closed && shown.view.may('concertation.comment', shown.on).allowed
  if (comments.length === 0 && !mayComment) return null
  return (
    <div class="comments">
      {comments.length > 0 && (
        <ul class="lines">
          {comments.map((comment) => (
            <CommentLine key={comment.id} {...props} comment={comment} />
          ))}
        </ul>
      )}
      {mayComment && <CommentForm {...props} />}
    </div>
  )
}

const CommentLine = ({
  shown,
  comment,
  typed,
  closed = false,
}: CommentsProps & { readonly comment: Comment }) => {
  const { view, on, edition } = shown
  const words = view.texts.concertation
  const { answer, saidAt, person, organisation, text, id } = comment
  const isOwn = person !== null && person === view.signedIn?.person.id
  const params = { edition: edition.slug }
  return (
    <li id={`c-${id}`}>
      <Written text={text} />
      <p class="note">
        {words.said(
          personSaid(shown, person),
          partnerSaid(shown, organisation),
          view.format.shortDay(saidAt),
        )}
      </p>
      {answer !== null && (
        <blockquote>
          <Written text={answer.text} />
          <p class="note">{words.answered(view.format.shortDay(answer.at))}</p>
        </blockquote>
      )}
      {!closed && isOwn && answer === null && view.may('concertation.comment', on).allowed && (
        <form method="post" action={postTo('withdrawComment', view.language, { params })}>
          <button type="submit" class="link" name="commentaire-id" value={id}>
            {words.withdraw}
          </button>
        </form>
      )}
      {!closed && view.may('concertation.answer', on).allowed && (
        <AnswerForm shown={shown} comment={comment} typed={typed ?? null} />
      )}
    </li>
  )
}

const AnswerForm = ({
  shown: { view, edition },
  comment,
  typed,
}: Pick<CommentsProps, 'shown'> & { readonly comment: Comment; readonly typed: TypedWords | null }) => {
  const words = view.texts.concertation
  const own = typed !== null && typed.form === 'answer' && typed.about === comment.id ? typed : null
  return (
    <Disclosure summary={comment.answer === null ? words.answer : words.answerAgain} open={own !== null}>
      <form
        class="form"
        method="post"
        action={postTo('answerComment', view.language, { params: { edition: edition.slug } })}
        novalidate
      >
        <input type="hidden" name="commentaire-id" value={comment.id} />
        <LongTextField
          view={view}
          name={own === null ? `reponse-${comment.id}` : 'reponse'}
          label={words.yourAnswer}
          value={own?.text ?? comment.answer?.text ?? ''}
          error={own?.error}
          rows={3}
        />
        <Button kind="quiet">{words.send}</Button>
      </form>
    </Disclosure>
  )
}

const CommentForm = ({ shown, number, parameter, title, typed, sending }: CommentsProps) => {
  const { view, edition } = shown
  const words = view.texts.concertation
  const own =
    typed !== null && typed !== undefined && typed.form === 'comment' && typed.about === (parameter ?? '')
      ? typed
      : null
  return (
    <Disclosure
      summary={
        <>
          {words.comment}
          <span class="unseen"> {title}</span>
        </>
      }
      open={own !== null}
    >
      <form
        class="form"
        method="post"
        action={postTo('commentVersion', view.language, { params: { edition: edition.slug } })}
        novalidate
      >
        <input type="hidden" name="version" value={String(number)} />
        <input type="hidden" name="parametre" value={parameter ?? ''} />
        <input type="hidden" name="envoi" value={sending} />
        <LongTextField
          view={view}
          name={own === null ? `commentaire-${parameter ?? 'tout'}` : 'commentaire'}
          label={words.yourComment}
          value={own?.text ?? ''}
          error={own?.error}
          rows={3}
        />
        <Button kind="quiet">{words.send}</Button>
      </form>
    </Disclosure>
  )
}
