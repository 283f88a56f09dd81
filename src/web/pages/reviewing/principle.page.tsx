import { daysKept, type StoredFile } from '#files/index.ts'
import { type Organisation, type Principle, principles } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import type { HeldFile } from '../../received-file.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { DocumentLinks, documentsAccepted } from '../../ui/file-field/document-links.tsx'
import { FileField } from '../../ui/file-field/file-field.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { TypedFinding } from './reviewing.form.ts'

interface PrincipleProps {
  readonly view: View
  readonly organisation: Organisation
  readonly principle: Principle
  readonly latest: number
  readonly typed: TypedFinding['typed']
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  readonly isStale?: boolean
  /** Documents that the finding rests on, removed ones too. */
  readonly proofs: readonly StoredFile[]
  /** A document received with the form when it was refused. */
  readonly held?: HeldFile | null
}

/** One principle: what was found, and what that rests on. */
export const PrinciplePage = (props: PrincipleProps) => {
  const { view, organisation, principle, latest, typed, errors = [], isStale = false } = props
  const { texts, language } = view
  const words = texts.reviewing
  const params = { organisation: organisation.slug }
  const given = (name: 'verdict' | 'evidenceFr' | 'evidenceEn') => ({
    view,
    name,
    value: typed[name],
    error: errors.find((each) => each.name === name)?.error,
  })
  return (
    <Shell view={view} title={texts.recognition.principles[principle]} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title(organisation.name), href: linkTo('reviewing', language, { params }) }]}
          here={words.principle(principles.indexOf(principle) + 1)}
        />
        <h1>{texts.recognition.principles[principle]}</h1>
        {(view.done === 'document-retire' || view.done === 'document-ramene') && (
          <Notice tone="done" view={view}>
            <p>{view.done === 'document-retire' ? words.documentRemoved : words.documentBack}</p>
          </Notice>
        )}
        {isStale && (
          <Notice tone="alert" view={view}>
            <p>{words.pageChanged}</p>
          </Notice>
        )}
      </div>
      <section class="page section">
        <ErrorSummary view={view} errors={errors} />
        <form
          class="form"
          method="post"
          encType="multipart/form-data"
          novalidate
          action={postTo('noteFinding', language, { params: { ...params, principle } })}
        >
          <input type="hidden" name="latest" value={latest} />
          <Radios
            {...given('verdict')}
            label={words.verdict}
            choices={(['met', 'not-met', 'unverified'] as const).map((value) => ({
              value,
              label: texts.recognition.verdicts[value],
            }))}
          />
          <LongTextField
            {...given('evidenceFr')}
            rows={3}
            label={words.evidenceFr}
            help={words.evidenceHelp}
            optional
          />
          <LongTextField {...given('evidenceEn')} rows={3} label={words.evidenceEn} optional />
          <FileField
            view={view}
            name="preuve"
            label={words.document}
            help={`${words.documentHelp} ${texts.files.documentHelp}`}
            error={errors.find(({ name }) => name === 'preuve')?.error}
            optional
            accept={documentsAccepted}
            held={props.held ?? null}
          />
          <p>
            <Button>{words.save}</Button>
          </p>
          <p>
            <a href={linkTo('reviewing', language, { params })}>{words.back}</a>
          </p>
        </form>
      </section>
      {props.proofs.length > 0 && <Proofs {...props} />}
    </Shell>
  )
}

/** What the finding rests on, each with the way to take it away or to bring it back. */
const Proofs = ({ view, organisation, principle, proofs }: PrincipleProps) => {
  const words = view.texts.reviewing
  const action = postTo('setProof', view.language, {
    params: { organisation: organisation.slug, principle },
  })
  return (
    <section class="page section" aria-labelledby="documents">
      <h2 id="documents">{words.documents}</h2>
      <div>
        {proofs.map((proof) => (
          <form key={proof.id} class="acts" method="post" action={action}>
            <input type="hidden" name="document" value={proof.id} />
            {proof.removedAt === null ? (
              <DocumentLinks view={view} files={[proof]} />
            ) : (
              <span>{words.documentGone(proof.name, daysKept)}</span>
            )}
            <button
              type="submit"
              class="link"
              name="geste"
              value={proof.removedAt === null ? 'retirer' : 'ramener'}
            >
              {proof.removedAt === null ? words.removeDocument : words.bringDocumentBack}
              <span class="unseen"> {proof.name}</span>
            </button>
          </form>
        ))}
      </div>
    </section>
  )
}
