import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Proofs that take too long for the gate: two hundred `kill -9` of the server and two hundred of PostgreSQL while twenty writers
 * save, then a count of what was acknowledged and a verification of the whole journal; `npm run prove -- N` asks for N of each. Then
 * the journeys, whole stories over a started installation, on the oldest PostgreSQL that is promised, or on the one that DATABASE_URL or
 * PG_BIN names: those of programs, and those of people in a browser, among them the pilot night with its times. Last, those of people once more
 * before English screens.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const kills = Number(process.argv[2] ?? 200)
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error('The number of kills is a whole number from 1.')
  process.exit(2)
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const oldestPostgres = '/usr/lib/postgresql/15/bin'

/** The exit code. */
function prove(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [vitest, 'run', ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

const kill = ['packages/server/src/journal/kill.test.ts', '--testTimeout=14400000']
const codes = [await prove(kill, { COBIJO_KILLS: String(kills) })]
const journeys = ['journeys', 'packages/web/src/journeys', '--testTimeout=900000']
const isNamed = Boolean(process.env['DATABASE_URL'] ?? process.env['PG_BIN'])
if (isNamed || existsSync(oldestPostgres)) {
  const environment = { COBIJO_PROOFS: 'yes', ...(isNamed ? {} : { PG_BIN: oldestPostgres }) }
  codes.push(await prove(journeys, environment))
  const inBrowser = journeys.filter((word) => word !== 'journeys')
  codes.push(await prove(inBrowser, { ...environment, COBIJO_JOURNEYS_IN: 'en' }))
} else {
  console.error(`The journeys were not run on PostgreSQL 15: ${oldestPostgres} is not there.`)
  codes.push(1)
}
process.exit(Math.max(...codes))
