import type { Thing } from '#accounts/index.ts'
import { textIn } from '#kernel/language.ts'
import type { EditionHead, Programme, PublicArticle } from '#programme/call-for-interest/index.ts'
import type { Organisation } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { linkTo } from '../../sitemap.ts'
import { Breadcrumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { ContactLines } from '../../ui/contact/contact.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import { FictionalTag } from '../../ui/tag/tag.tsx'
import { Said } from '../../ui/text/said.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { territoryName } from '../../words.ts'
import { HistoryLink } from '../history/history-link.tsx'
import { Editions, LatestNews, OwnPages, Partners, ProgrammeEmblem } from './programme-parts.tsx'

export interface ProgrammeRows {
  readonly programme: Programme
  readonly editions: readonly EditionHead[]
  /** Its partners and coordinating body. */
  readonly organisations: readonly Organisation[]
  /** The latest of them. */
  readonly news: readonly PublicArticle[]
  readonly own: number
  readonly shared: number
}

interface ProgrammeProps {
  readonly view: View
  readonly rows: ProgrammeRows
  readonly on: Thing
}

/** A programme as the public meets it. */
export const ProgrammePage = ({ view, rows, on }: ProgrammeProps) => {
  const { texts, language } = view
  const { programme } = rows
  const words = texts.programmes
  const name = textIn(programme.name, language).text
  return (
    <Shell view={view} title={name} description={textIn(programme.purpose, language).text}>
      <div class="page head">
        <Breadcrumb
          view={view}
          steps={[{ label: words.title, href: linkTo('programmes', language) }]}
          here={name}
        />
        <ProgrammeEmblem view={view} programme={programme} />
        <h1>{name}</h1>
        <p class="lede">
          <Said view={view} text={programme.purpose} />{' '}
          {programme.fictional && <FictionalTag label={words.fictional} />}
        </p>
        {view.done === 'programme' && (
          <Notice tone="done" view={view}>
            {words.done.programme}
          </Notice>
        )}
        <HistoryLink view={view} on={on} named={programme.slug} />
        {view.may('programme.edit', on).allowed && (
          <ButtonLink
            kind="quiet"
            href={linkTo('editProgramme', language, { params: { programme: programme.slug } })}
          >
            {words.editPage.link}
          </ButtonLink>
        )}
        <Ways view={view} programme={programme} on={on} />
      </div>
      <Who view={view} rows={rows} />
      <Editions
        view={view}
        programme={programme}
        editions={rows.editions}
        mayAdd={view.may('programme.create-edition', on).allowed}
      />
      <OwnPages view={view} programme={programme} />
      <LatestNews view={view} programme={programme} news={rows.news} />
      <Partners view={view} programme={programme} organisations={rows.organisations} />
      <Listed view={view} rows={rows} />
    </Shell>
  )
}

/** To what surrounds it: for anybody, its letters and decisions; for whoever coordinates, what they keep. */
const Ways = ({
  view,
  programme,
  on,
}: Pick<ProgrammeProps, 'view' | 'on'> & { readonly programme: Programme }) => {
  const { texts, language, may } = view
  const ways = [
    ['public-site.write', 'publicSite', texts.publicSite.link],
    ['programme.set-up', 'setUp', texts.setUp.link],
    ['governance.see', 'governance', texts.governance.link],
    ['consent.see', 'consents', texts.consents.link],
    ['programme.name-sender', 'sender', texts.mail.sender.link],
  ] as const
  const params = { programme: programme.slug }
  return (
    <p class="programme-ways">
      <a href={linkTo('subscription', language, { params })}>{texts.communications.subscribe.link}</a>
      <a href={linkTo('decisions', language, { params })}>{texts.governance.decisionsLink}</a>
      {ways.map(
        ([act, route, label]) =>
          may(act, on).allowed && (
            <a key={route} href={linkTo(route, language, { params })}>
              {label}
            </a>
          ),
      )}
    </p>
  )
}

type Part = Omit<ProgrammeProps, 'on'>

const Who = ({ view, rows: { programme, organisations } }: Part) => {
  const { texts, language, format } = view
  const words = texts.programmes
  const { contactPerson: contact, territories } = programme
  const body = organisations.find(({ id }) => id === programme.coordinatingBody)
  return (
    <div class="page">
      <Facts
        facts={[
          {
            label: words.territories,
            value: format.list(territories.map((each) => territoryName(each, texts, language))),
          },
          {
            label: words.coordinating,
            value:
              body === undefined ? (
                <Unknown>{texts.shell.unknown}</Unknown>
              ) : (
                <a href={linkTo('supplier', language, { params: { supplier: body.slug } })} lang="fr">
                  {body.name}
                </a>
              ),
          },
          {
            label: texts.publicSite.publicPage.languages,
            value: programme.identity.inEnglish
              ? texts.publicSite.publicPage.bothLanguages
              : texts.publicSite.publicPage.frenchOnly,
          },
          {
            label: texts.privacy.contact.inCharge,
            value: (
              <a href={linkTo('programmePrivacy', language, { params: { programme: programme.slug } })}>
                {texts.privacy.contact.link}
              </a>
            ),
          },
          {
            label: words.contact,
            value:
              contact === null ? (
                <Unknown>{words.noContact}</Unknown>
              ) : (
                <ContactLines view={view} person={contact} />
              ),
          },
        ]}
      />
    </div>
  )
}

const Listed = ({ view, rows: { programme, own, shared } }: Part) => {
  const { texts, language, format } = view
  const words = texts.programmes
  const enterprises = (count: number): string => words.enterprises(count, format.number(count))
  return (
    <section class="page section" aria-labelledby="directory">
      <h2 id="directory">{words.directory}</h2>
      <div>
        <p>
          {programme.sharesDirectory
            ? words.directoryText.shares(enterprises(own), format.number(shared))
            : words.directoryText.alone(enterprises(own))}
        </p>
        <ButtonLink
          kind="quiet"
          href={linkTo('directory', language, { query: { programme: programme.slug } })}
        >
          {words.openDirectory}
        </ButtonLink>
      </div>
    </section>
  )
}
