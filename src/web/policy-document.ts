import type { Grant, Permission, Relation } from '#accounts/index.ts'
import { type RoleName, roleNames } from '#kernel/actor.ts'
import { actNames, permissionOf } from './policy.ts'
import { postNames, posts, routeNames, sitemap } from './sitemap.ts'

const relationWords: Readonly<Record<Relation, string>> = {
  any: 'every one',
  programme: 'of their programme',
  organisation: 'of their organisation',
  assigned: 'that they accompany',
  partner: 'that their partner accompanies',
  self: 'their own',
}

const grantWords = ({ as, administrator, duty, when }: Grant): string =>
  [
    relationWords[as],
    ...(administrator === true ? ['administrators'] : []),
    ...(duty === undefined ? [] : [duty.join(' or ')]),
    ...(when === undefined ? [] : [`when ${when.join(' or ')}`]),
  ].join(', ')

const cell = ({ may }: Permission, role: RoleName): string =>
  may
    .filter((grant) => grant.role === role)
    .map(grantWords)
    .join('; ')

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n')

const written = 'Written by `npm run docs` from the tables of the code: change them there.'

/** Who may do what, as docs/generated/permissions.md says it: one table for each module, acts by roles. */
export const permissionsDocument = (): string => {
  const modules = [...new Set(actNames.map((act) => act.split('.')[0] ?? ''))]
  const tables = modules.map((module) => {
    const acts = actNames.filter((act) => act.startsWith(`${module}.`))
    const rows = acts.map((act) => {
      const permission = permissionOf(act)
      const conditions = [
        ...(permission.when === undefined ? [] : [`when ${permission.when.join(' or ')}`]),
        ...(permission.fresh === true ? ['signed in minutes ago'] : []),
      ].join('; ')
      return [`\`${act}\``, permission.on, ...roleNames.map((role) => cell(permission, role)), conditions]
    })
    return `## ${module}\n\n${table(['act', 'on', ...roleNames, 'only'], rows)}`
  })
  const lede =
    'What `public` may do, every role may. A session acts as one role at a time. An empty cell refuses.'
  return `# Permissions\n\n${written}\n${lede}\n\n${tables.join('\n\n')}\n`
}

/** Every address, as docs/generated/sitemap.md says it, with the act that it asks to be allowed. */
export const sitemapDocument = (): string => {
  const row = (name: string, { fr, en, act }: { fr: string; en: string; act: string }): readonly string[] => [
    `\`${name}\``,
    `\`${fr}\``,
    `\`${en}\``,
    `\`${act}\``,
  ]
  const headings = ['name', 'French', 'English', 'act']
  const pages = routeNames.map((name) => row(name, sitemap[name]))
  const forms = postNames.map((name) => row(name, posts[name]))
  return `# Addresses\n\n${written}\n\n## Pages\n\n${table(headings, pages)}\n\n## Forms\n\n${table(headings, forms)}\n`
}
