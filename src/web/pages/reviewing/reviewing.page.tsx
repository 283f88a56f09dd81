import { thing } from '#accounts/index.ts'
import { actsAfter, isOpenToFindings, type Organisation, principles } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { DateField, LongTextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { RecognitionSection } from '../directory/recognition-section.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import type { TypedDecision } from './reviewing.form.ts'

interface ReviewingProps {
  readonly view: View
  readonly organisation: Organisation
  /** Number of the version that is shown. */
  readonly latest: number
  readonly typed?: TypedDecision['typed']
  readonly errors?: readonly { readonly name: string; readonly error: string }[]
  /** The page changed meanwhile: nothing was done. */
  readonly isStale?: boolean
}

/** The six principles, what was found of each, and the decision. */
export const ReviewingPage = (props: ReviewingProps) => {
  const { view, organisation, errors = [], isStale = false } = props
  const { texts, language } = view
  const words = texts.reviewing
  const done: Readonly<Record<string, string>> = words.done
  const told = view.done === null ? undefined : done[view.done]
  return (
    <Shell view={view} title={words.title(organisation.name)} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: texts.editing.title(organisation.name),
              href: linkTo('editing', language, { params: { organisation: organisation.slug } }),
            },
          ]}
          here={texts.recognition.title}
        />
        <h1>{words.title(organisation.name)}</h1>
        <p class="lede">{words.lede}</p>
        <HistoryLink
          view={view}
          on={thing('organisation', {
            id: organisation.id,
            programme: organisation.programme,
            organisation: organisation.id,
          })}
          named={organisation.slug}
          subject="recognition"
        />
        {told !== undefined && (
          <Notice tone="done" view={view}>
            <p>{told}</p>
          </Notice>
        )}
        {isStale && (
          <Notice tone="alert" view={view}>
            <p>{words.pageChanged}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
      </div>
      <div class="page section">
        <Findings view={view} organisation={organisation} />
      </div>
      <Decision {...props} />
      <div class="page section">
        <RecognitionSection view={view} organisation={organisation} />
      </div>
    </Shell>
  )
}

const Findings = ({ view, organisation }: Pick<ReviewingProps, 'view' | 'organisation'>) => {
  const { texts, language } = view
  const words = texts.reviewing
  const { recognition } = organisation
  const isOpen = isOpenToFindings(recognition)
  const found = new Map(recognition?.findings.map((finding) => [finding.principle, finding]))
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{texts.recognition.principlesTitle}</h2>
      {!isOpen && <p>{recognition === null ? words.openFirst : words.closed}</p>}
      <ol class="lines">
        {principles.map((principle) => (
          <li key={principle}>
            {texts.recognition.principles[principle]} :{' '}
            <strong>{texts.recognition.verdicts[found.get(principle)?.verdict ?? 'unverified']}</strong>{' '}
            {isOpen && (
              <a
                href={linkTo('reviewingPrinciple', language, {
                  params: { organisation: organisation.slug, principle },
                })}
              >
                {words.look}
                <span class="unseen"> {texts.recognition.principles[principle]}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Decision = ({ view, organisation, latest, typed, errors = [] }: ReviewingProps) => {
  const { texts, language } = view
  const words = texts.reviewing
  const acts = actsAfter(organisation.recognition)
  const given = (name: 'act' | 'expiresOn' | 'reasonFr' | 'reasonEn') => ({
    view,
    name,
    value: typed?.[name] ?? '',
    error: errors.find((each) => each.name === name)?.error,
  })
  const asks = (...wanted: readonly string[]): boolean => acts.some((act) => wanted.includes(act))
  return (
    <section class="page section" aria-labelledby="decision">
      <h2 id="decision">{words.decisionTitle}</h2>
      <p class="note">{words.reviewer(view.signedIn?.person.name ?? '')}</p>
      <form
        class="form"
        method="post"
        novalidate
        action={postTo('decideReview', language, { params: { organisation: organisation.slug } })}
      >
        <input type="hidden" name="latest" value={latest} />
        <Radios
          {...given('act')}
          label={words.act}
          choices={acts.map((value) => ({ value, label: words.acts[value], help: words.actHelps[value] }))}
        />
        {asks('recognise', 'recheck') && (
          <DateField {...given('expiresOn')} label={words.expiresOn} help={words.expiresHelp} optional />
        )}
        {asks('refuse', 'withdraw') && (
          <>
            <LongTextField
              {...given('reasonFr')}
              rows={3}
              label={words.reasonFr}
              help={words.reasonHelp}
              optional
            />
            <LongTextField {...given('reasonEn')} rows={3} label={words.reasonEn} optional />
          </>
        )}
        <p>
          <Button>{words.decide}</Button>
        </p>
      </form>
    </section>
  )
}
