// Measures the parts that are asked for, in this one process, and prints a table of them. `bench.ts` starts it for each.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { startDatabase, startInstallation } from './installation.ts'
import type { BenchInstallation } from './installation.ts'
import { inventRegistration } from './invented-cases.ts'
import { append, InventedWriters, readerOf } from './invented-writers.ts'
import { measureAppend, untilDelivered } from './measure-append.ts'
import { measureBundle } from './measure-bundle.ts'
import { measureDelivery, measureMemory } from './measure-delivery.ts'
import { measureDevice } from './measure-device.ts'
import { measureLinkage } from './linkage/measure-linkage.ts'
import { measureLists } from './measure-lists.ts'
import { measureServer } from './measure-server.ts'
import { measureStart } from './measure-start.ts'
import { measureSynthesis } from './measure-synthesis.ts'
import type { Measured } from './measured.ts'
import { reportJson, reportTable } from './print-report.ts'
import { seedPeople } from './seed-people.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    rows: { type: 'string', default: '1000000,5000000,10000000' },
    'agency-people': { type: 'string', default: '100000' },
  },
})
const asked = new Set(values.only.split(',') as Measured['part'][])
const measured: Measured[] = []
const loadBefore = loadavg()
const say = (line: string) => process.stderr.write(`${line}\n`)

await sodiumReady()
let databaseVersion = ''
if (asked.has('append') || asked.has('server') || asked.has('operation')) {
  say('Starting a database and a server of their own …')
  const installation = await startInstallation()
  databaseVersion = installation.databaseVersion
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void installation.stop().finally(() => process.exit(1)))
  try {
    await measureInstallation(installation)
  } finally {
    await installation.stop()
  }
}

if (asked.has('device')) {
  say('Opening, folding and finding, as a device does …')
  measured.push(...(await measureDevice()))
}
if (asked.has('operation')) {
  say('Starting an installation from nothing, and again …')
  measured.push(...measureBundle(), ...(await measureStart()))
}

if (asked.has('tables')) {
  // DuckDB's binary is not there for every machine: the other parts do without.
  const { measureTables } = await import('./tables/measure-tables.ts')
  const database = await startDatabase()
  databaseVersion = database.databaseVersion
  try {
    measured.push(
      ...(await measureTables(values.rows.split(',').map(Number), {
        postgres: database.administrator,
        say,
      })),
    )
  } finally {
    await database.stop()
  }
}
if (asked.has('lists')) {
  say('Estimating from lists …')
  measured.push(...(await measureLists(say)))
}
if (asked.has('linkage')) {
  measured.push(...(await measureLinkage(Number(values['agency-people']), say)))
}
if (asked.has('synthesis')) {
  say('Making records …')
  measured.push(...(await measureSynthesis()))
}

// Over five minutes before and after: about as long as this takes.
const load = ((loadBefore[1] ?? 0) + (loadavg()[1] ?? 0)) / 2
const about = {
  at: new Date().toISOString(),
  node: process.version,
  database: databaseVersion,
  processor: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  people: Number(values.people),
  loadBefore,
  loadAfter: loadavg(),
}
process.stdout.write(`${JSON.stringify(about)}\n\n${reportTable(measured, load)}\n`)
if (values.json !== undefined) writeFileSync(values.json, reportJson(measured, about))

async function measureInstallation(installation: BenchInstallation): Promise<void> {
  const invented = new InventedWriters(installation)
  const writers = await invented.enterAll(20)
  const [founder] = writers
  if (!founder) return
  if (asked.has('append')) {
    say('Appending …')
    measured.push(...(await measureAppend(installation, founder, Number(values.rounds))))
  }
  if (asked.has('operation')) {
    say('Following a feed while others append …')
    measured.push(...(await measureDelivery(founder)))
  }
  if (asked.has('server')) {
    const people = Number(values.people)
    say(`Filling in ${people} people …`)
    // The pattern of every row: a registration that went the whole way.
    await append(founder, [inventRegistration(founder.device, [readerOf(founder, 0)])])
    await untilDelivered(installation)
    const feeds = await seedPeople(
      installation.administrator,
      writers,
      people,
      Number(values.entries),
    )
    say('Listing and opening …')
    measured.push(...(await measureServer(installation, founder, feeds, people)))
  }
  if (asked.has('operation')) measured.push(...measureMemory(installation))
}
