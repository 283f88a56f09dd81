import type { View } from '../../context.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { Shell } from '../../ui/shell/shell.tsx'
import {
  type Source,
  type SourceAudience,
  type SourceName,
  sourceAudiences,
  sourceNames,
  sources,
} from './sources.ts'

/** Rules, guides and figures for each side, every one with its source, its date and how far to lean on it. */
export const ResourcesPage = ({ view }: { readonly view: View }) => {
  const words = view.texts.resources
  return (
    <Shell view={view} title={words.title} description={words.description}>
      <div class="page head">
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <Notice>
          <p>
            {words.notAdvice} {words.gathered}
          </p>
        </Notice>
        <nav aria-label={words.jump}>
          <ul class="jump">
            {sourceAudiences.map((audience) => (
              <li key={audience}>
                <a href={`#${audience}`}>{words.audiences[audience]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {sourceAudiences.map((audience) => (
        <Entries key={audience} view={view} audience={audience} />
      ))}
    </Shell>
  )
}

const Entries = ({ view, audience }: { readonly view: View; readonly audience: SourceAudience }) => (
  <section class="page section" aria-labelledby={audience}>
    <h2 id={audience}>{view.texts.resources.audiences[audience]}</h2>
    <div>
      {sourceNames
        .filter((name) => sources[name].audience === audience)
        .map((name) => (
          <Entry key={name} view={view} name={name} />
        ))}
    </div>
  </section>
)

const Entry = ({ view, name }: { readonly view: View; readonly name: SourceName }) => {
  const { texts, format } = view
  const words = texts.resources
  const entry = words.entries[name]
  const source: Source = sources[name]
  return (
    <article class="resource">
      <h3>{entry.title}</h3>
      <p>{entry.text}</p>
      <p class="note">
        <strong>{words.standings[source.standing]}</strong>, {format.partialDay(source.asOf)}
        {source.until !== undefined && <>, {words.until(format.partialDay(source.until))}</>}. {words.source}{' '}
        {source.href === null ? entry.source : <a href={source.href}>{entry.source}</a>}
      </p>
    </article>
  )
}
