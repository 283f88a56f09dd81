import type { Instant } from '#kernel/time.ts'
import type { Notification } from '#notifications/index.ts'
import type { View } from '../../context.ts'
import { writtenNotification } from '../../notification-words.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface NotificationsProps {
  readonly view: View
  readonly rows: readonly Notification[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly unreadOnly: boolean
  /** The moment of this page: what comes later is not marked with the rest. */
  readonly shownAt: Instant
  /** When all was just marked as read, to take it back; null when it was not. */
  readonly marked: Instant | null
}

const queryOf = (unreadOnly: boolean) => (unreadOnly ? { etat: 'non-lues' } : {})

/** One’s own notifications, the last first. */
export const NotificationsPage = (props: NotificationsProps) => {
  const { view, rows, total, page, pageSize, unreadOnly } = props
  const words = view.texts.notifications
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <DoneNotice {...props} />
        <p class="notification-ways">
          <Filter {...props} />
          <a href={linkTo('notificationChoices', view.language)}>{words.choices.link}</a>
        </p>
        {view.unread > 0 && <MarkAll {...props} />}
      </div>
      <div class="page">
        {rows.length === 0 ? (
          <Empty
            title={unreadOnly ? words.emptyUnread : words.empty}
            advice={unreadOnly ? words.emptyUnreadAdvice : words.emptyAdvice}
          />
        ) : (
          <ul class="lines notifications">
            {rows.map((notification) => (
              <Line key={notification.id} {...props} notification={notification} />
            ))}
          </ul>
        )}
        <Pagination
          view={view}
          page={page}
          pageSize={pageSize}
          total={total}
          linkToPage={(number) =>
            linkTo('notifications', view.language, {
              query: { ...queryOf(unreadOnly), page: number === 1 ? null : number },
            })
          }
        />
      </div>
    </Shell>
  )
}

const Filter = ({ view, unreadOnly }: NotificationsProps) => {
  const words = view.texts.notifications
  const link = (only: boolean, label: string) => (
    <a
      href={linkTo('notifications', view.language, { query: queryOf(only) })}
      {...(only === unreadOnly ? { 'aria-current': 'page' as const } : {})}
    >
      {label}
    </a>
  )
  return (
    <>
      {link(false, words.all)} {link(true, words.unreadOnly)}
    </>
  )
}

const DoneNotice = ({ view, marked, unreadOnly }: NotificationsProps) => {
  const words = view.texts.notifications
  const said = Object.entries(words.done).find(([name]) => name === view.done)?.[1]
  if (said === undefined) return null
  return (
    <Notice tone="done" view={view}>
      <p>{said}</p>
      {view.done === 'tout-lu' && marked !== null && (
        <form method="post" action={postTo('unmarkAllNotifications', view.language)}>
          <input type="hidden" name="moment" value={marked} />
          {unreadOnly && <input type="hidden" name="etat" value="non-lues" />}
          <Button kind="quiet">{words.undo}</Button>
        </form>
      )}
    </Notice>
  )
}

const MarkAll = ({ view, shownAt, unreadOnly }: NotificationsProps) => (
  <form method="post" action={postTo('markAllNotifications', view.language)}>
    <input type="hidden" name="jusqua" value={shownAt} />
    {unreadOnly && <input type="hidden" name="etat" value="non-lues" />}
    <Button kind="quiet" icon="check-circle">
      {view.texts.notifications.markAll}
    </Button>
  </form>
)

const Line = ({
  view,
  notification,
  unreadOnly,
}: NotificationsProps & { readonly notification: Notification }) => {
  const words = view.texts.notifications
  const { subject, text, href } = writtenNotification(notification, view)
  const isRead = notification.readAt !== null
  const mark = isRead ? words.markUnread : words.markRead
  return (
    <li class={isRead ? 'notification' : 'notification unread'}>
      <p>
        {!isRead && <span class="tag">{words.isUnread}</span>} <strong>{subject}</strong>
      </p>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="note">
        <time dateTime={notification.at}>{view.format.dayAndTime(notification.at)}</time>
      </p>
      <form method="post" action={postTo('changeNotification', view.language)} class="acts">
        <input type="hidden" name="notification" value={notification.id} />
        {unreadOnly && <input type="hidden" name="etat" value="non-lues" />}
        {href !== null && (
          <button
            type="submit"
            class="link"
            name="geste"
            value="ouvrir"
            aria-label={words.named(words.open, subject)}
          >
            {words.open}
          </button>
        )}
        <button
          type="submit"
          class="link"
          name="geste"
          value={isRead ? 'non-lue' : 'lue'}
          aria-label={words.named(mark, subject)}
        >
          {mark}
        </button>
      </form>
    </li>
  )
}
