import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { formatFor } from '../../format.ts'
import { textsIn } from '../../locales/index.ts'
import { BarChart } from './bars.tsx'
import { DotChart } from './dots.tsx'
import { LineChart } from './line.tsx'
import { MatrixChart } from './matrix.tsx'
import { RadarChart } from './radar.tsx'

const frame = {
  view: { texts: textsIn.fr, format: formatFor('fr') },
  id: 'chart',
  title: 'Une conclusion',
  measure: 'Une mesure',
  table: { columns: [{ label: 'Nom' }, { label: 'Valeur', number: true }], rows: [['a', '1']] },
}
const one = [{ label: 'Série', ink: '1' as const }]
const widths = (html: string) =>
  [...html.matchAll(/<rect [^>]*width="([\d.]+)%"/g)].map(([, width]) => Number(width))

describe('charts', () => {
  test('a bar is as long as its value, and an unknown one has no bar at all', () => {
    const html = render(
      <BarChart
        {...frame}
        series={one}
        bars={[
          { label: 'a', values: [40], shown: '40' },
          { label: 'b', values: [10], shown: '10' },
          { label: 'c', values: [0], shown: '0' },
          { label: 'd', values: [null], shown: 'inconnue' },
        ]}
      />,
    )
    const [long = 0, short = 0, none] = widths(html)
    expect(widths(html)).toHaveLength(3)
    expect(long / short).toBeCloseTo(4)
    expect(none).toBe(0)
    expect(html).toContain('not-known')
  })

  test('parts of a bar follow each other', () => {
    const html = render(
      <BarChart
        {...frame}
        series={[...one, { label: 'Autre', ink: '1-hatched' }]}
        bars={[{ label: 'a', values: [1, 3], shown: '4' }]}
      />,
    )
    const [, second] = [...html.matchAll(/<rect x="([\d.]+)%"/g)].map(([, x]) => Number(x))
    expect(second).toBeCloseTo(widths(html)[0] ?? 0)
  })

  test('an unknown value breaks the line instead of falling to zero', () => {
    const html = render(
      <LineChart
        {...frame}
        marks={['a', 'b', 'c']}
        series={[{ label: 'Série', ink: '1', values: [2, null, 2] }]}
      />,
    )
    expect(html.match(/<circle class="point/g)).toHaveLength(2)
    expect(/class="line c1" d="([^"]*)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2)
  })

  test('a row of dots says when one of them is unknown', () => {
    const series = [...one, { label: 'Autre', ink: '2' as const }]
    const html = render(<DotChart {...frame} series={series} rows={[{ label: 'a', values: [1, null] }]} />)
    expect(html).toContain('inconnu')
    expect(html.match(/class="dot c\d" cx="[\d.]+%"/g)).toHaveLength(1)
  })

  test('a radar reaches the edge at the top of its scale', () => {
    const html = render(
      <RadarChart
        {...frame}
        axes={['a', 'b', 'c']}
        top={4}
        series={[{ label: 'Série', ink: '1', values: [4, 2, 0] }]}
      />,
    )
    expect(html).toContain('class="line c1" d="M0,-104L')
  })

  test('a cloth has one stitch per relation, and gives way to its table when too large', () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`)
    const relations = [{ enterprise: 0, institution: 1, relation: 'new' as const, contracts: 3 }]
    const small = render(
      <MatrixChart {...frame} enterprises={names(20)} institutions={names(12)} relations={relations} />,
    )
    expect(small.match(/class="stitch new"/g)).toHaveLength(1)
    const large = render(
      <MatrixChart {...frame} enterprises={names(21)} institutions={names(12)} relations={relations} />,
    )
    expect(large).not.toContain('stitch')
    expect(large).toContain('<details class="disclosure" open')
  })

  test('every chart carries its table and is named by its conclusion', () => {
    const html = render(<BarChart {...frame} series={one} bars={[{ label: 'a', values: [1], shown: '1' }]} />)
    expect(html).toContain(
      '<svg class="drawing" width="100%" height="46" role="img" aria-labelledby="chart-title"',
    )
    expect(html).toContain('<h3 id="chart-title">Une conclusion</h3>')
    expect(html).toContain('<td class="number">1</td>')
  })
})
