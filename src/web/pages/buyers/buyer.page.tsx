import type { ComponentChildren } from 'preact'
import type { Thing } from '#accounts/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { BuyerFile } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import type { Kept } from '../../keep-in.tsx'
import { linkTo } from '../../sitemap.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Figure } from '../../ui/figure/figure.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { TenderLine } from '../../ui/results/tender-row.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { ProviderLink } from '../accounts/provider-link.tsx'
import { Contact } from '../directory/contact.tsx'
import { EditLink } from '../directory/edit-link.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import { OwnOrganisationLink } from '../people/people-ways.tsx'
import { BuyerCategories, BuyerSuppliers } from './buyer-tables.tsx'

export interface BuyerProps {
  readonly view: View
  readonly name: string
  /** Null when no public notice that we read is of this buyer. */
  readonly file: BuyerFile | null
  /** Its own page in the directory; null when it has none. */
  readonly institution: Organisation | null
  /** Suppliers of the file that the directory holds, by NEQ. */
  readonly known: ReadonlyMap<string, Organisation>
  /** What stands above the page when it is a preview. */
  readonly above?: ComponentChildren
  /** Whether whoever reads may edit this page. */
  readonly mayEdit?: boolean
  /** What the policy decides on; absent when nobody is signed in. */
  readonly on?: Thing
}

export const BuyerPage = (props: BuyerProps & Kept) => {
  const { view, name, file, institution, keep } = props
  const { texts, language } = view
  const words = texts.buyers.buyer
  return (
    <Shell view={view} title={name} description={words.description(name)}>
      {props.above}
      <article class="page portfolio">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.shell.nav.buyers, href: linkTo('buyers', language) }]}
          here={name}
        />
        <header>
          <p class="kicker institution">
            {words.kicker} {institution?.fictional && <FictionalTag label={texts.shell.fictional} />}
          </p>
          <div class="beside named">
            {institution !== null && institution.logo !== null && (
              <Avatar
                name={name}
                side="institution"
                size="large"
                logo={view.pictureAddress(institution.logo, '192')}
              />
            )}
            <h1 lang="fr">{name}</h1>
          </div>
          {institution !== null && institution.summary !== null && (
            <p class="statement">
              <Said view={view} text={institution.summary} />
            </p>
          )}
          {file !== null && <p class="note">{extentOf(view, file)}</p>}
          {props.mayEdit === true && institution !== null && <EditLink view={view} slug={institution.slug} />}
        </header>
        {keep}
        {file === null ? (
          <Notice>
            <p>{words.none}</p>
            <p>
              <a href={linkTo('buyers', language)}>{words.noneNext}</a>
            </p>
          </Notice>
        ) : (
          <BuyerNotices {...props} file={file} />
        )}
        {institution !== null && (
          <div class="narrow-part">
            <Contact view={view} organisation={institution} />
            <OwnOrganisationLink view={view} organisation={institution} />
            <ProviderLink view={view} institution={institution} />
            {props.on !== undefined && <HistoryLink view={view} on={props.on} named={institution.slug} />}
            {institution.fictional && (
              <Notice>
                <p>{texts.directory.supplier.fictionalNote}</p>
              </Notice>
            )}
          </div>
        )}
      </article>
    </Shell>
  )
}

const extentOf = ({ texts, format }: View, { earliest, latest }: BuyerFile): string =>
  earliest === null || latest === null
    ? texts.buyers.buyer.noDates
    : texts.buyers.buyer.extent(format.day(earliest), format.day(latest))

const BuyerNotices = ({ view, file, known }: BuyerProps & { readonly file: BuyerFile }) => {
  const { texts, language } = view
  const words = texts.buyers.buyer
  const everyNotice = linkTo('tenders', language, { query: { etat: 'tous', acheteur: file.key } })
  return (
    <>
      <BuyerFigures view={view} file={file} everyNotice={everyNotice} />
      <section aria-labelledby="categories">
        <h2 id="categories">{words.categoriesTitle}</h2>
        <BuyerCategories view={view} file={file} />
      </section>
      <section aria-labelledby="suppliers">
        <h2 id="suppliers">{words.suppliersTitle}</h2>
        <BuyerSuppliers view={view} file={file} known={known} />
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">{words.recentTitle}</h2>
        {file.recent.map((tender) => (
          <TenderLine key={tender.ocid} view={view} tender={tender} />
        ))}
        <p>
          <a href={everyNotice}>{words.allNotices}</a>
        </p>
      </section>
    </>
  )
}

const BuyerFigures = ({
  view,
  file,
  everyNotice,
}: {
  readonly view: View
  readonly file: BuyerFile
  readonly everyNotice: string
}) => {
  const { texts, language, format } = view
  const words = texts.buyers.buyer.figures
  const { amounts, earliest, latest } = file
  const extent =
    earliest === null || latest === null
      ? words.noPeriod
      : words.period(format.day(earliest), format.day(latest))
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" class="unseen">
        {texts.buyers.buyer.figuresTitle}
      </h2>
      <div class="figures">
        <Figure
          view={view}
          value={format.number(file.notices)}
          counts={words.notices(file.notices)}
          period={extent}
          source={words.source}
          href={everyNotice}
          open={words.openRows(file.notices, format.number(file.notices))}
        />
        <Figure
          view={view}
          value={format.number(file.open)}
          counts={words.open(file.open)}
          period={words.openNote(format.day(view.now))}
          source={words.source}
          href={linkTo('tenders', language, { query: { acheteur: file.key } })}
          open={words.seeOpen}
        />
        <Figure
          view={view}
          value={amounts.median === null ? null : format.money(Math.round(amounts.median))}
          counts={words.median}
          period={words.medianNote}
          source={words.source}
          lacks={words.lacks(format.number(amounts.known), amounts.unknown, format.number(amounts.unknown))}
          href="#categories"
          open={words.seeCategories}
        />
      </div>
    </section>
  )
}
