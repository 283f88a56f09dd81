import type { PersonId } from '#kernel/ids.ts'
import { changesBetween, type Organisation, type Version } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { ChangeList } from './change-list.tsx'

interface VersionsProps {
  readonly view: View
  readonly organisation: Organisation
  /** The last first. */
  readonly versions: readonly Version[]
  readonly names: ReadonlyMap<PersonId, string>
  /** Somebody changed the page meanwhile: what was asked was not done. */
  readonly refused?: string | null
}

/** Every version of a page: who, when, what changed, and the way back to it. */
export const VersionsPage = (props: VersionsProps) => {
  const { view, organisation, versions, refused = null } = props
  const words = view.texts.versions
  return (
    <Shell view={view} title={words.title(organisation.name)} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: view.texts.editing.title(organisation.name),
              href: linkTo('editing', view.language, { params: { organisation: organisation.slug } }),
            },
          ]}
          here={view.texts.editing.history}
        />
        <h1>{words.title(organisation.name)}</h1>
        <p class="lede">{words.lede}</p>
        {view.done === 'ramene' && (
          <Notice tone="done" view={view}>
            <p>{view.texts.editing.done.ramene}</p>
          </Notice>
        )}
        {refused !== null && (
          <Notice tone="alert" view={view}>
            <p>{refused}</p>
          </Notice>
        )}
      </div>
      <section class="page section">
        {versions.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ol class="versions" reversed>
            {versions.map((version, at) => (
              <OneVersion
                key={version.number}
                {...props}
                version={version}
                before={versions[at + 1] ?? null}
              />
            ))}
          </ol>
        )}
      </section>
    </Shell>
  )
}

const OneVersion = ({
  view,
  organisation,
  versions,
  names,
  version,
  before,
}: VersionsProps & { readonly version: Version; readonly before: Version | null }) => {
  const { texts, language, format } = view
  const words = texts.versions
  const isInForce = version.number === versions[0]?.number
  const number = format.number(version.number)
  const person =
    version.person === null ? words.byProgram : words.by(names.get(version.person) ?? texts.editing.somebody)
  return (
    <li value={version.number}>
      <h2>
        {words.version(number)} {isInForce && <Tag>{words.inForce}</Tag>}
      </h2>
      <p>
        {words.acts[version.act]}
        {version.broughtBack !== null && ` (${words.broughtBack(format.number(version.broughtBack))})`},{' '}
        <time datetime={version.at}>{format.dayAndTime(version.at)}</time>, {person}
      </p>
      {before !== null && (
        <ChangeList
          view={view}
          changes={changesBetween(before.organisation, version.organisation)}
          before={before.organisation}
          after={version.organisation}
        />
      )}
      {!isInForce && (
        <form
          method="post"
          action={postTo('bringBackVersion', language, { params: { organisation: organisation.slug } })}
        >
          <input type="hidden" name="latest" value={versions[0]?.number ?? 0} />
          <Button kind="quiet" name="number" value={String(version.number)}>
            {words.bringBack}
            <span class="unseen"> ({number})</span>
          </Button>
        </form>
      )}
    </li>
  )
}
