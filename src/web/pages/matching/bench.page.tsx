import type { NeedTrial } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { seaoCategoryLabels } from '../../seao-categories.ts'
import { linkTo } from '../../sitemap.ts'
import { Button } from '../../ui/button/button.tsx'
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx'
import { type Fact, Facts } from '../../ui/facts/facts.tsx'
import { LongTextField, MoneyField, SelectField, TextField } from '../../ui/field/inputs.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { FitLegend } from '../../ui/reasons/fit.tsx'
import { SupplierMatch } from '../../ui/reasons/supplier-match.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { categoryLabel, mrcLabel, regionName } from '../../words.ts'
import type { BenchAsked, BenchField } from './bench.form.ts'

interface BenchProps {
  readonly view: View
  readonly asked: BenchAsked
  /** Null until a need is understood. */
  readonly trial: NeedTrial | null
}

/** Where a coordinator tries a need, real or not, and sees the ranking with every contribution. */
export const BenchPage = ({ view, asked, trial }: BenchProps) => {
  const { texts, language } = view
  const words = texts.matching.bench
  return (
    <Shell view={view} title={words.title} description={words.lede}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note beside">
          <a href={linkTo('howMatching', language)}>{texts.shell.footer.howMatching}</a>
          <a href={linkTo('matchingExposure', language)}>{texts.matching.exposure.title}</a>
        </p>
      </div>
      <div class="page">
        <ErrorSummary
          view={view}
          errors={asked.errors.map(({ name, kind }) => ({ name, error: words.errors[kind] }))}
        />
        <BenchForm view={view} asked={asked} />
      </div>
      {trial !== null && <Trial view={view} trial={trial} />}
    </Shell>
  )
}

const BenchForm = ({ view, asked }: Omit<BenchProps, 'trial'>) => {
  const { texts, language } = view
  const words = texts.matching.bench
  const given = (name: BenchField) => {
    const error = asked.errors.find((each) => each.name === name)
    return {
      view,
      name,
      value: asked.typed[name],
      ...(error === undefined ? {} : { error: words.errors[error.kind] }),
    }
  }
  const categories = [...seaoCategoryLabels.keys()].map((code) => ({
    value: code,
    label: `${code} – ${categoryLabel(code, language)}`,
  }))
  return (
    <form class="form bench" method="get" action={`${linkTo('matchingBench', language)}#trial`}>
      <LongTextField {...given('texte')} label={words.text} help={words.textHelp} rows={4} />
      <SelectField
        {...given('categorie')}
        label={words.category}
        none={words.anyCategory}
        choices={categories}
        optional
      />
      <TextField {...given('unspsc')} label={words.unspsc} help={words.unspscHelp} optional />
      <TextField {...given('lieu')} label={words.place} help={words.placeHelp} optional />
      <TextField {...given('acheteur')} label={words.buyer} autocomplete="off" optional />
      <MoneyField {...given('montant')} label={words.amount} optional />
      <TextField {...given('avis')} label={words.notice} help={words.noticeHelp} optional />
      <p class="acts">
        <Button>{words.try}</Button>
        <a href={linkTo('matchingBench', language)}>{words.clear}</a>
      </p>
    </form>
  )
}

const understood = (view: View, { notice }: NeedTrial): readonly Fact[] => {
  const { texts, language, format } = view
  const words = texts.matching.bench
  const unknown = <Unknown>{texts.shell.unknown}</Unknown>
  const place = [
    notice.locality,
    notice.locality === null && notice.mrc !== null ? mrcLabel(notice.mrc, texts) : null,
    notice.region === null ? null : regionName(notice.region, language),
  ].filter((part) => part !== null)
  return [
    { label: words.typedText, value: notice.title === '' ? unknown : <span lang="fr">{notice.title}</span> },
    { label: words.place, value: place.length === 0 ? unknown : place.join(', ') },
    { label: words.buyer, value: notice.buyer === '' ? unknown : <span lang="fr">{notice.buyer}</span> },
    {
      label: words.category,
      value: notice.seaoCategory === null ? unknown : categoryLabel(notice.seaoCategory, language),
    },
    { label: words.unspsc, value: notice.unspsc ?? unknown },
    { label: words.amount, value: notice.amount === null ? unknown : format.money(notice.amount) },
  ]
}

const Trial = ({ view, trial }: { readonly view: View; readonly trial: NeedTrial }) => {
  const { texts } = view
  const words = texts.matching.bench
  return (
    <div class="page" id="trial">
      <section class="section" aria-labelledby="understood">
        <h2 id="understood">{words.understoodTitle}</h2>
        <Facts facts={understood(view, trial)} />
      </section>
      <section class="section" aria-labelledby="shown">
        <div>
          <h2 id="shown">{words.shownTitle}</h2>
          <p class="note">{words.shownCount(trial.shown.length)}</p>
          {trial.shown.length > 0 && <FitLegend view={view} />}
        </div>
        <div>
          {trial.shown.length === 0 && (
            <Notice>
              <p>
                <strong>{texts.tenders.tender.matchesNone}</strong> {texts.tenders.tender.matchesNoneNote}
              </p>
            </Notice>
          )}
          {trial.shown.map((matched) => (
            <SupplierMatch key={matched.supplier.id} view={view} matched={matched} open />
          ))}
        </div>
      </section>
      <LeftOutSuppliers view={view} trial={trial} />
    </div>
  )
}

// Beyond this nobody reads on; the nearest come first.
const mostLeftOut = 60

const LeftOutSuppliers = ({ view, trial }: { readonly view: View; readonly trial: NeedTrial }) => {
  const words = view.texts.matching.bench
  const nearest = trial.leftOut.toSorted(
    (a, b) => (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY),
  )
  const rows = nearest.slice(0, mostLeftOut)
  return (
    <section class="results" aria-labelledby="left-out">
      <h2 id="left-out">{words.leftOutTitle}</h2>
      <p class="note">{words.leftOutNote(rows.length, trial.leftOut.length)}</p>
      <Table
        view={view}
        caption={words.leftOutTitle}
        columns={[{ label: words.enterprise }, { label: words.why }, { label: words.score, number: true }]}
        rows={rows.map(({ supplier, why, score }) => [
          <a key="name" href={linkTo('supplier', view.language, { params: { supplier: supplier.slug } })}>
            {supplier.name}
          </a>,
          words.whys[why],
          score === null ? words.unscored : view.format.points(score),
        ])}
      />
    </section>
  )
}
