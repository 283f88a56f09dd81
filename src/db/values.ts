import pg from 'pg'

const asText = (text: string): string => text
// The library's types do not name the array types that it knows.
const textArray: (text: string) => readonly (string | null)[] = pg.types.getTypeParser(1009 as never)
const numberArray = (text: string) => textArray(text).map((each) => (each === null ? null : Number(each)))

/**
 * How values come out of PostgreSQL, the same from both engines: `bigint` as a number (`count(*)`, sizes: all under
 * 2^53), `numeric` as exact text (cast to `double precision` for arithmetic), `date` and `timestamp` as text since
 * they are not instants, `timestamptz` as a Date. The worker of the embedded database says the same to PGlite.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [1016, numberArray],
  [pg.types.builtins.NUMERIC, asText],
  [1231, textArray],
  [pg.types.builtins.DATE, asText],
  [1182, textArray],
  [pg.types.builtins.TIMESTAMP, asText],
  [1115, textArray],
  [pg.types.builtins.INTERVAL, asText],
  [1187, textArray],
])

export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    parsers.get(type) ?? pg.types.getTypeParser(type, format),
}
