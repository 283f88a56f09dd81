import { cpus, loadavg, totalmem } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a reader must know to compare: figures are only comparable within one run on one machine. */
export const machine = (): Readonly<Record<string, string>> => ({
  processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  load: (loadavg()[0] ?? Number.NaN).toFixed(1),
})

/** The value below which the share `q` of `values` lies; nearest rank. */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** Milliseconds that `act` took. */
export const timed = async <Value>(act: () => Value | Promise<Value>): Promise<readonly [Value, number]> => {
  const start = performance.now()
  const value = await act()
  return [value, performance.now() - start]
}

/** Milliseconds of processor, all threads of this program together, since it started: other programs do not add to it. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Megabytes that this program holds once what nobody refers to any more is thrown away. */
export const heldMegabytes = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

export type Figures = Readonly<Record<string, unknown>>
