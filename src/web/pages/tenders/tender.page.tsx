import type { MatchedSupplier, TenderFile } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { daysUntil } from '../../format.ts'
import type { Kept } from '../../keep-in.tsx'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { type Fact, Facts } from '../../ui/facts/facts.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { categoryLabel, regionName } from '../../words.ts'
import { TenderMatches } from './tender-matches.tsx'
import { History, PublishedTables } from './tender-tables.tsx'

interface TenderProps {
  readonly view: View
  readonly file: TenderFile
  readonly matches: readonly MatchedSupplier[]
}

export const TenderPage = ({ view, file, matches, keep }: TenderProps & Kept) => {
  const { texts, language } = view
  const { process } = file
  return (
    <Shell view={view} title={process.title} description={texts.tenders.description}>
      <article class="page tender">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.shell.nav.tenders, href: linkTo('tenders', language) }]}
          here={process.noticeNumber}
        />
        <header class="tender-head">
          <div>
            <p class="kicker">
              <MethodName view={view} file={file} />,{' '}
              <a
                class="institution"
                lang="fr"
                href={linkTo('tenders', language, { query: { acheteur: process.buyer.key, etat: 'tous' } })}
              >
                {process.buyer.organisation}
              </a>
            </p>
            <h1 lang="fr">{process.title}</h1>
          </div>
          <Deadline view={view} file={file} />
        </header>
        {keep}
        <Essentials view={view} file={file} />
        <TenderMatches view={view} file={file} matches={matches} />
        <PublishedTables view={view} file={file} />
        <History view={view} file={file} />
      </article>
    </Shell>
  )
}

type FileProps = Omit<TenderProps, 'matches'>

const MethodName = ({ view, file }: FileProps) => {
  const { procurementMethod, procurementMethodDetails } = file.process
  if (procurementMethod !== null) return <>{view.texts.tenders.methods[procurementMethod]}</>
  return procurementMethodDetails === null ? (
    <Unknown>{view.texts.shell.unpublished}</Unknown>
  ) : (
    <span lang="fr">{procurementMethodDetails}</span>
  )
}

const Deadline = ({ view, file }: FileProps) => {
  const words = view.texts.tenders
  const { status, closesAt } = file.process
  if (status === 'cancelled') return <p class="deadline past">{words.tender.cancelled}</p>
  if (closesAt === null) return null
  const days = daysUntil(closesAt, view.now)
  const moment = view.format.dayAndTime(closesAt)
  return days === null ? (
    <p class="deadline past">{words.tender.closedOn(moment)}</p>
  ) : (
    <p class="deadline">
      <strong>{words.tender.daysLeft(days)}</strong>
      {words.tender.beforeClosing(moment)}
    </p>
  )
}

const essentialFacts = ({ view, file }: FileProps): readonly Fact[] => {
  const { texts, language, format } = view
  const words = texts.tenders.tender
  const { process, history } = file
  const { place } = process
  const latest = history.at(-1)?.date ?? null
  const money = (value: number | null) =>
    value === null ? <Unknown>{texts.shell.unpublished}</Unknown> : format.money(value)
  return [
    { label: words.number, value: process.noticeNumber },
    {
      label: words.unit,
      value: process.buyer.unit === null ? null : <span lang="fr">{process.buyer.unit}</span>,
    },
    {
      label: words.place,
      value:
        place.region === null && place.locality === null ? (
          <Unknown>{texts.shell.unknown}</Unknown>
        ) : (
          [place.locality, place.region === null ? null : regionName(place.region, language)]
            // Montréal and Laval are each both a city and its region: said once.
            .filter((part, at, all) => part !== null && all.indexOf(part) === at)
            .join(', ')
        ),
      note: place.basis === null ? undefined : words.bases[place.basis],
    },
    {
      label: words.category,
      value:
        process.seaoCategory === null ? (
          <Unknown>{texts.shell.unpublishedFeminine}</Unknown>
        ) : (
          categoryLabel(process.seaoCategory, language, process.seaoCategoryLabel)
        ),
      note: process.seaoCategory ?? undefined,
    },
    {
      label: words.unspsc,
      value: process.unspsc === null ? null : <span lang="fr">{process.unspscLabel ?? process.unspsc}</span>,
      note: process.unspscLabel === null ? undefined : process.unspsc,
    },
    {
      label: words.rationale,
      value:
        process.procurementMethodRationale === null ? null : (
          <span lang="fr">{process.procurementMethodRationale}</span>
        ),
    },
    {
      label: words.published,
      value:
        process.publishedAt === null ? (
          <Unknown>{texts.shell.unpublishedFeminine}</Unknown>
        ) : (
          format.day(process.publishedAt)
        ),
    },
    {
      label: words.value,
      value:
        process.tenderValue === null ? (
          <Unknown>{texts.shell.unpublishedFeminine}</Unknown>
        ) : (
          format.money(process.tenderValue)
        ),
    },
    ...(file.awards.length === 0
      ? []
      : [{ label: words.awarded, value: money(process.awardedValue), note: words.awardedNote }]),
    ...(file.contracts.length === 0
      ? []
      : [{ label: words.contract, value: money(process.contractValue), note: words.contractNote }]),
    {
      label: words.source,
      value:
        process.officialUrl === null ? (
          texts.tenders.tender.source
        ) : (
          <a href={process.officialUrl} rel="noopener">
            {words.official} <Icon name="arrow-square-out" />
          </a>
        ),
      note: latest === null ? undefined : words.sourceNote(format.day(latest)),
    },
  ]
}

const Essentials = ({ view, file }: FileProps) => {
  const words = view.texts.tenders.tender
  const { suspicions } = file.process
  return (
    <section class="section" aria-labelledby="essentials">
      <h2 id="essentials">{words.essentials}</h2>
      <div>
        {suspicions.length > 0 && (
          <Notice tone="alert">
            <h3>{words.suspicionsTitle}</h3>
            <ul>
              {suspicions.map((suspicion) => (
                <li key={suspicion}>{words.suspicions[suspicion]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Facts facts={essentialFacts({ view, file })} />
      </div>
    </section>
  )
}
