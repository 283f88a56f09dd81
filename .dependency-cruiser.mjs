/** Whose door each module may knock on. Read this table before the code. */
const mayUse = {
  'call-for-interest': ['directory'],
  directory: [],
  lists: [],
  matching: [],
  tenders: ['directory', 'matching'],
}

/** Doors that any module may knock on: they know nothing of the programme. Whose door each of them may knock on. */
const doorsMayUse = {
  accounts: ['files', 'journal', 'mail'],
  consent: ['journal', 'notifications'],
  files: [],
  installation: ['files'],
  journal: [],
  mail: ['consent', 'journal', 'notifications'],
  notifications: ['journal'],
  privacy: ['accounts', 'journal', 'mail'],
}

const programme = '^src/programme/'
const doors = `^src/(${Object.keys(doorsMayUse).join('|')})/`
const inside = (module) => `^src/programme/${module}/`
const door = '/index[.]ts$'
const role = '[.][a-z]+[.]ts$' // directory.store.ts, tenders.feed.ts: the files that may touch the world
const test = '[.]test[.]tsx?$'
const joiners = '^src/(main|maillage|holdings)[.]ts$' // the files that hold every key
const drivers = '^node_modules/(kysely|pg|@electric-sql)/'
const pureLibraries = '^node_modules/(zod|snowball-stemmers|culori|@types/culori)/'
const firstCircle = ['^src/kernel/', '^src/places/']

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const pureFile = { path: `${programme}([^/]+)/`, pathNot: [door, role] }
const pureDoorFile = { path: doors, pathNot: [door, role] }
const doorTypes = '^src/(accounts|files)/index[.]ts$'

export default {
  forbidden: [
    ...Object.entries(mayUse).map(([module, doors]) =>
      forbid(
        `border-${module}`,
        `${module} may use: ${doors.join(', ') || 'no other module'}`,
        { path: inside(module) },
        { path: programme, pathNot: [module, ...doors].map(inside) },
      ),
    ),
    forbid(
      'border-unlisted',
      'every module has a row in mayUse',
      { path: programme, pathNot: Object.keys(mayUse).map(inside) },
      {},
    ),
    ...Object.entries(doorsMayUse).map(([name, others]) =>
      forbid(
        `door-${name}`,
        `${name} knows nothing of the programme; it may use: ${others.join(', ') || 'no other door'}`,
        { path: `^src/${name}/`, pathNot: test },
        {
          path: ['^src/(programme|web|jobs|commands|places|server|main|maillage)', doors],
          pathNot: [`^src/${name}/`, ...others.map((other) => `^src/${other}${door}`)],
        },
      ),
    ),
    forbid(
      'doors-by-the-door',
      'whoever uses a door comes in by its index.ts',
      { path: '^src/', pathNot: [doors, joiners] },
      { path: doors, pathNot: door },
    ),
    forbid(
      'pure-door-stays-home',
      'a file without a role imports its own folder and the kernel',
      pureDoorFile,
      { pathNot: [...firstCircle, `${doors}[^/.]+[.]ts$`, pureLibraries] },
    ),
    forbid('no-cycle', 'a cycle is one module in two folders', {}, { circular: true }),
    forbid(
      'kernel-needs-nothing',
      'the shared words stand alone',
      { path: '^src/kernel/', pathNot: test },
      { pathNot: '^src/kernel/' },
    ),
    forbid(
      'places-need-the-kernel-only',
      'places are values that every part may use',
      { path: '^src/places/', pathNot: test },
      { pathNot: firstCircle },
    ),
    forbid(
      'pure-stays-home',
      'a file without a role imports its own module, the doors of its neighbours’ types, the kernel and places',
      pureFile,
      {
        pathNot: [...firstCircle, `${programme}$1/`, pureLibraries, `${programme}[^/]+${door}`, doorTypes],
      },
    ),
    forbid('pure-does-no-io', 'and never a sibling that touches the world', pureFile, {
      path: programme,
      pathNot: ['/[^/.]+[.]ts$', '[.]generated[.]ts$'],
    }),
    forbid('pure-uses-no-door', 'nor its own front door', pureFile, { path: `${programme}$1${door}` }),
    forbid(
      'store-sees-tables-only',
      'a store turns rows into values of the domain',
      { path: '[.]store[.]ts$' },
      { pathNot: ['^src/db/', ...firstCircle, '^node_modules/kysely/', '/[^/.]+[.]ts$', '[.]store[.]ts$'] },
    ),
    forbid(
      'sql-in-stores-only',
      'one kind of file speaks SQL',
      { path: '^src/', pathNot: ['^src/db/', '[.]store[.]ts$', joiners, test] },
      { path: drivers },
    ),
    forbid(
      'tables-for-stores-only',
      'who knows the tables: stores, and the types of what opens the database',
      { path: '^src/', pathNot: ['^src/db/', '[.]store[.]ts$', '[.]actions[.]ts$', joiners, test] },
      { path: '^src/db/' },
    ),
    forbid(
      'by-the-door',
      'a neighbour is imported by its index.ts',
      { path: `${programme}([^/]+)/` },
      { path: programme, pathNot: [`${programme}$1/`, door] },
    ),
    forbid(
      'by-the-door-from-outside',
      'web, jobs and commands too',
      { path: '^src/', pathNot: [programme, joiners] },
      { path: programme, pathNot: door },
    ),
    forbid(
      'programme-knows-no-web',
      'the domain does not know how it is shown',
      { path: programme },
      { path: '^src/(web|jobs|commands|main|maillage)' },
    ),
    forbid(
      'nothing-imports-main',
      'main.ts starts the program and is nobody’s part',
      {},
      { path: '^src/main[.]ts$' },
    ),
    forbid(
      'code-knows-no-tests',
      'tests depend on code, never the reverse',
      { pathNot: [test, '^test/', '^bench/', '^vitest'] },
      { path: [test, '^test/', '^bench/'] },
    ),
    forbid(
      'declared-only',
      'every package is in package.json',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: '^(node_modules|dist)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
