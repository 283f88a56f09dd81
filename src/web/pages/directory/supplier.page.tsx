import type { Organisation } from '#programme/directory/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { categoryLabel, territoryName } from '../../words.ts'

type Awards = Awaited<ReturnType<Tenders['awardsOf']>>

interface SupplierProps {
  readonly view: View
  readonly supplier: Organisation
  readonly awards: Awards
}

export const SupplierPage = ({ view, supplier, awards }: SupplierProps) => {
  const { texts, language } = view
  const words = texts.directory.supplier
  const description =
    supplier.summary === null ? words.side : (supplier.summary[language] ?? supplier.summary.fr)
  const side = { supplier: words.side, buyer: words.buyer, partner: words.partner }[supplier.side]
  return (
    <Shell view={view} title={supplier.name} description={description}>
      <article class="page portfolio">
        <Breadcrumb
          view={view}
          steps={[{ label: texts.shell.nav.directory, href: linkTo('directory', language) }]}
          here={supplier.name}
        />
        <header>
          <p class={supplier.side === 'buyer' ? 'kicker institution' : 'kicker enterprise'}>
            {side} {supplier.fictional && <FictionalTag label={texts.shell.fictional} />}
          </p>
          <h1>{supplier.name}</h1>
          {supplier.summary !== null && (
            <p class="statement">
              <Said view={view} text={supplier.summary} />
            </p>
          )}
        </header>
        <div class="columns">
          <div>
            {supplier.description !== null && (
              <p class="prose">
                <Said view={view} text={supplier.description} />
              </p>
            )}
            {supplier.side === 'supplier' && <Offers view={view} supplier={supplier} />}
            {supplier.side === 'supplier' && <Achievements view={view} supplier={supplier} />}
            {supplier.side === 'supplier' && (
              <PublicContracts view={view} supplier={supplier} awards={awards} />
            )}
          </div>
          <aside>
            {supplier.side === 'supplier' && (
              <div class="panel">
                <h2>{words.opportunities}</h2>
                <p>{words.opportunitiesText}</p>
                <p>
                  <a
                    class="button"
                    href={linkTo('opportunities', language, { params: { supplier: supplier.slug } })}
                  >
                    {texts.home.seeTenders}
                  </a>
                </p>
              </div>
            )}
            <Contact view={view} supplier={supplier} />
            {supplier.fictional && (
              <Notice>
                <p>{words.fictionalNote}</p>
              </Notice>
            )}
          </aside>
        </div>
      </article>
    </Shell>
  )
}

const Offers = ({ view, supplier }: Omit<SupplierProps, 'awards'>) => {
  const { texts, language, format } = view
  const words = texts.directory.supplier
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{words.offersTitle}</h2>
      {supplier.offers.length === 0 && <p>{words.noOffer}</p>}
      {supplier.offers.map((offer, at) => (
        <div class="offer" key={at}>
          <h3>
            <Said view={view} text={offer.title} />
          </h3>
          {offer.detail !== null && (
            <p>
              <Said view={view} text={offer.detail} />
            </p>
          )}
          <Facts
            dense
            facts={[
              {
                label: words.territory,
                value:
                  offer.territories.length === 0 ? (
                    <Unknown>{texts.shell.notDeclared}</Unknown>
                  ) : (
                    format.list(
                      offer.territories.map((territory) => territoryName(territory, texts, language)),
                    )
                  ),
              },
              {
                label: words.capacityPerContract,
                value:
                  offer.capacityPerContract === null ? (
                    <Unknown>{texts.shell.notDeclared}</Unknown>
                  ) : (
                    format.money(offer.capacityPerContract)
                  ),
              },
              {
                label: words.capacityPerYear,
                value:
                  offer.capacityPerYear === null ? (
                    <Unknown>{texts.shell.notDeclared}</Unknown>
                  ) : (
                    format.money(offer.capacityPerYear)
                  ),
              },
              {
                label: words.categories,
                value:
                  offer.seaoCategories.length === 0
                    ? null
                    : offer.seaoCategories.map((code) => categoryLabel(code, language)).join('; '),
              },
            ]}
          />
        </div>
      ))}
      {supplier.offers.length > 0 && <p class="note">{words.declared}</p>}
    </section>
  )
}

