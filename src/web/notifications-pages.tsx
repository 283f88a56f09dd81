import type { VNode } from 'preact'
import { parseInstant } from '#kernel/time.ts'
import type { Answer } from './context.ts'
import { NotificationChoicesPage } from './pages/notifications/choices.page.tsx'
import { NotificationsPage } from './pages/notifications/notifications.page.tsx'
import { readPage } from './search.form.ts'

const pageSize = 20

/** How the pages of notifications find what they show. */
export const notificationsPages = {
  notifications: async ({ view, site, actor, query }: Answer): Promise<VNode> => {
    const unreadOnly = query.get('etat') === 'non-lues'
    const page = readPage(query)
    const found = await site.notifications.list(actor, { unreadOnly, page, pageSize })
    return (
      <NotificationsPage
        view={view}
        {...found}
        page={page}
        pageSize={pageSize}
        unreadOnly={unreadOnly}
        shownAt={site.realNow()}
        marked={parseInstant(query.get('moment') ?? '')}
      />
    )
  },
  notificationChoices: async ({ view, site, actor }: Answer): Promise<VNode> => (
    <NotificationChoicesPage view={view} wanted={await site.notifications.preferences(actor)} />
  ),
}
