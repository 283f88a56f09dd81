import { isLetterKind, type LetterKind, letterKinds, treatmentOf } from '#mail/index.ts'
import type { Wanted } from '#notifications/index.ts'
import { wantedByDefault } from '#notifications/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Checkboxes } from '../../ui/choices/choices.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'

interface ChoicesProps {
  readonly view: View
  readonly wanted: ReadonlyMap<string, Wanted>
  /** A choice that is none of those shown was sent. */
  readonly unreadable?: boolean
}

// A digest is made of letters that were chosen already.
const kinds = Object.keys(letterKinds)
  .filter(isLetterKind)
  .filter((kind) => kind !== 'digest')

/** What one wants of each kind of message, and those that always leave. */
export const NotificationChoicesPage = (props: ChoicesProps) => {
  const { view, unreadable = false } = props
  const all = view.texts.notifications
  const words = all.choices
  const done = Object.entries(all.done).find(([name]) => name === view.done)?.[1]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: all.title, href: linkTo('notifications', view.language) }]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={linkTo('communications', view.language)}>{words.consentLink}</a>
        </p>
        {done !== undefined && (
          <Notice tone="done" view={view}>
            {done}
          </Notice>
        )}
        {unreadable && (
          <Notice tone="alert" view={view}>
            {words.unreadable}
          </Notice>
        )}
      </div>
      <Section id="choices" title={words.optional}>
        <form method="post" class="form" action={postTo('chooseNotifications', view.language)}>
          {kinds
            .filter((kind) => treatmentOf(kind).optional)
            .map((kind) => (
              <Kind key={kind} {...props} kind={kind} />
            ))}
          <p>
            <Button>{words.save}</Button>
          </p>
        </form>
      </Section>
      <Section id="fixed" title={words.fixed}>
        <p>{words.fixedText}</p>
        {(['now', 'waking', 'digest'] as const).map((haste) => (
          <Fixed key={haste} view={view} haste={haste} />
        ))}
      </Section>
    </Shell>
  )
}

const Kind = ({ view, wanted, kind }: ChoicesProps & { readonly kind: LetterKind }) => {
  const { choices: words } = view.texts.notifications
  const { byMail, inProduct } = wanted.get(kind) ?? wantedByDefault
  return (
    <Checkboxes
      view={view}
      name={kind}
      label={view.texts.letterKinds[kind].name}
      {...(treatmentOf(kind).purpose === null ? {} : { help: words.commercial })}
      values={[...(byMail ? ['courriel'] : []), ...(inProduct ? ['produit'] : [])]}
      choices={[
        { value: 'courriel', label: words.ways.courriel },
        { value: 'produit', label: words.ways.produit },
      ]}
    />
  )
}

const Fixed = ({ view, haste }: { readonly view: View; readonly haste: 'now' | 'waking' | 'digest' }) => {
  const { choices: words } = view.texts.notifications
  const fixed = kinds.filter((kind) => !treatmentOf(kind).optional && treatmentOf(kind).haste === haste)
  return fixed.length === 0 ? null : (
    <>
      <h3>{words.because[haste]}</h3>
      <ul class="lines">
        {fixed.map((kind) => (
          <li key={kind}>{view.texts.letterKinds[kind].name}</li>
        ))}
      </ul>
    </>
  )
}
