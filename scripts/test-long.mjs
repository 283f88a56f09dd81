// `npm run test:long`: the same tests with everything that takes long: every kill, soak, fuzz and gigabyte.
process.env.TEST_PROFILE = 'long'
await import('./test.mjs')
