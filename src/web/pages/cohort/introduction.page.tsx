import type { LetterResult } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import type { DecidedCall } from '../../decided.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField } from '../../ui/field/inputs.tsx'
import { AfterJuryPage } from './after-jury.tsx'
import type { IntroductionAsked, IntroductionField, Wrong } from './cohort.form.ts'

interface IntroductionProps {
  readonly view: View
  readonly decided: DecidedCall
  readonly result: LetterResult
  readonly asked: IntroductionAsked
  readonly conflict?: boolean
}

/** What every letter of an outcome begins with, in both languages. */
export const IntroductionPage = ({ view, decided, result, asked, conflict = false }: IntroductionProps) => {
  const { texts, language } = view
  const words = texts.cohort.introduction
  const params = { call: decided.call.slug, outcome: result }
  const said = (wrong: Wrong): string => (wrong === 'missing' ? words.missing : words.tooLong)
  const errorOf = (name: IntroductionField): string | undefined => {
    const wrong = asked.wrong[name]
    return wrong === undefined ? undefined : said(wrong)
  }
  const errors = (['fr', 'en'] as const).flatMap((name) => {
    const error = errorOf(name)
    return error === undefined ? [] : [{ name, error: `${words[name]}. ${error}` }]
  })
  return (
    <AfterJuryPage
      view={view}
      decided={decided}
      title={words.title(texts.cohort.results[result])}
      lede={words.lede}
      conflict={conflict}
      conflictWords={texts.cohort.conflictKept}
      steps={[
        {
          label: texts.cohort.letters.title,
          href: linkTo('decisionLetters', language, { params: { call: decided.call.slug } }),
        },
      ]}
      above={<ErrorSummary view={view} errors={errors} />}
    >
      <div class="page">
        <form
          class="form"
          method="post"
          action={postTo('saveLetterIntroduction', language, { params })}
          novalidate
        >
          <input type="hidden" name="version" value={String(asked.version)} />
          {(['fr', 'en'] as const).map((name) => (
            <LongTextField
              key={name}
              view={view}
              name={name}
              label={words[name]}
              help={words.help}
              rows={8}
              value={asked.typed[name]}
              error={errorOf(name)}
            />
          ))}
          <Button>{words.save}</Button>
        </form>
      </div>
    </AfterJuryPage>
  )
}
