import type { StoredEntry } from '#journal/index.ts'
import { parseTerritoryKey, regions, territoryKey } from '#kernel/territory.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Checkboxes, Radios, Switch } from '../../ui/choices/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { LongTextField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { regionName, territoryName } from '../../words.ts'
import type { ChangeAsked, ChangeField } from './programme-change.form.ts'

/** The form as it stands before anybody types: what the programme says now, or nothing. */
export const askedOf = (programme: Programme | null): ChangeAsked => ({
  typed: {
    'nom-fr': programme?.name.fr ?? '',
    'nom-en': programme?.name.en ?? '',
    'but-fr': programme?.purpose.fr ?? '',
    'but-en': programme?.purpose.en ?? '',
    'contact-nom': programme?.contactPerson?.name ?? '',
    'contact-fonction-fr': programme?.contactPerson?.role.fr ?? '',
    'contact-fonction-en': programme?.contactPerson?.role.en ?? '',
    'contact-courriel': programme?.contactPerson?.email ?? '',
    'contact-telephone': programme?.contactPerson?.phone ?? '',
  },
  territories: programme?.territories.map(territoryKey) ?? [],
  shares: programme?.sharesDirectory ?? false,
  coordinating: programme?.coordinatingBody ?? '',
  partners: programme?.partners ?? [],
  version: programme?.version ?? 0,
  wrong: [],
  change: null,
})

interface FormProps {
  readonly view: View
  /** Null for a new one. */
  readonly programme: Programme | null
  readonly asked: ChangeAsked
  /** Partners of the directory, who may coordinate or support. */
  readonly eligible: readonly Organisation[]
  /** Somebody else changed it meanwhile. */
  readonly conflict?: boolean
  readonly history?: readonly StoredEntry[]
}

/** What is said of a programme, to change or to begin. */
export const ProgrammeFormPage = ({ view, programme, asked, eligible, conflict, history }: FormProps) => {
  const { texts, language } = view
  const { editPage, newPage, title } = texts.programmes
  const words = programme === null ? newPage : editPage
  const errors = asked.wrong.map((name) => ({ name, error: editPage.errors[name] }))
  const name = programme?.name[language] ?? programme?.name.fr
  const steps = [
    { label: title, href: linkTo('programmes', language) },
    ...(programme === null || name === undefined
      ? []
      : [{ label: name, href: linkTo('programme', language, { params: { programme: programme.slug } }) }]),
  ]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb view={view} steps={steps} here={words.title} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {conflict === true && (
          <Notice tone="alert">
            <p>{editPage.conflict}</p>
          </Notice>
        )}
        <ErrorSummary view={view} errors={errors} />
      </div>
      <form
        class="page form programme-form"
        method="post"
        action={
          programme === null
            ? postTo('createProgramme', language)
            : postTo('changeProgramme', language, { params: { programme: programme.slug } })
        }
      >
        <input type="hidden" name="version" value={String(asked.version)} />
        <Said view={view} asked={asked} />
        <ContactFields view={view} asked={asked} />
        <PartnerFields view={view} asked={asked} eligible={eligible} />
        <Switch
          view={view}
          name="partage"
          label={editPage.shares}
          help={editPage.sharesHelp}
          on={asked.shares}
        />
        <Button>{words.save}</Button>
      </form>
      {history !== undefined && <History view={view} history={history} />}
    </Shell>
  )
}

interface Part {
  readonly view: View
  readonly asked: ChangeAsked
}

const given = ({ view, asked }: Part, name: ChangeField, label: string) => {
  const { errors } = view.texts.programmes.editPage
  const wrong = asked.wrong.find((each) => each === name)
  return {
    view,
    name,
    label,
    value: asked.typed[name],
    error: wrong === undefined ? undefined : errors[wrong],
  }
}

const Said = (part: Part) => {
  const { view, asked } = part
  const { texts, language } = view
  const words = texts.programmes.editPage
  const others = asked.territories
    .filter((key) => key.startsWith('M'))
    .flatMap((key) => {
      const territory = parseTerritoryKey(key)
      return territory === null ? [] : [{ value: key, label: territoryName(territory, texts, language) }]
    })
  return (
    <>
      <TextField {...given(part, 'nom-fr', words.nameFr)} />
      <TextField {...given(part, 'nom-en', words.nameEn)} optional />
      <LongTextField {...given(part, 'but-fr', words.purposeFr)} help={words.purposeHelp} rows={3} />
      <LongTextField {...given(part, 'but-en', words.purposeEn)} rows={3} optional />
      <Checkboxes
        view={view}
        name="territoires"
        label={words.territories}
        values={asked.territories}
        error={asked.wrong.includes('territoires') ? words.errors.territoires : undefined}
        choices={[
          { value: 'QC', label: words.everywhere },
          ...regions.map(({ code }) => ({ value: `R${code}`, label: regionName(code, language) })),
          ...others,
        ]}
      />
    </>
  )
}

const ContactFields = (part: Part) => {
  const words = part.view.texts.programmes.editPage
  return (
    <fieldset class="form">
      <legend>{words.contact}</legend>
      <TextField {...given(part, 'contact-nom', words.contactName)} optional />
      <TextField {...given(part, 'contact-fonction-fr', words.contactRoleFr)} optional />
      <TextField {...given(part, 'contact-fonction-en', words.contactRoleEn)} optional />
      <TextField {...given(part, 'contact-courriel', words.contactEmail)} type="email" optional />
      <TextField {...given(part, 'contact-telephone', words.contactPhone)} type="tel" optional />
    </fieldset>
  )
}

const PartnerFields = ({ view, asked, eligible }: Part & Pick<FormProps, 'eligible'>) => {
  const words = view.texts.programmes.editPage
  if (eligible.length === 0) return <p class="note">{words.noPartners}</p>
  const choices = eligible.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Radios
        view={view}
        name="coordination"
        label={words.coordinating}
        value={asked.coordinating}
        choices={[{ value: '', label: words.nobody }, ...choices]}
      />
      <Checkboxes
        view={view}
        name="partenaires"
        label={words.partners}
        help={words.partnersHelp}
        values={asked.partners}
        error={asked.wrong.includes('partenaires') ? words.errors.partenaires : undefined}
        choices={choices}
      />
    </>
  )
}

/** What the programme said before each change: enough to write it again. */
const History = ({ view, history }: { readonly view: View; readonly history: readonly StoredEntry[] }) => {
  const { texts, format } = view
  const words = texts.programmes.editPage
  const before = history.filter(({ entry }) => entry.act === 'programme.edit')
  return (
    <section class="page section" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {before.length === 0 ? (
        <p>{words.historyNone}</p>
      ) : (
        <ul class="lines">
          {before.map(({ entry, values }) => (
            <li key={entry.number}>
              <p>{words.historyLine(format.day(entry.at))}</p>
              <p class="note">
                {['name-fr', 'name-en', 'purpose-fr', 'purpose-en', 'contact', 'email', 'phone']
                  .flatMap((field) => values[field]?.value ?? [])
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
