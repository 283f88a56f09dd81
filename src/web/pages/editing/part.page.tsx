import {
  type Draft,
  type Part,
  partFields,
  slugOfPart,
  type Typed,
  typedOf,
} from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { HeldFile } from '../../received-file.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import type { EditedPage } from './edited-page.ts'
import { namedErrors, type PartFieldsProps } from './part-errors.ts'
import { PartFields } from './part-fields.tsx'
import { SavedNotice, Steps } from './steps.tsx'
import { typedWords } from './typed-words.ts'

export interface PartPageProps extends EditedPage {
  readonly view: View
  readonly part: Part
  /** What the fields show: what the draft holds, or what was typed. */
  readonly typed: Typed
  readonly errors: PartFieldsProps['errors']
  readonly neqHolder?: string | null
  /** A file received with the form when it was refused. */
  readonly held?: HeldFile | null
  /** Bytes that the organisation keeps in files. */
  readonly used?: number
  /** Somebody saved meanwhile: their draft, null when they published or discarded it. */
  readonly conflict?: { readonly draft: Draft | null } | null
}

/** One screen of a long form: at most seven fields, saved into the draft. */
export const PartPage = (props: PartPageProps) => {
  const { view, organisation, part, draft, content } = props
  const { texts, language } = view
  const words = texts.editing
  const params = { organisation: organisation.slug }
  const fields: PartFieldsProps = {
    ...props,
    neqHolder: props.neqHolder ?? null,
    isPartner: organisation.side === 'partner',
    content,
    held: props.held ?? null,
    used: props.used ?? 0,
  }
  const errors = namedErrors(fields)
  return (
    <Shell
      view={view}
      title={`${words.parts[part.kind]} · ${organisation.name}`}
      description={words.description}
    >
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title(organisation.name), href: linkTo('editing', language, { params }) }]}
          here={words.parts[part.kind]}
        />
        <h1>{words.parts[part.kind]}</h1>
        <p class="lede">{words.partLedes[part.kind]}</p>
        {props.conflict !== undefined && props.conflict !== null && (
          <Conflict {...props} conflict={props.conflict} />
        )}
        {errors.length === 0 && props.conflict == null && <SavedNotice {...props} />}
      </div>
      <section class="page section">
        <ErrorSummary view={view} errors={errors} />
        <form
          class="form"
          method="post"
          encType="multipart/form-data"
          novalidate
          action={postTo('savePart', language, { params: { ...params, part: slugOfPart(part) } })}
        >
          <input type="hidden" name="version" value={draft?.version ?? 0} />
          <PartFields {...fields} />
          <p class="actions">
            <Button>{words.saveAndContinue}</Button>{' '}
            <Button kind="quiet" name="suite" value="sommaire">
              {words.saveAndBack}
            </Button>
          </p>
          <p>
            <a href={linkTo('editing', language, { params })}>{words.backToSummary}</a>
          </p>
        </form>
        <Steps view={view} organisation={organisation} content={content} here={part} />
      </section>
    </Shell>
  )
}

/** Both texts, side by side: what was typed here, and what somebody else saved meanwhile. */
const Conflict = ({
  view,
  organisation,
  part,
  typed,
  conflict,
  content,
  writer,
}: PartPageProps & { readonly conflict: { readonly draft: Draft | null } }) => {
  const { texts, language, format } = view
  const words = texts.editing
  const theirs = typedOf(content, part)
  const differing = partFields[part.kind].filter(
    (field) => typedWords(view, field, typed[field]) !== typedWords(view, field, theirs[field]),
  )
  const link = linkTo('editingPart', language, {
    params: { organisation: organisation.slug, part: slugOfPart(part) },
  })
  return (
    <Notice tone="alert" view={view}>
      <p>
        <strong>{words.conflictTitle}</strong>
      </p>
      <p>
        {conflict.draft === null
          ? words.conflictGone
          : words.conflictText(writer ?? words.somebody, format.time(conflict.draft.savedAt))}
      </p>
      {differing.length === 0 ? (
        <p>{words.conflictSame}</p>
      ) : (
        <Table
          view={view}
          blocks
          caption={words.conflictTitle}
          columns={[
            { label: words.parts[part.kind] },
            { label: words.conflictYours },
            { label: words.conflictTheirs },
          ]}
          rows={differing.map((field) => [
            words.fields[field],
            typedWords(view, field, typed[field]),
            typedWords(view, field, theirs[field]),
          ])}
        />
      )}
      <p>
        {words.conflictKeep} <a href={link}>{words.conflictTake}</a>.
      </p>
    </Notice>
  )
}
