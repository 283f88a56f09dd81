import ts from 'typescript'

/** What a pure file may not do though its types allow it: read the clock, draw lots, wait. */
export const impurities = (file: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      (node.arguments ?? []).length === 0
    )
      found.push('new Date() without argument')
    if (
      ts.isPropertyAccessExpression(node) &&
      ['Date.now', 'Math.random', 'Temporal.Now'].includes(node.getText())
    )
      found.push(node.getText())
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) found.push('async')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Words too vague to name anything of the programme (docs/glossary.md gives the right ones). */
const vague = new Set(
  [
    'data',
    'info',
    'item',
    'handle',
    'manage',
    'misc',
    'temp',
    'new2',
    'vendor',
    'opportunity',
    'match',
  ].concat(['utils', 'util', 'helper', 'helpers', 'manager', 'service', 'common']),
)

/** Names that a standard gives, here Web Authentication: they are its words, not ours. */
const standardNames = new Set(['authenticatorData'])

const wordsOf = (identifier: string): readonly string[] =>
  identifier
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)

/**
 * Names declared in a file that are only a vague word, or that end in one where it says nothing.
 * `TenderMatch` and `dataFolder` are precise; `data`, `match` and `supplierInfo` are not.
 */
export const vagueNames = (file: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const check = (name: ts.Node | undefined): void => {
    if (name === undefined || !ts.isIdentifier(name) || standardNames.has(name.text)) return
    const words = wordsOf(name.text)
    const last = words.at(-1) ?? ''
    if (vague.has(last) && (words.length === 1 || last !== 'match')) found.push(name.text)
  }
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isClassDeclaration(node)
    )
      check(node.name)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Sentences for people written in a file where only the locales may speak. */
export const sentencesForPeople = (file: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      if (/[«»]|[a-zàâçéèêëîïôûùüÿœ]’|\p{L}[éèêàùçôî]\p{L}* \p{L}+ \p{L}+/u.test(node.text))
        found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
