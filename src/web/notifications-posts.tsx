import { parseInstant } from '#kernel/time.ts'
import type { Posted } from './context.ts'
import { writtenNotification } from './notification-words.ts'
import type { Outcome } from './outcome.ts'
import { textIn } from './pages/accounts/sign-in.form.ts'
import { NotificationChoicesPage } from './pages/notifications/choices.page.tsx'
import { readChange, readChoices } from './pages/notifications/notifications.form.ts'
import { linkTo } from './sitemap.ts'

/** Back to the list as it was sifted. */
const backTo = ({ view, form }: Posted, done: string, moment: string | null = null): Outcome => {
  const etat = textIn(form, 'etat') === 'non-lues' ? 'non-lues' : null
  return { goTo: linkTo('notifications', view.language, { query: { etat, fait: done, moment } }) }
}

/** What the forms about one’s own notifications do. */
export const notificationsHandlers = {
  changeNotification: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, form, asking, view } = posted
    const change = readChange(form)
    const found = change === null ? null : await site.notifications.find(actor, change.notification)
    if (change === null || found === null) return null
    const { geste } = change
    if (geste === 'non-lue') await site.notifications.mark(actor, found.id, null)
    else if (found.readAt === null) await site.notifications.mark(actor, found.id, asking.at)
    if (geste !== 'ouvrir') return backTo(posted, geste)
    const { href } = writtenNotification(found, view)
    return href === null ? backTo(posted, 'lue') : { goTo: href }
  },
  markAllNotifications: async (posted: Posted): Promise<Outcome> => {
    const { site, actor, form, asking } = posted
    const until = parseInstant(textIn(form, 'jusqua'))
    // A moment to come would hide what nobody has seen yet.
    if (until === null || until > asking.at) return null
    await site.notifications.markAll(actor, { until, at: asking.at })
    return backTo(posted, 'tout-lu', asking.at)
  },
  unmarkAllNotifications: async (posted: Posted): Promise<Outcome> => {
    const moment = parseInstant(textIn(posted.form, 'moment'))
    if (moment === null) return null
    await posted.site.notifications.unmarkAll(posted.actor, moment)
    return backTo(posted, 'repris')
  },
  chooseNotifications: async ({ site, actor, form, asking, view }: Posted): Promise<Outcome> => {
    const chosen = readChoices(form)
    if (chosen === null) {
      const wanted = await site.notifications.preferences(actor)
      return { page: <NotificationChoicesPage view={view} wanted={wanted} unreadable />, status: 422 }
    }
    const changed = await site.notifications.choose(actor, chosen, asking.at)
    const fait = changed === 0 ? 'inchange' : 'choisi'
    return { goTo: linkTo('notificationChoices', view.language, { query: { fait } }) }
  },
}
