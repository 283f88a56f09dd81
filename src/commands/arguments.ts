import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The words and options given; null when an option is unknown or lacks its value. */
export const readArguments = <Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch {
    return null
  }
}
