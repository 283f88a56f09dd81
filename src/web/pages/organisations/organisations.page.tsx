import type { Instant } from '#kernel/time.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { Empty } from '../../ui/empty/empty.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag, Tag } from '../../ui/tag/tag.tsx'

interface OrganisationsProps {
  readonly view: View
  readonly text: string
  readonly found: readonly { readonly organisation: Organisation; readonly mayEdit: boolean }[]
  readonly archived: readonly { readonly organisation: Organisation; readonly archivedAt: Instant }[]
}

/** Where whoever runs the directory finds an organisation, adds one, imports many, brings one back. */
export const OrganisationsPage = (props: OrganisationsProps) => {
  const { view, text } = props
  const { texts, language } = view
  const words = texts.organisations
  const done: Readonly<Record<string, string>> = words.done
  const told = view.done === null ? undefined : done[view.done]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        <p class="acts">
          <ButtonLink href={linkTo('addOrganisation', language)}>{words.add}</ButtonLink>
          <ButtonLink kind="quiet" href={linkTo('sheetImport', language)}>
            {words.import}
          </ButtonLink>
        </p>
      </div>
      <search>
        <form class="search" method="get" action={linkTo('organisations', language)}>
          <div class="page">
            <div class="line">
              <div class="field grow">
                <label for="q">{words.search}</label>
                <input id="q" name="q" type="search" value={text} autocomplete="off" maxlength={200} />
              </div>
              <Button kind="quiet" icon="magnifying-glass">
                {words.find}
              </Button>
            </div>
          </div>
        </form>
      </search>
      {text !== '' && <Found {...props} />}
      <Archived {...props} />
    </Shell>
  )
}

const Found = ({ view, found }: OrganisationsProps) => {
  const { texts, language } = view
  const words = texts.organisations
  return (
    <section class="page section" aria-labelledby="found">
      <h2 id="found">{words.found}</h2>
      {found.length === 0 && <Empty title={texts.organisations.foundNone} advice={words.addLede} />}
      <ul class="lines">
        {found.map(({ organisation, mayEdit }) => (
          <li key={organisation.id}>
            <span class="acts">
              <OrganisationLink view={view} organisation={organisation} />
              <Tag>{words.sides[organisation.side]}</Tag>
              {organisation.fictional && <FictionalTag label={texts.shell.fictional} />}
              {mayEdit && (
                <a href={linkTo('editing', language, { params: { organisation: organisation.slug } })}>
                  {texts.editing.change}
                  <span class="unseen"> {organisation.name}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Leads to the public page of an organisation, whichever its side. */
export const OrganisationLink = ({
  view,
  organisation,
}: {
  readonly view: View
  readonly organisation: Organisation
}) => <a href={linkToOrganisation(organisation, view.language)}>{organisation.name}</a>

const Archived = ({ view, archived }: OrganisationsProps) => {
  const { texts, language, format } = view
  const words = texts.organisations
  return (
    <section class="page section" aria-labelledby="archived">
      <h2 id="archived">{words.archivedTitle}</h2>
      {archived.length === 0 && <p>{words.archivedNone}</p>}
      <ul class="lines">
        {archived.map(({ organisation, archivedAt }) => (
          <li key={organisation.id}>
            <form
              class="acts"
              method="post"
              action={postTo('unarchiveOrganisation', language, {
                params: { organisation: organisation.slug },
              })}
            >
              <OrganisationLink view={view} organisation={organisation} />
              <span class="note">{words.archivedOn(format.day(archivedAt))}</span>
              <Button kind="quiet">
                {words.unarchive}
                <span class="unseen"> {organisation.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
