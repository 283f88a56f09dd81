import type { ContractName } from './linking-task.ts'

/**
 * The distinct spellings in a table of public contracts (columns `fournisseur`, `fournisseur_ville`,
 * `fournisseur_neq`), in the order they first appear. Rows without a ten-digit NEQ or without a name are left out.
 */
export const contractNames = (rows: readonly Readonly<Record<string, string>>[]): readonly ContractName[] => {
  const found = new Map<
    string,
    { readonly name: string; readonly neq: string; readonly towns: Set<string> }
  >()
  for (const { fournisseur = '', fournisseur_neq: neq = '', fournisseur_ville: town = '' } of rows) {
    const name = fournisseur.replace(/\s+/g, ' ').trim()
    if (!/^\d{10}$/.test(neq) || name === '') continue
    const key = `${neq} ${name}`
    const known = found.get(key) ?? { name, neq, towns: new Set<string>() }
    found.set(key, known)
    if (town.trim() !== '') known.towns.add(town.trim())
  }
  return [...found.values()].map(({ name, neq, towns }) => ({ name, neq, localities: [...towns] }))
}
