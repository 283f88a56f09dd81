/** A row read as JSON: its moments are texts. */
export type InJson<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends Date | null ? string | Extract<Row[Name], null> : Row[Name]
}

/** A row, read as such or as JSON. */
export type EitherWay<Row> = Row | InJson<Row>
