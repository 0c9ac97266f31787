// Who may import whom (ADR 1): data flows one way, and so do imports. Read by scripts/check/direction.ts.

// Tests and what serves them alone.
const TEST = [
  '\\.test\\.tsx?$',
  '/(testing|fixtures|gallery)/',
  '-fixture\\.ts$',
  '/invented-[^/]+\\.ts$',
  '^packages/server/src/(test-server|database/(test-database|cluster/launched-server))\\.ts$',
  // The journal in memory is the other half of the contract test.
  '^packages/server/src/journal/(journal-contract|memory/memory-[a-z]+)\\.ts$',
  // The simulator is a test that is started by hand too; it takes what tests take, and nothing takes from it.
  '^packages/simulation/src/',
].join('|')
// What is started: by npm, by the browser, as a worker.
const ENTRY = [
  '^packages/(server|cli|web|simulation)/src/main\\.tsx?$',
  '^packages/web/(vite\\.config\\.ts|src/gallery/main\\.tsx)$',
  '-worker\\.ts$',
].join('|')
// Written and tested, and reached by no screen and no command yet. The check says so when that changes.
const NOT_YET = [
  '^packages/statistics/src/tables/add-tables\\.ts$',
  '^packages/statistics/src/multiple-systems/pooling/[a-z-]+\\.ts$',
  '^packages/statistics/src/disclosure/cell-keys/[a-z-]+\\.ts$',
  // Where a place lies: no command and no screen asks yet.
  '^packages/countries/src/(division-on|load-municipalities|mexico/places/(municipalities|published/municipality-names))\\.ts$',
].join('|')
// npm's packages lie in node_modules; our own resolve to packages/.
const NPM = 'node_modules/'

/** What a package may take from the other packages, and from npm. */
const MAY_IMPORT = {
  domain: { packages: [], npm: [] },
  statistics: { packages: [], npm: [] },
  countries: { packages: [], npm: [] },
  sealing: {
    packages: ['domain'],
    npm: ['libsodium-wrappers-sumo', 'cborg', 'shamir-secret-sharing'],
  },
  contract: {
    packages: ['domain', 'sealing'],
    npm: ['zod', 'csv-parse', 'read-excel-file', 'write-excel-file'],
  },
  publications: { packages: ['statistics'] },
  server: { packages: ['domain', 'sealing', 'contract', 'publications', 'statistics'] },
  web: { packages: ['domain', 'sealing', 'contract', 'countries'] },
  cli: {
    packages: [
      'domain',
      'sealing',
      'contract',
      'countries',
      'statistics',
      'publications',
      'server',
    ],
  },
}
// What others published in numbers, read and compared with the very code of the command line: pure, and of no person (ADR 47).
const OFFICIAL_FIGURES = [
  '^packages/statistics/src/official-figures/',
  '^packages/publications/src/official-figures/(recorded|words)/[^/]+\\.ts$',
  '^packages/publications/src/official-figures/transcribed/(transcribed-files\\.ts|[a-z]{3}\\.json)$',
  '^packages/publications/src/official-figures/reading/(read-ledger|write-ledger|line-errors)\\.ts$',
  '^packages/publications/src/official-figures/page/(series-view|ledger-page-texts)\\.ts$',
].join('|')
const PURE = ['domain', 'statistics', 'countries']

const either = (names) => `(${names.join('|')})`
const sources = (name) => ({ path: `^packages/${name}/`, pathNot: TEST })

const packageRules = Object.entries(MAY_IMPORT).flatMap(([name, may]) => [
  {
    name: `${name}-imports-only-${may.packages.join('-') || 'itself'}`,
    severity: 'error',
    from: sources(name),
    to: {
      path: '^packages/',
      pathNot: `^packages/${either([name, ...may.packages])}/${name === 'web' ? `|${OFFICIAL_FIGURES}` : ''}`,
    },
  },
  ...(may.npm === undefined
    ? []
    : [
        {
          name: `${name}-needs-no-other-package`,
          severity: 'error',
          from: sources(name),
          to: {
            path: NPM,
            ...(may.npm.length > 0 && { pathNot: `${NPM}(@types/)?${either(may.npm)}/` }),
          },
        },
      ]),
])

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...packageRules,
    {
      name: 'pure-packages-touch-no-machine',
      comment: 'No clock, no randomness, no files: all of it is passed in.',
      severity: 'error',
      from: sources(either(PURE)),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'what-runs-in-a-browser-needs-no-node',
      severity: 'error',
      from: { path: '^packages/(web|contract|sealing)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-web',
      severity: 'error',
      from: { pathNot: '^packages/web/' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'web-and-server-meet-on-the-wire-only',
      comment: 'Tests too: what the browser knows of the server is the contract.',
      severity: 'error',
      from: { path: '^packages/web/src/', pathNot: TEST },
      to: {
        path: '^packages/(server|cli|publications|statistics)/',
        pathNot: OFFICIAL_FIGURES,
      },
    },
    {
      name: 'no-package-imports-journeys-or-scripts',
      severity: 'error',
      from: { path: '^packages/', pathNot: TEST },
      to: { path: '^(journeys|scripts)/' },
    },
    {
      name: 'nothing-that-runs-imports-a-test',
      severity: 'error',
      from: { path: '^packages/', pathNot: TEST },
      to: { path: TEST, pathNot: `${NPM}|^samples/` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'circles-of-types',
      comment:
        'Harmless when it runs, and a sign that a type lies in the wrong file. Counted, not refused.',
      severity: 'info',
      from: {},
      to: { circular: true, via: { dependencyTypes: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual|node):' },
    },
    {
      name: 'every-file-is-used',
      comment: 'Reached from something that is started, not only from its own test.',
      severity: 'error',
      from: { path: `${ENTRY}|^(scripts|journeys)/` },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: `${TEST}|${ENTRY}|${NOT_YET}|\\.d\\.ts$`,
        reachable: false,
      },
    },
    {
      name: 'listed-as-not-yet-used-but-used',
      comment: 'Take it off NOT_YET.',
      severity: 'error',
      from: { path: ENTRY },
      to: { path: NOT_YET, reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: NPM },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
