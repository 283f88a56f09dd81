import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import type { SenderAsked, SenderField } from './sender.form.ts'

/** The form as it stands before anybody types. */
export const senderOf = ({ sender, version }: Programme): SenderAsked => ({
  typed: { nom: sender?.name ?? '', adresse: sender?.address ?? '', contact: sender?.contact ?? '' },
  version,
  wrong: [],
  sender,
})

interface SenderProps {
  readonly view: View
  readonly programme: Programme
  readonly asked: SenderAsked
  /** Commercial letters that wait for it. */
  readonly waiting: number
  /** Somebody else changed the programme meanwhile. */
  readonly conflict?: boolean
}

/** Who writes the commercial letters of a programme. */
export const SenderPage = (props: SenderProps) => {
  const { view, programme, asked } = props
  const { texts, language } = view
  const words = texts.mail.sender
  const params = { programme: programme.slug }
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            {
              label: textIn(programme.name, language).text,
              href: linkTo('programme', language, { params }),
            },
          ]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>{words.why}</p>
        <Told {...props} />
        <ErrorSummary view={view} errors={asked.wrong.map((name) => ({ name, error: words.errors[name] }))} />
      </div>
      <div class="page">
        <form class="form" method="post" action={postTo('nameSender', language, { params })} novalidate>
          <input type="hidden" name="version" value={String(asked.version)} />
          <TextField {...given(props, 'nom')} label={words.name} autocomplete="organization" />
          <LongTextField
            {...given(props, 'adresse')}
            label={words.address}
            help={words.addressHelp}
            rows={4}
            autocomplete="street-address"
          />
          <TextField {...given(props, 'contact')} label={words.contact} help={words.contactHelp} />
          <p>
            <Button>{words.save}</Button>
          </p>
        </form>
      </div>
    </Shell>
  )
}

const given = ({ view, asked }: SenderProps, name: SenderField) => ({
  view,
  name,
  value: asked.typed[name],
  error: asked.wrong.includes(name) ? view.texts.mail.sender.errors[name] : undefined,
})

const Told = ({ view, programme, waiting, conflict }: SenderProps) => {
  const words = view.texts.mail.sender
  if (conflict === true)
    return (
      <Notice tone="alert" view={view}>
        <p>{words.conflict}</p>
      </Notice>
    )
  if (view.done === 'expediteur')
    return (
      <Notice tone="done" view={view}>
        <p>{words.done}</p>
      </Notice>
    )
  return programme.sender === null ? (
    <Notice tone="alert" view={view}>
      <p>
        {words.missing} {waiting > 0 && words.waiting(waiting)}
      </p>
    </Notice>
  ) : null
}
