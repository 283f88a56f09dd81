import { Button } from '../../ui/button/button.tsx'
import { LongTextField, NumberField } from '../../ui/field/inputs.tsx'
import { Section } from '../../ui/section/section.tsx'
import { juryPost } from './jury-parts.tsx'
import type { RankingShown } from './ranking-shown.ts'

/** How many are retained and how many wait: as the call says, or as people say with a reason. */
export const LineSection = ({ view, of, on, ranking, typed }: RankingShown) => {
  const { rank: words, because } = view.texts.jury
  const { number } = view.format
  const { line } = ranking
  const refused = typed?.form === 'line' ? typed : undefined
  const error = (name: 'places' | 'waiting' | 'because') =>
    refused?.wrong.includes(name) === true ? words.errors[name] : undefined
  return (
    <Section id="line" title={words.line}>
      {line !== null && (
        <p>
          {words.lineWords(
            `${number(line.places)} ${words.linePlaces(line.places)}`,
            line.waiting === null ? words.allOthers : number(line.waiting),
          )}
          {of.jury.line?.because != null && (
            <span class="note"> {words.settledBecause(of.jury.line.because)}</span>
          )}
        </p>
      )}
      {view.may('jury.draw-line', on).allowed && (
        <form class="form" method="post" action={juryPost({ view, of }, 'drawLine')} novalidate>
          <input type="hidden" name="version" value={of.jury.version} />
          <NumberField
            view={view}
            name="places"
            label={words.places}
            help={of.call.places === null ? words.placesUnknown : words.placesHelp(number(of.call.places))}
            error={error('places')}
            value={refused?.line.places ?? (line === null ? '' : String(line.places))}
          />
          <NumberField
            view={view}
            name="attente"
            label={words.waiting}
            help={words.waitingHelp}
            optional
            error={error('waiting')}
            value={refused?.line.waiting ?? (line?.waiting == null ? '' : String(line.waiting))}
          />
          <LongTextField
            view={view}
            name="motif"
            label={because}
            rows={2}
            optional={of.call.places !== null}
            error={error('because')}
            value={refused?.line.motif ?? of.jury.line?.because ?? ''}
          />
          <p>
            <Button kind="quiet">{words.drawLine}</Button>
          </p>
        </form>
      )}
    </Section>
  )
}
