import type { VNode } from 'preact'
import {
  changesBetween,
  contentOf,
  type Organisation,
  type Part,
  partAt,
  typedOf,
  withContent,
} from '#programme/directory/index.ts'
import type { Answer } from './context.ts'
import { withDraftPictures } from './draft-pictures.ts'
import { organisationPage } from './organisation-page.tsx'
import type { EditedPage } from './pages/editing/edited-page.ts'
import { EditingPage } from './pages/editing/editing.page.tsx'
import { PartPage } from './pages/editing/part.page.tsx'
import { PreviewBanner } from './pages/editing/preview.tsx'
import { VersionsPage } from './pages/editing/versions.page.tsx'

const mostVersions = 30

/** What an editing page shows, as it is now; null when there is no such organisation. */
export const editedPage = async ({ site, actor, params }: Answer): Promise<EditedPage | null> => {
  const organisation = await site.directory.find(params.organisation ?? '')
  return organisation === null ? null : editedOf({ site, actor }, organisation)
}

const editedOf = async (
  { site, actor }: Pick<Answer, 'site' | 'actor'>,
  organisation: Organisation,
): Promise<EditedPage> => {
  const { draft, latest } = await site.editing.draft(actor, organisation)
  const person = draft?.savedBy ?? null
  const names = await site.accounts.namesOf(person === null ? [] : [person])
  return {
    organisation,
    draft,
    content: draft?.content ?? contentOf(organisation),
    writer: person === null ? null : (names.get(person) ?? null),
    latest,
  }
}

/** What a screen that asks for images needs besides; the others cost nothing for it. */
export const picturesOfPart = async (
  asked: Pick<Answer, 'view' | 'site' | 'actor'>,
  { organisation }: Pick<EditedPage, 'organisation'>,
  { kind }: Part,
) => {
  if (kind !== 'logo' && kind !== 'photographs') return { view: asked.view }
  const { id, programme } = organisation
  const used = await asked.site.files.used({ programme, organisation: id })
  return { view: await withDraftPictures(asked), used: used.organisation }
}

/** The page that gathers everything about editing, with why an act was not done when it was not. */
export const summaryPage = (
  { view, thing }: Answer,
  edited: EditedPage,
  refusal: 'page-changed' | 'act-refused' | null = null,
): VNode => {
  const after = withContent(edited.organisation, edited.content)
  return (
    <EditingPage
      view={view}
      {...edited}
      changes={changesBetween(edited.organisation, after)}
      may={{
        confirm: view.may('directory.confirm', thing),
        review: view.may('directory.review-recognition', thing),
        archive: view.may('directory.archive', thing),
      }}
      refusal={refusal}
    />
  )
}

/** The history of a page, with why a version was not brought back when it was not. */
export const versionsPage = async (
  { view, site, actor }: Answer,
  organisation: Organisation,
  refused: string | null = null,
): Promise<VNode> => {
  const versions = await site.editing.versions(actor, organisation, mostVersions)
  const names = await site.accounts.namesOf(versions.flatMap(({ person }) => person ?? []))
  return (
    <VersionsPage
      view={view}
      organisation={organisation}
      versions={versions}
      names={names}
      refused={refused}
    />
  )
}

/** How the pages of editing find what they show. */
export const editingPages = {
  editing: async (asked: Answer) => {
    const edited = await editedPage(asked)
    return edited === null ? null : summaryPage(asked, edited)
  },
  editingPart: async (asked: Answer) => {
    const edited = await editedPage(asked)
    if (edited === null) return null
    const { content, organisation } = edited
    const part = partAt(asked.params.part ?? '', organisation.side, content)
    if (part === null) return null
    const pictures = await picturesOfPart(asked, edited, part)
    return <PartPage {...edited} {...pictures} part={part} typed={typedOf(content, part)} errors={[]} />
  },
  preview: async (asked: Answer) => {
    const edited = await editedPage(asked)
    if (edited === null) return null
    const above = <PreviewBanner view={asked.view} {...edited} />
    const shown = { ...asked, view: await withDraftPictures(asked) }
    return organisationPage(shown, withContent(edited.organisation, edited.content), {
      above,
      keep: null,
    })
  },
  versions: async (asked: Answer) => {
    const organisation = await asked.site.directory.find(asked.params.organisation ?? '')
    return organisation === null ? null : versionsPage(asked, organisation)
  },
}
