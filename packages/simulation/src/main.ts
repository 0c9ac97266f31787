import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tellGoal } from '@cobijo/sealing/testing/tell-goal'
import { plant } from './planted/plant.ts'
import { plantedFaults } from './planted/planted-faults.ts'

/**
 * `npm run simulate -- --seeds N [--seed S]`: N worlds from seed S on. `--told` prints what happened in each,
 * `--planted NAME` runs a program with one fault in it, `--first` stops at the first that failed, `--minutes M` after so many minutes; `--kept`
 * runs what was kept before, `--strict` fails for known faults too.
 */
const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '100000' },
    kept: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    told: { type: 'boolean', default: false },
    planted: { type: 'string' },
  },
})
const planted = plantedFaults.find(({ name }) => name === values.planted)
if (values.planted !== undefined && !planted) {
  console.error(`No planted fault of that name. There are: ${names()}`)
  process.exit(2)
}
if (planted) plant(root, planted)

// Only now: what is planted has to be there before the product is loaded.
const { makeGenesis } = await import('./world/genesis.ts')
const { runSeed } = await import('./run-seed.ts')
const kept = JSON.parse(readFileSync(join(here, 'kept-seeds.json'), 'utf8')) as {
  seeds: { seed: number }[]
}
const first = Number(values.seed)
const asked = Array.from({ length: Number(values.seeds) }, (_, at) => first + at)
const seeds = [...(values.kept ? kept.seeds.map(({ seed }) => seed) : []), ...asked]
const clock = process.hrtime.bigint.bind(process.hrtime)
const seconds = (from: bigint) => Number(clock() - from) / 1e9
const genesis = await makeGenesis()
const began = clock()
let [ran, hours, notes, known] = [0, 0, 0, 0]
const failed: number[] = []
for (const seed of seeds) {
  if (seconds(began) > Number(values.minutes) * 60) break
  const result = await runSeed(genesis, seed)
  ran += 1
  hours += result.virtualHours
  notes += result.notes
  if (values.told) console.log(result.lines.join('\n'))
  const violations = result.violations.filter(({ isKnown }) => values.strict || !isKnown)
  known += result.violations.length - violations.length
  if (violations.length === 0) continue
  failed.push(seed)
  console.log(`seed ${seed} failed, with ${result.faults.join(', ')}:`)
  for (const { rule, where } of violations.slice(0, 12)) console.log(`  ${rule}  ${where}`)
  if (values.first) break
}
const took = seconds(began)
const { user, system } = process.cpuUsage()
const worked = (user + system) / 1e6
console.log(
  `${ran} seeds, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(', ')})` : ''}; ` +
    `${hours.toFixed(0)} virtual hours, ${notes} notes, ${known} known findings, in ${took.toFixed(0)} s: ${(ran / took).toFixed(2)} seeds a second (${worked.toFixed(0)} s of one core with the start)`,
)
const deviceDays = Math.round((hours / 24) * genesis.devices.length)
const measured = `${failed.length} of ${ran} worlds with ${deviceDays} device-days lost, doubled or showed anything`
if (!planted) tellGoal({ goal: 1, measured, isMet: failed.length === 0 && deviceDays >= 1_000_000 })
process.exitCode = failed.length > 0 ? 1 : 0

function names(): string {
  return plantedFaults.map(({ name }) => name).join(', ')
}
