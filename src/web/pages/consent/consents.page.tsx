import {
  type Consent,
  consentStates,
  type Purpose,
  purposes,
  type RegisterFigure,
  type RegisterSearch,
} from '#consent/index.ts'
import { textIn } from '#kernel/language.ts'
import type { Programme } from '#programme/call-for-interest/index.ts'
import type { View } from '../../context.ts'
import { linkTo, linkToFile, postTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { SelectField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Pagination } from '../../ui/pagination/pagination.tsx'
import { Section } from '../../ui/section/section.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { storyOf } from './consent-parts.tsx'
import { queryOf } from './consents.form.ts'

export interface ConsentsProps {
  readonly view: View
  readonly programme: Programme
  readonly figures: readonly RegisterFigure[]
  readonly search: RegisterSearch
  readonly found: { readonly consents: readonly Consent[]; readonly total: number }
  readonly page: number
  readonly pageSize: number
}

/** Who agreed to be written to by a programme: figures that open to their rows, the rows, their file. */
export const ConsentsPage = (props: ConsentsProps) => {
  const { view, programme } = props
  const { language, texts } = view
  const words = texts.consents
  const name = textIn(programme.name, language).text
  const params = { programme: programme.slug }
  const told = Object.entries(words.done).find(([done]) => done === view.done)?.[1]
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[
            { label: texts.programmes.title, href: linkTo('programmes', language) },
            { label: name, href: linkTo('programme', language, { params }) },
          ]}
          here={words.title}
        />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {told !== undefined && (
          <Notice tone="done" view={view}>
            {told}
          </Notice>
        )}
        <ButtonLink href={linkTo('recordConsent', language, { params })}>{words.record}</ButtonLink>
      </div>
      <Figures {...props} />
      <Filter {...props} />
      <Rows {...props} />
    </Shell>
  )
}

/** A figure that leads to the rows it counts. */
const Count = ({
  view,
  programme,
  count,
  search,
}: Pick<ConsentsProps, 'view' | 'programme'> & {
  readonly count: number
  readonly search: Partial<RegisterSearch>
}) => {
  const query = queryOf({ purpose: null, state: null, basis: null, text: null, ...search })
  const href = linkTo('consents', view.language, { params: { programme: programme.slug }, query })
  return count === 0 ? (
    <span>{view.format.number(0)}</span>
  ) : (
    <a href={`${href}#rows`}>{view.format.number(count)}</a>
  )
}

const Figures = ({ view, programme, figures }: ConsentsProps) => {
  const { consents: words, withdrawal } = view.texts
  const sum = (purpose: Purpose, asked: Partial<RegisterFigure>, of: 'count' | 'endingSoon' = 'count') =>
    figures
      .filter(
        (each) =>
          each.purpose === purpose &&
          (asked.state === undefined || each.state === asked.state) &&
          (asked.basis === undefined || each.basis === asked.basis),
      )
      .reduce((total, each) => total + each[of], 0)
  const cell = (purpose: Purpose, asked: Pick<Partial<RegisterSearch>, 'state' | 'basis'>) => (
    <Count
      view={view}
      programme={programme}
      count={sum(purpose, asked as Partial<RegisterFigure>)}
      search={{ purpose, ...asked }}
    />
  )
  return (
    <section class="page results" aria-labelledby="figures">
      <h2 id="figures">{words.figures}</h2>
      <Table
        view={view}
        caption={words.figures}
        columns={[
          { label: words.columns.purpose },
          { label: words.columns.express, number: true },
          { label: words.columns.implied, number: true },
          { label: words.columns.endingSoon, number: true },
          { label: words.columns.withdrawn, number: true },
        ]}
        rows={purposes.map((purpose) => [
          withdrawal.purposes[purpose],
          cell(purpose, { state: 'live', basis: 'express' }),
          cell(purpose, { state: 'live', basis: 'implied' }),
          view.format.number(sum(purpose, { state: 'live', basis: 'implied' }, 'endingSoon')),
          cell(purpose, { state: 'withdrawn' }),
        ])}
      />
    </section>
  )
}

const Filter = ({ view, programme, search }: ConsentsProps) => {
  const { consents: words, withdrawal } = view.texts
  return (
    <Section id="filter" title={words.filter}>
      <form
        class="form"
        method="get"
        action={`${linkTo('consents', view.language, { params: { programme: programme.slug } })}#rows`}
      >
        <SelectField
          view={view}
          name="finalite"
          label={words.purpose}
          value={search.purpose ?? ''}
          none={words.every}
          choices={purposes.map((value) => ({ value, label: withdrawal.purposes[value] }))}
        />
        <SelectField
          view={view}
          name="etat"
          label={words.state}
          value={search.state ?? ''}
          none={words.everyState}
          choices={consentStates.map((value) => ({ value, label: words.states[value] }))}
        />
        <SelectField
          view={view}
          name="base"
          label={words.basis}
          value={search.basis ?? ''}
          none={words.every}
          choices={(['express', 'implied'] as const).map((value) => ({ value, label: words.bases[value] }))}
        />
        <TextField view={view} name="q" label={words.text} value={search.text ?? ''} autocomplete="off" />
        <Button kind="quiet">{words.show}</Button>
      </form>
    </Section>
  )
}

const Rows = ({ view, programme, search, found, page, pageSize }: ConsentsProps) => {
  const { consents: words, withdrawal } = view.texts
  const { language, format } = view
  const to = { params: { programme: programme.slug } }
  return (
    <section class="page results" aria-labelledby="rows">
      <h2 id="rows">{words.found(found.total, format.number(found.total))}</h2>
      {found.total === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Table
            view={view}
            blocks
            caption={words.rows}
            columns={[
              { label: words.columns.email },
              { label: words.columns.purpose },
              { label: words.columns.basis },
              { label: words.columns.state },
              { label: words.columns.given },
              { label: words.columns.act },
            ]}
            rows={found.consents.map((consent) => [
              consent.email ?? words.erased,
              withdrawal.purposes[consent.purpose],
              words.bases[consent.basis],
              words.states[consent.state],
              <Story key="story" view={view} consent={consent} />,
              <Retract key="retract" view={view} programme={programme} consent={consent} />,
            ])}
          />
          <Pagination
            view={view}
            page={page}
            pageSize={pageSize}
            total={found.total}
            linkToPage={(number) =>
              linkTo('consents', language, { ...to, query: { ...queryOf(search), page: number } })
            }
          />
          <p>
            <a href={linkToFile('consentsCsv', language, { ...to, query: queryOf(search) })} download>
              {words.export}
            </a>
          </p>
          <p class="note">{words.exportNote}</p>
        </>
      )}
    </section>
  )
}

const Story = ({ view, consent }: { readonly view: View; readonly consent: Consent }) => (
  <p class="note">{storyOf(view, consent).join(' ')}</p>
)

/** Taking back what was recorded by mistake; anything else is the person’s own to change. */
const Retract = ({
  view,
  programme,
  consent,
}: Pick<ConsentsProps, 'view' | 'programme'> & { readonly consent: Consent }) => {
  const words = view.texts.consents
  if (consent.basis !== 'implied' || consent.withdrawnAt !== null) return null
  return (
    <form
      method="post"
      action={postTo('retractImplied', view.language, { params: { programme: programme.slug } })}
    >
      <button
        type="submit"
        class="link"
        name="consentement"
        value={consent.id}
        aria-label={words.retractNamed(consent.email ?? words.erased)}
      >
        {words.retract}
      </button>
    </form>
  )
}
