import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A column as the program's types have it. */
export interface TypedColumn {
  readonly isNullable: boolean
  /** May be left out when a row is inserted. */
  readonly isOptional: boolean
  /** What is read from it: string, number, boolean, Date, array or object. */
  readonly reads: string
}

export type TypedTables = Readonly<Record<string, Readonly<Record<string, TypedColumn>>>>

const root = fileURLToPath(new URL('../..', import.meta.url))
const question = `${root}src/db/tables/as-the-compiler-sees-them.ts`
const questionText = `
  import type { Insertable, Selectable } from 'kysely'
  import type { Tables } from './index.ts'
  export declare const read: { [Table in keyof Tables]: Required<Selectable<Tables[Table]>> }
  export declare const inserted: { [Table in keyof Tables]: Insertable<Tables[Table]> }
`

/** The columns of every table of src/db/tables, as the compiler resolves them through Kysely's types. */
export const typedTables = (): TypedTables => {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => file === question || fileExists(file)
  host.readFile = (file) => (file === question ? questionText : readFile(file))
  host.getSourceFile = (file, version, ...rest) =>
    file === question
      ? ts.createSourceFile(file, questionText, version)
      : getSourceFile.call(host, file, version, ...rest)
  const program = ts.createProgram([question], options, host)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(question)
  if (source === undefined) throw new Error('the compiler did not read the question')
  const [read, inserted] = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source) ?? raise('no module'))
    .map((symbol) => checker.getTypeOfSymbol(symbol))
  if (read === undefined || inserted === undefined) throw new Error('the question has two answers')
  return Object.fromEntries(
    read.getProperties().map((table) => {
      const entry = inserted.getProperty(table.name) ?? raise(table.name)
      return [table.name, columnsOf(checker, checker.getTypeOfSymbol(table), checker.getTypeOfSymbol(entry))]
    }),
  )
}

const columnsOf = (
  checker: ts.TypeChecker,
  read: ts.Type,
  inserted: ts.Type,
): Readonly<Record<string, TypedColumn>> =>
  Object.fromEntries(
    read.getProperties().map((column) => {
      const type = checker.getTypeOfSymbol(column)
      const entry = inserted.getProperty(column.name)
      const parts = type.isUnion() ? type.types : [type]
      return [
        column.name,
        {
          isNullable: parts.some((part) => (part.flags & ts.TypeFlags.Null) !== 0),
          isOptional: entry === undefined || (entry.flags & ts.SymbolFlags.Optional) !== 0,
          reads: kindOf(checker, checker.getNonNullableType(type)),
        },
      ]
    }),
  )

const kindOf = (checker: ts.TypeChecker, type: ts.Type): string => {
  const parts = type.isUnion() ? type.types : [type]
  const all = (flag: ts.TypeFlags): boolean => parts.every((part) => (part.flags & flag) !== 0)
  if (all(ts.TypeFlags.StringLike)) return 'string'
  if (all(ts.TypeFlags.NumberLike)) return 'number'
  if (all(ts.TypeFlags.BooleanLike)) return 'boolean'
  const text = checker.typeToString(type)
  if (text === 'Date') return 'Date'
  if (text === 'string[]' || text === 'number[]') return text
  return 'json'
}

const raise = (what: string): never => {
  throw new Error(what)
}
