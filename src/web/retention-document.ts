import { keptWithoutTerm, retained, retentionSchedule } from '#privacy/index.ts'
import { textsIn } from './locales/index.ts'

/** docs/generated/retention.md: the retention schedule, from the table that the purge itself reads. */
export const retentionDocument = (): string => {
  const words = textsIn.en.privacy.retention
  const rows = retained.map((name) => {
    const { days, becomes } = retentionSchedule[name]
    const said = words.rows[name]
    return `| \`${name}\` | ${said.what} | ${days} days ${said.from} | ${words.fates[becomes]} | ${said.why} |`
  })
  const kept = keptWithoutTerm.map((name) => `| ${words.kept[name].what} | ${words.kept[name].why} |`)
  return `# Retention schedule

Written by \`npm run docs\` from \`src/privacy/retention.ts\`. ${words.choice}

| row | what | kept for | afterwards | why |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

## Without term

| what | why |
| --- | --- |
${kept.join('\n')}
`
}
