import { grounds, purposes } from '#consent/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Radios } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { DateField, LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { ImpliedField, ImpliedTyped } from './record-consent.form.ts'

type Errors = Readonly<Partial<Record<ImpliedField | 'courriel-retrait' | 'portee', string>>>

export interface RecordConsentProps {
  readonly view: View
  readonly programme: Programme
  readonly implied: ImpliedTyped
  readonly withdrawal: { readonly typed: string; readonly scope: string }
  readonly errors: Errors
}

/** What does not come through the site: an implied consent, a withdrawal asked for by telephone. */
export const RecordConsentPage = (props: RecordConsentProps) => {
  const { view, programme, errors } = props
  const { language, texts } = view
  const words = texts.consents
  const params = { programme: programme.slug }
  return (
    <Shell view={view} title={words.record} description={words.recordLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            {
              label: textIn(programme.name, language).text,
              href: linkTo('programme', language, { params }),
            },
            { label: words.title, href: linkTo('consents', language, { params }) },
          ]}
          here={words.record}
        />
        <h1>{words.record}</h1>
        <p class="lede">{words.recordLede}</p>
        <ErrorSummary view={view} errors={Object.entries(errors).map(([name, error]) => ({ name, error }))} />
      </div>
      <Withdrawal {...props} />
      <Implied {...props} />
    </Shell>
  )
}

const Withdrawal = ({ view, programme, withdrawal, errors }: RecordConsentProps) => {
  const { consents: words, withdrawal: named } = view.texts
  return (
    <Section id="withdrawal" title={words.withdraw}>
      <p>{words.withdrawText}</p>
      <form
        class="form"
        method="post"
        action={postTo('recordWithdrawal', view.language, { params: { programme: programme.slug } })}
        novalidate
      >
        <TextField
          view={view}
          type="email"
          name="courriel-retrait"
          label={words.email}
          value={withdrawal.typed}
          autocomplete="off"
          error={errors['courriel-retrait']}
        />
        <Radios
          view={view}
          name="portee"
          label={words.purpose}
          value={withdrawal.scope}
          error={errors.portee}
          choices={[
            { value: 'programme', label: words.whole },
            ...purposes.map((value) => ({ value, label: named.purposes[value] })),
          ]}
        />
        <Button>{words.saveWithdrawal}</Button>
      </form>
    </Section>
  )
}

const Implied = ({ view, programme, implied, errors }: RecordConsentProps) => {
  const { consents: words, withdrawal: named } = view.texts
  return (
    <Section id="implied" title={words.implied}>
      <p>{words.impliedText}</p>
      <Notice tone="alert" view={view}>
        {words.doubt}
      </Notice>
      <form
        class="form"
        method="post"
        action={postTo('recordImplied', view.language, { params: { programme: programme.slug } })}
        novalidate
      >
        <TextField
          view={view}
          type="email"
          name="courriel"
          label={words.email}
          value={implied.courriel}
          autocomplete="off"
          error={errors.courriel}
        />
        <Radios
          view={view}
          name="finalite"
          label={words.purpose}
          value={implied.finalite}
          error={errors.finalite}
          choices={purposes.map((value) => ({ value, label: named.purposes[value] }))}
        />
        <Radios
          view={view}
          name="fondement"
          label={words.ground}
          value={implied.fondement}
          error={errors.fondement}
          choices={grounds.map((value) => ({ value, label: words.grounds[value] }))}
        />
        <LongTextField
          view={view}
          name="motif"
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          value={implied.motif}
          error={errors.motif}
        />
        <DateField view={view} name="date" label={words.from} value={implied.date} error={errors.date} />
        <DateField
          view={view}
          name="fin"
          label={words.until}
          help={words.untilHelp}
          optional
          value={implied.fin}
          error={errors.fin}
        />
        <Radios
          view={view}
          name="langue"
          label={words.language}
          value={implied.langue}
          error={errors.langue}
          choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <Button>{words.save}</Button>
      </form>
    </Section>
  )
}
