import { thing } from '#accounts/index.ts'
import type { ProgrammeId } from '#kernel/ids.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'

/** Leads those who may read it to the history of an organisation. */
export const OrganisationHistoryLink = ({
  view,
  organisation: { id, programme, slug },
}: {
  readonly view: View
  readonly organisation: Pick<Organisation, 'id' | 'programme' | 'slug'>
}) => {
  const on = thing('organisation', { id, programme, organisation: id })
  return view.signedIn !== null && view.may('journal.read-organisation', on).allowed ? (
    <p>
      <a href={linkTo('organisationHistory', view.language, { params: { organisation: slug } })}>
        {view.texts.history.link}
      </a>
    </p>
  ) : null
}

/** Leads those who may read it to the history of a programme. */
export const ProgrammeHistoryLink = ({
  view,
  programme: { id, slug },
}: {
  readonly view: View
  readonly programme: { readonly id: ProgrammeId; readonly slug: string }
}) =>
  view.signedIn !== null &&
  view.may('journal.read-programme', thing('programme', { id, programme: id })).allowed ? (
    <p>
      <a href={linkTo('programmeHistory', view.language, { params: { programme: slug } })}>
        {view.texts.history.programmeLink}
      </a>
    </p>
  ) : null
