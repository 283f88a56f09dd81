import { type Organisation, type Principle, principles } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
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
          <p>
            <Button>{words.save}</Button>
          </p>
          <p>
            <a href={linkTo('reviewing', language, { params })}>{words.back}</a>
          </p>
        </form>
      </section>
    </Shell>
  )
}
