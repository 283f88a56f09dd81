import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { PrivacyContact } from '#privacy/index.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { textsIn } from '../../locales/index.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Said } from '../../ui/text/said.tsx'
import type { ContactAsked, ContactField } from './contact.form.ts'

/** What the software proposes until a programme says otherwise. */
export const proposedFor = ({ name }: Programme) => ({
  titleFr: textsIn.fr.privacy.contact.theTitle,
  titleEn: textsIn.fr.privacy.contact.theTitleEn,
  policyFr: textsIn.fr.privacy.contact.defaultPolicy(name.fr),
  policyEn: textsIn.en.privacy.contact.defaultPolicy(name.en ?? name.fr),
})

interface ProgrammePrivacyProps {
  readonly view: View
  readonly programme: Programme
  readonly contact: PrivacyContact | null
  readonly on: Thing
}

const nameOf = ({ language }: View, { name }: Programme): string => name[language] ?? name.fr

/** Who answers for personal information in a programme, and its policy: for everybody. */
export const ProgrammePrivacyPage = ({ view, programme, contact, on }: ProgrammePrivacyProps) => {
  const { language, texts, format } = view
  const words = texts.privacy.contact
  const params = { programme: programme.slug }
  const title = words.title(nameOf(view, programme))
  const proposed = proposedFor(programme)
  const policy = contact?.policy ?? { fr: proposed.policyFr, en: proposed.policyEn }
  return (
    <Shell view={view} title={title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            { label: nameOf(view, programme), href: linkTo('programme', language, { params }) },
          ]}
          here={words.link}
        />
        <h1>{title}</h1>
        <p class="lede">{words.lede}</p>
        {view.done === 'publiee' && (
          <Notice tone="done" view={view}>
            {words.done}
          </Notice>
        )}
        {view.may('privacy.edit-contact', on).allowed && (
          <p class="actions">
            <ButtonLink kind="quiet" href={linkTo('editPrivacy', language, { params })}>
              {words.edit}
            </ButtonLink>
          </p>
        )}
      </div>
      <Section id="in-charge" title={words.inCharge}>
        {contact === null || contact.name === '' ? (
          <Notice tone="alert">
            <p>
              <strong>{words.noneTitle}</strong>
            </p>
            <p>{words.none}</p>
          </Notice>
        ) : (
          <InCharge view={view} contact={contact} />
        )}
      </Section>
      <Section id="policy" title={words.policy}>
        <p class="note">
          {contact === null ? words.defaultShown : words.changed(format.day(contact.changedAt))}
        </p>
        <Policy text={textIn(policy, language)} language={language} />
        <p>
          <a href={linkTo('retention', language)}>{texts.privacy.retention.link}</a>
          {' · '}
          <a href={linkTo('ownHeld', language)}>{texts.privacy.own.title}</a>
        </p>
      </Section>
    </Shell>
  )
}

const InCharge = ({ view, contact }: { readonly view: View; readonly contact: PrivacyContact }) => {
  const { fields } = view.texts.privacy.contact
  return (
    <Facts
      facts={[
        { label: fields.nom, value: contact.name, note: <Said view={view} text={contact.title} /> },
        {
          label: fields.courriel,
          value: contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>,
        },
        { label: fields.telephone, value: contact.phone },
        { label: fields.adresse, value: contact.address },
      ]}
    />
  )
}

const Policy = ({
  text: { text, language: written },
  language,
}: {
  readonly text: ReturnType<typeof textIn>
  readonly language: View['language']
}) => (
  <div class="prose" {...(written === language ? {} : { lang: written })}>
    {text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) =>
        line.startsWith('## ') ? <h3 key={line}>{line.slice(3)}</h3> : <p key={line}>{line}</p>,
      )}
  </div>
)

interface EditProps {
  readonly view: View
  readonly programme: Programme
  readonly asked: ContactAsked
  readonly conflict: boolean
}

/** Naming who answers, and writing the policy. */
export const EditPrivacyPage = ({ view, programme, asked, conflict }: EditProps) => {
  const { language, texts } = view
  const words = texts.privacy.contact
  const params = { programme: programme.slug }
  const given = (name: ContactField) => ({
    view,
    name,
    label: words.fields[name],
    value: asked.typed[name],
    error: asked.wrong.includes(name) ? words.errors[name] : undefined,
  })
  return (
    <Shell view={view} title={words.editTitle} description={words.editLede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.link, href: linkTo('programmePrivacy', language, { params }) }]}
          here={words.editTitle}
        />
        <h1>{words.editTitle}</h1>
        <p class="lede">{words.editLede}</p>
        {conflict && (
          <Notice tone="alert" view={view}>
            {words.conflict}
          </Notice>
        )}
        <ErrorSummary view={view} errors={asked.wrong.map((name) => ({ name, error: words.errors[name] }))} />
      </div>
      <form class="page form" method="post" action={postTo('savePrivacy', language, { params })}>
        <input type="hidden" name="version" value={String(asked.read)} />
        <TextField {...given('nom')} autocomplete="name" />
        <TextField {...given('titre-fr')} help={words.titleHelp} />
        <TextField {...given('titre-en')} optional />
        <TextField {...given('courriel')} type="email" optional />
        <TextField {...given('telephone')} type="tel" optional />
        <TextField {...given('adresse')} optional />
        <LongTextField {...given('politique-fr')} help={words.policyHelp} rows={14} />
        <LongTextField {...given('politique-en')} help={words.policyHelp} rows={14} optional />
        <Button>{words.save}</Button>
      </form>
    </Shell>
  )
}
