import type { Decision } from '#accounts/index.ts'
import type { Change } from '#programme/directory/index.ts'
import { lacking, slugOfPart } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToOrganisation, postTo } from '../../sitemap.ts'
import { BlockedButton, Button, ButtonLink } from '../../ui/button/button.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { ChangeList } from './change-list.tsx'
import type { EditedPage } from './edited-page.ts'
import { ListedParts } from './listed-parts.tsx'
import { partOfLack, SavedNotice, Steps } from './steps.tsx'

interface EditingProps extends EditedPage {
  readonly view: View
  readonly may: Readonly<Record<'confirm' | 'review' | 'archive', Decision>>
  /** What publishing would change of the page as it is today. */
  readonly changes: readonly Change[]
  /** An act of somebody else came first: what was asked was not done. */
  readonly refusal?: 'page-changed' | 'act-refused' | null
}

/** Everything about the page of an organisation, on one screen: its steps, its draft, and what to do with it. */
export const EditingPage = (props: EditingProps) => {
  const { view, organisation, content } = props
  const { texts } = view
  const words = texts.editing
  const done: Readonly<Record<string, string>> = { ...words.done, ...texts.organisations.done }
  const told = view.done === null || view.done === 'enregistre' ? undefined : done[view.done]
  return (
    <Shell view={view} title={words.title(organisation.name)} description={words.description}>
      <div class="page head">
        <h1>{words.title(organisation.name)}</h1>
        {organisation.fictional && (
          <p>
            <FictionalTag label={texts.shell.fictional} />
          </p>
        )}
        {props.refusal != null && (
          <Notice tone="alert" view={view}>
            <p>{props.refusal === 'page-changed' ? words.pageChanged : words.actRefused}</p>
          </Notice>
        )}
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        <SavedNotice {...props} />
        <DraftActs {...props} />
      </div>
      <section class="page section" aria-labelledby="steps">
        <h2 id="steps">{words.steps}</h2>
        <Steps view={view} organisation={organisation} content={content} here={null} />
      </section>
      <Lacking {...props} />
      {organisation.side === 'supplier' && <ListedParts {...props} />}
      <Afterwards {...props} />
    </Shell>
  )
}

const DraftActs = ({ view, organisation, draft, latest, changes, refusal }: EditingProps) => {
  const { texts, language } = view
  const words = texts.editing
  const params = { organisation: organisation.slug }
  const versions = (
    <>
      <input type="hidden" name="version" value={draft?.version ?? 0} />
      <input
        type="hidden"
        name="latest"
        value={refusal === 'page-changed' ? latest : (draft?.begunFrom ?? 0)}
      />
    </>
  )
  return (
    <>
      {draft !== null && changes.length > 0 && (
        <>
          <h2>{words.changesTitle}</h2>
          <ChangeList
            view={view}
            changes={changes}
            before={organisation}
            after={{ ...organisation, ...draft.content }}
          />
        </>
      )}
      <div class="acts">
        <ButtonLink href={linkTo('preview', language, { params })}>{words.preview}</ButtonLink>
        {draft === null ? (
          <BlockedButton id="publish" reason={words.publishBlocked}>
            {words.publish}
          </BlockedButton>
        ) : (
          <form method="post" action={postTo('publishDraft', language, { params })}>
            {versions}
            <Button kind="quiet">{refusal === 'page-changed' ? words.publishAnyway : words.publish}</Button>
          </form>
        )}
      </div>
      {draft !== null && (
        <Disclosure summary={words.discardTitle}>
          <p>{words.discardText}</p>
          <form method="post" action={postTo('discardDraft', language, { params })}>
            {versions}
            <Button kind="grave">{words.discard}</Button>
          </form>
        </Disclosure>
      )}
    </>
  )
}

const Lacking = ({ view, organisation, content }: EditingProps) => {
  const { texts, language } = view
  const words = texts.editing
  const missing = lacking(content, organisation.side)
  return (
    <section class="page section" aria-labelledby="lacking">
      <h2 id="lacking">{words.lackingTitle}</h2>
      <p>{missing.length === 0 ? words.lackingNone : words.lackingText}</p>
      {missing.length > 0 && (
        <ul class="lines">
          {missing.map((lack) => (
            <li key={lack}>
              <a
                href={linkTo('editingPart', language, {
                  params: { organisation: organisation.slug, part: slugOfPart(partOfLack(lack, content)) },
                })}
              >
                {words.lacks[lack]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Afterwards = ({ view, organisation, may }: EditingProps) => {
  const { texts, language, format } = view
  const words = texts.editing
  const { slug, confirmedOn } = organisation
  const params = { organisation: slug }
  const page = linkToOrganisation(organisation, language)
  return (
    <section class="page section" aria-labelledby="confirm">
      <h2 id="confirm">{words.confirmTitle}</h2>
      <p>{confirmedOn === null ? words.confirmNever : words.confirmText(format.day(confirmedOn))}</p>
      {may.confirm.allowed ? (
        <form method="post" action={postTo('confirmPage', language, { params })}>
          <Button kind="quiet">{words.confirm}</Button>
        </form>
      ) : (
        <BlockedButton id="confirm-page" reason={texts.errors.because[may.confirm.because]}>
          {words.confirm}
        </BlockedButton>
      )}
      <ul class="lines">
        <li>
          <a href={page}>{words.publicPage}</a>
        </li>
        <li>
          <a href={linkTo('versions', language, { params })}>{words.history}</a>
        </li>
        {may.review.allowed && (
          <li>
            <a href={linkTo('reviewing', language, { params })}>{texts.organisations.review}</a>
          </li>
        )}
      </ul>
      {may.archive.allowed && (
        <Disclosure summary={texts.organisations.archiveTitle}>
          <p>{texts.organisations.archiveText}</p>
          <form method="post" action={postTo('archiveOrganisation', language, { params })}>
            <Button kind="grave" name="sure" value="1">
              {texts.organisations.archive}
            </Button>
          </form>
        </Disclosure>
      )}
    </section>
  )
}