const Achievements = ({ view, supplier }: Omit<SupplierProps, 'awards'>) => {
  const { texts, format } = view
  const words = texts.directory.supplier
  return (
    <section aria-labelledby="achievements">
      <h2 id="achievements">{words.achievementsTitle}</h2>
      {supplier.achievements.length === 0 && <p>{words.achievementsNone}</p>}
      {supplier.achievements.map((achievement, at) => (
        <div class="achievement" key={at}>
          <div>
            <h3>
              <Said view={view} text={achievement.title} />
            </h3>
            <p class="by">
              <span class="institution">{achievement.client}</span>
              {achievement.year !== null && `, ${achievement.year}`}
            </p>
          </div>
          <Facts
            dense
            facts={[
              {
                label: words.amount,
                value:
                  achievement.amount === null ? (
                    <Unknown>{texts.shell.unpublishedFeminine}</Unknown>
                  ) : (
                    format.money(achievement.amount)
                  ),
              },
            ]}
          />
        </div>
      ))}
      {supplier.achievements.length > 0 && <p class="note">{words.achievementsNote}</p>}
    </section>
  )
}

const PublicContracts = ({ view, supplier, awards }: SupplierProps) => {
  const { texts, language, format } = view
  const words = texts.directory.supplier
  const { tenders } = texts
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">{words.awardsTitle}</h2>
      {supplier.neq === null && <p>{words.awardsNoNeq}</p>}
      {supplier.neq !== null && awards.length === 0 && <p>{words.awardsNone}</p>}
      {awards.length > 0 && (
        <Table
          view={view}
          caption={words.awardsTitle}
          columns={[
            { label: tenders.title },
            { label: tenders.buyer },
            { label: tenders.tender.day },
            { label: tenders.tender.awarded, number: true },
          ]}
          rows={awards.map(({ tender, award }) => [
            <a
              key="title"
              href={linkTo('tender', language, { params: { tender: tender.noticeNumber } })}
              lang="fr"
            >
              {tender.title}
            </a>,
            <span key="buyer" lang="fr">
              {tender.buyer.organisation}
            </span>,
            award.date === null ? (
              <Unknown key="date">{texts.shell.unpublishedFeminine}</Unknown>
            ) : (
              format.shortDay(award.date)
            ),
            award.value === null ? (
              <Unknown key="value">{texts.shell.unpublished}</Unknown>
            ) : (
              format.money(award.value)
            ),
          ])}
        />
      )}
    </section>
  )
}

const Contact = ({ view, supplier }: Omit<SupplierProps, 'awards'>) => {
  const { texts, format } = view
  const words = texts.directory.supplier
  const { place } = supplier
  const address = [place.street, place.locality, place.postalCode].filter((part) => part !== null).join(', ')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="small">
        {words.facts}
      </h2>
      <Facts
        facts={[
          {
            label: words.legalForm,
            value:
              supplier.legalForm === null ? (
                <Unknown>{texts.shell.unknownFeminine}</Unknown>
              ) : (
                texts.shell.legalForms[supplier.legalForm]
              ),
          },
          { label: words.place, value: address === '' ? <Unknown>{texts.shell.unknown}</Unknown> : address },
          { label: words.phone, value: supplier.phone },
          {
            label: words.email,
            value: supplier.email === null ? null : <a href={`mailto:${supplier.email}`}>{supplier.email}</a>,
          },
          {
            label: words.website,
            value:
              supplier.website === null ? null : (
                <a href={supplier.website} rel="nofollow noopener">
                  {new URL(supplier.website).hostname}
                </a>
              ),
          },
          { label: words.neq, value: supplier.neq ?? <Unknown>{texts.shell.unknown}</Unknown> },
          {
            label: words.employees,
            value: supplier.employees === null ? null : format.number(supplier.employees),
          },
          { label: words.founded, value: supplier.foundedIn === null ? null : String(supplier.foundedIn) },
          {
            label: words.certifications,
            value: supplier.certifications.length === 0 ? null : supplier.certifications.join('; '),
          },
          {
            label: words.confirmed,
            value:
              supplier.confirmedOn === null ? (
                <Unknown>{words.never}</Unknown>
              ) : (
                <time datetime={supplier.confirmedOn}>{format.day(supplier.confirmedOn)}</time>
              ),
          },
        ]}
      />
    </section>
  )
}
