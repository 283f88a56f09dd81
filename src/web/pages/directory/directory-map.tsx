import type { Point } from '#kernel/territory.ts'
import { mrcName, mrcPoints, regionOfMrc } from '#places/index.ts'
import type { DirectoryMap } from '#programme/directory/index.ts'
import type { View } from '../../context.ts'
import { Table } from '../../ui/table/table.tsx'
import { Unknown } from '../../ui/text/unknown.tsx'
import { regionName } from '../../words.ts'
import { project } from './projection.ts'

interface MapProps {
  readonly view: View
  readonly map: DirectoryMap
  linkToPlace(mrc: string): string
}

const points: ReadonlyMap<string, Point> = mrcPoints()
const largest = 26
const smallest = 5

/** Towns that help to find one’s way; their names are shown where there is room. */
const landmarks = [
  ['Montréal', 45.51, -73.56],
  ['Québec', 46.81, -71.22],
  ['Gatineau', 45.48, -75.65],
  ['Saguenay', 48.42, -71.07],
  ['Rimouski', 48.45, -68.52],
  ['Gaspé', 48.82, -64.48],
  ['Sept-Îles', 50.2, -66.38],
  ['Rouyn-Noranda', 48.24, -79.02],
] as const

/** Discs whose area follows the number of enterprises, over a dot for each MRC, with the table that says the same. */
export const ResultsMap = ({ view, map, linkToPlace }: MapProps) => {
  const { texts, language, format } = view
  const words = texts.directory
  const most = Math.max(1, ...map.places.map(({ count }) => count))
  const radius = (count: number): number => Math.max(smallest, Math.round(largest * Math.sqrt(count / most)))
  const name = (mrc: string): string => mrcName(mrc) ?? mrc
  const said = map.places.slice(0, 5).map(({ mrc, count }) => `${name(mrc)}, ${format.number(count)}`)
  return (
    <div class="results-map">
      <svg role="img" aria-label={words.mapAlt(said.join('; '))}>
        {[...points].map(([mrc, point]) => {
          const { x, y } = project(point)
          return <circle key={mrc} class="place" cx={`${x}%`} cy={`${y}%`} r="2" />
        })}
        {map.places.map(({ mrc, count }) => {
          const point = points.get(mrc)
          if (point === undefined) return null
          const { x, y } = project(point)
          return (
            <circle key={mrc} class="disc" cx={`${x}%`} cy={`${y}%`} r={radius(count)}>
              <title>{`${name(mrc)}, ${format.number(count)}`}</title>
            </circle>
          )
        })}
        {landmarks.map(([town, latitude, longitude]) => {
          const { x, y } = project({ latitude, longitude })
          return (
            <text
              key={town}
              x={`${x}%`}
              y={`${y}%`}
              dx={x > 90 ? -6 : 6}
              dy="-6"
              {...(x > 90 ? { 'text-anchor': 'end' } : {})}
            >
              {town}
            </text>
          )
        })}
      </svg>
      <p class="note">{words.mapNote}</p>
      <Table
        view={view}
        caption={words.mapTitle}
        columns={[
          { label: words.mrc },
          { label: words.enterprises, number: true },
          { label: words.ofRegion },
        ]}
        rows={map.places.map(({ mrc, count }) => [
          <a key="mrc" href={linkToPlace(mrc)}>
            {name(mrc)}
          </a>,
          format.number(count),
          regionName(regionOfMrc(mrc) ?? '', language),
        ])}
      />
      {map.unplaced > 0 && (
        <p>
          <Unknown>{words.unplaced(format.number(map.unplaced))}</Unknown>
        </p>
      )}
    </div>
  )
}
