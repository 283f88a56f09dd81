import type { Answer, View } from './context.ts'
import { linkToOpened } from './sitemap.ts'

/** The view of a page that shows a draft: its images are not public, and open to this reader alone. */
export const withDraftPictures = async ({
  view,
  site,
  actor,
}: Pick<Answer, 'view' | 'site' | 'actor'>): Promise<View> => {
  const seal = await site.files.sealer(actor.person, site.realNow())
  return {
    ...view,
    pictureAddress: ({ file }, form) => linkToOpened(file, form, seal({ file, form })),
  }
}
