import { Fragment } from 'preact'
import { textIn } from '#kernel/language.ts'
import type { Organisation, Photograph } from '#programme/directory/index.ts'
import type { Tenders } from '#programme/tenders/index.ts'
import type { View } from '../../context.ts'
import { linkedByWords } from '../../link-words.ts'
import { linkTo } from '../../sitemap.ts'
import { Facts } from '../../ui/facts/facts.tsx'
import { Table } from '../../ui/table/table.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { categoryLabel, territoryName } from '../../words.ts'

export type Awards = Awaited<ReturnType<Tenders['awardsOf']>>

interface SectionProps {
  readonly view: View
  readonly supplier: Organisation
}

export const Offers = ({ view, supplier }: SectionProps) => {
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

export const Achievements = ({ view, supplier }: SectionProps) => {
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
              { label: words.evidence, value: words.declaredProof },
            ]}
          />
          <Photographs view={view} photographs={achievement.photographs} />
        </div>
      ))}
      {supplier.achievements.length > 0 && <p class="note">{words.achievementsNote}</p>}
    </section>
  )
}

/** What the work looked like. The browser takes the size that it needs, once it is about to be seen. */
const Photographs = ({
  view,
  photographs,
}: {
  readonly view: View
  readonly photographs: readonly Photograph[]
}) =>
  photographs.length === 0 ? null : (
    <ul class="photographs">
      {photographs.map((photograph) => {
        const { text, language } = textIn(photograph.alt, view.language)
        const height = Math.round((480 * photograph.height) / photograph.width)
        return (
          <li key={photograph.digest}>
            <img
              src={view.pictureAddress(photograph, '480')}
              srcset={`${view.pictureAddress(photograph, '480')} 480w, ${view.pictureAddress(photograph, '960')} 960w`}
              sizes="(width >= 62rem) 20rem, 90vw"
              width="480"
              height={height}
              alt={text}
              lang={language === view.language ? undefined : language}
              loading="lazy"
              decoding="async"
            />
          </li>
        )
      })}
    </ul>
  )

export const PublicContracts = ({ view, supplier, awards }: SectionProps & { readonly awards: Awards }) => {
  const { texts, language, format } = view
  const words = texts.directory.supplier
  const { tenders } = texts
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">{words.awardsTitle}</h2>
      {supplier.neq === null && awards.length === 0 && <p>{words.awardsNoNeq}</p>}
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
          rows={awards.map(({ tender, award, linkedBy }) => [
            <Fragment key="title">
              <a href={linkTo('tender', language, { params: { tender: tender.noticeNumber } })} lang="fr">
                {tender.title}
              </a>
              {linkedBy !== null && <p class="note">{linkedByWords(view, linkedBy)}</p>}
            </Fragment>,
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
