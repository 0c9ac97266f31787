import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { MeasuredGoal } from '@cobijo/sealing/testing/tell-goal'
import { tableOfGoals } from './prove/goal-table.ts'
import { goals } from './prove/goals.ts'

/**
 * Proofs that take too long for the gate. `kill -9` of the server and of PostgreSQL while twenty writers save, with a count of what was acknowledged and a
 * verification of the whole journal (`--kills N`, two hundred of each). Simulated worlds for some minutes (`--minutes M`, ten). The shares of a recovery key. The journeys,
 * whole stories over a started installation, on the oldest PostgreSQL that is promised or on the one that DATABASE_URL or PG_BIN names: those of programs,
 * and those of people in a browser, among them the pilot night with its times, once more before English screens. Last, the table of goals: what each run measured,
 * met or not, and what nothing here measures.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '10' },
  },
})
const [kills, minutes] = [Number(values.kills), Number(values.minutes)]
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isFinite(minutes) || minutes <= 0) {
  console.error('--kills is a whole number from 1, --minutes a number above 0.')
  process.exit(2)
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const oldestPostgres = '/usr/lib/postgresql/15/bin'
const folder = mkdtempSync(join(tmpdir(), 'cobijo-goals-'))
const measured = join(folder, 'measured.jsonl')

/** The exit code. */
function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COBIJO_GOALS: measured, COBIJO_PROOFS: 'yes', ...environment },
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
const prove = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  run([vitest, 'run', ...words], environment)

const kill = ['packages/server/src/journal/kill.test.ts', '--testTimeout=14400000']
const codes = [await prove(kill, { COBIJO_KILLS: String(kills) })]
const simulation = join(root, 'packages', 'simulation', 'src', 'main.ts')
const worlds = ['--kept', '--seeds', '1000000', '--minutes', String(minutes)]
codes.push(await run([simulation, ...worlds], {}))
codes.push(await prove(['packages/sealing/src/recovery']))
const journeys = ['journeys', 'packages/web/src/journeys', '--testTimeout=900000']
const isNamed = Boolean(process.env['DATABASE_URL'] ?? process.env['PG_BIN'])
if (isNamed || existsSync(oldestPostgres)) {
  const environment = isNamed ? {} : { PG_BIN: oldestPostgres }
  codes.push(await prove(journeys, environment))
  const inBrowser = journeys.filter((word) => word !== 'journeys')
  codes.push(await prove(inBrowser, { ...environment, COBIJO_JOURNEYS_IN: 'en' }))
} else {
  console.error(`The journeys were not run on PostgreSQL 15: ${oldestPostgres} is not there.`)
  codes.push(1)
}

const told = existsSync(measured) ? readFileSync(measured, 'utf8').trim().split('\n') : []
rmSync(folder, { recursive: true, force: true })
const table = tableOfGoals(
  goals,
  told.map((line) => JSON.parse(line) as MeasuredGoal),
)
console.log(`\n${table.join('\n')}`)
process.exit(Math.max(...codes))
