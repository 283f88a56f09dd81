// `npm run dev`: builds and opens the demonstration again whenever a source changes.
await import('./prepare.mjs')
await import('./start.mjs')
