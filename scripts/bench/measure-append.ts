import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { insertLimit, lastingTables, signatureLimits } from './append-limit.ts'
import { BenchFault } from './installation.ts'
import type { BenchInstallation, SuperuserClient } from './installation.ts'
import { inventRegistration } from './invented-cases.ts'
import { readerOf } from './invented-writers.ts'
import type { Writer } from './invented-writers.ts'
import { cores, median } from './measured.ts'
import type { Measured } from './measured.ts'
import { processorSeconds } from './processor-time.ts'

/** How much is appended in a round: so many requests, several of them under way at once. */
const plans = [
  { name: 'single by 1 writer', batch: 1, requests: 150, atOnce: 1 },
  { name: 'single by 8 writers', batch: 1, requests: 400, atOnce: 8 },
  { name: 'batches of 1000', batch: 1_000, requests: 8, atOnce: 4 },
] as const
type Plan = (typeof plans)[number]

/** Rounds of each plan that are not counted: a server runs for months, and its first thousands of entries run uncompiled. */
const roundsToWarmUp = 3

const aimedShare = 0.6

/** Appends over HTTP until everything is delivered, beside the limit that this machine sets at this moment. */
export async function measureAppend(
  installation: BenchInstallation,
  by: Writer,
  rounds: number,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const plan of plans)
    for (const feeds of [1, 2, 3]) {
      const found = await measurePlan(installation, by, plan, { feeds, rounds })
      // It takes minutes: what is known is told as it comes.
      for (const { name, ours, unit, note } of found)
        process.stderr.write(`  ${name}: ${ours.toFixed(0)} ${unit} (${note})\n`)
      measured.push(...found)
    }
  return measured
}

async function measurePlan(
  installation: BenchInstallation,
  by: Writer,
  plan: Plan,
  { feeds, rounds }: { readonly feeds: number; readonly rounds: number },
): Promise<Measured[]> {
  const { batch, requests } = plan
  const readers = Array.from({ length: feeds }, (_, at) => readerOf(by, at))
  const bytesBefore = await bytesOnDisk(installation)
  const elapsed: number[] = []
  const processor: ProcessorTime[] = []
  let entries: SealedEntry[] = []
  const warmingUp = feeds === 1 ? roundsToWarmUp : 0
  for (let round = 0; round < rounds + warmingUp; round += 1) {
    entries = Array.from({ length: requests * batch }, () => inventRegistration(by.device, readers))
    // What a device sends is ready before the clock starts: making it costs as much as taking it, on the same cores.
    const bodies = bodiesOf(entries, plan)
    // Making them kept this process busy for seconds: it has to notice which connections the server closed meanwhile.
    await pause(100)
    const linesBefore = await linesDelivered(installation.administrator)
    const usedBefore = processorTime(installation)
    const startedAt = performance.now()
    await appendAll(installation.baseUrl, by, bodies, plan)
    await untilAt(installation, linesBefore + entries.length * feeds)
    const seconds = (performance.now() - startedAt) / 1000
    const used = processorTime(installation)
    if (round < warmingUp) continue
    elapsed.push(entries.length / seconds)
    processor.push({
      server: (used.server - usedBefore.server) / entries.length,
      database: (used.database - usedBefore.database) / entries.length,
    })
  }
  const bytes = (await bytesOnDisk(installation)) - bytesBefore
  const streams = entries.map(({ entry }) => entry.envelope.stream)
  const signatures = signatureLimits(entries, by.device.keys.publicKey, batch)
  const insert = await insertLimit(installation.administrator, streams, batch)
  const limit = (1e6 / (signatures.verify + insert + signatures.sign)) * cores
  const what = `append, ${plan.name}, ${feeds} feed${feeds > 1 ? 's' : ''}`
  const terms = `limit per entry: verify ${signatures.verify.toFixed(0)} + insert ${insert.toFixed(0)} + sign ${signatures.sign.toFixed(1)} µs`
  const against = { kind: 'limit', value: limit, sense: 'at-least', share: aimedShare } as const
  const measured: Measured[] = [
    {
      part: 'append',
      name: `${what}, elapsed`,
      ours: median(elapsed),
      unit: 'entries/s',
      against,
      note: terms,
    },
  ]
  const server = median(processor.map((each) => each.server))
  const database = median(processor.map((each) => each.database))
  if (Number.isFinite(server + database)) {
    const microseconds = (seconds: number) => `${(seconds * 1e6).toFixed(0)} µs`
    measured.push({
      part: 'append',
      name: `${what}, by CPU used`,
      ours: cores / (server + database),
      unit: 'entries/s',
      against,
      note: `an entry: server ${microseconds(server)}, database ${microseconds(database)}, delivery included`,
    })
  }
  if (batch > 1) {
    measured.push({
      part: 'operation',
      name: `bytes on disk per entry, ${feeds} feed${feeds > 1 ? 's' : ''}`,
      ours: bytes / ((rounds + warmingUp) * requests * batch),
      unit: 'B',
      note: 'tables and indexes',
    })
  }
  return measured
}

/** CPU seconds, of the server's process and of PostgreSQL with all its processes; NaN where they cannot be seen. */
interface ProcessorTime {
  readonly server: number
  readonly database: number
}

function processorTime({ serverId, databaseId }: BenchInstallation): ProcessorTime {
  return {
    server: processorSeconds(serverId) ?? Number.NaN,
    database: processorSeconds(databaseId) ?? Number.NaN,
  }
}

function bodiesOf(entries: readonly SealedEntry[], { batch, requests }: Plan): Buffer[] {
  return Array.from({ length: requests }, (_, at) =>
    Buffer.from(
      JSON.stringify({ items: entries.slice(at * batch, (at + 1) * batch).map(toAppendItem) }),
    ),
  )
}

async function appendAll(
  baseUrl: string,
  by: Writer,
  bodies: Buffer[],
  { batch, atOnce }: Plan,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const sending = async () => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop())
      await post(agent, baseUrl, by, body, batch)
  }
  await Promise.all(Array.from({ length: atOnce }, sending))
  agent.destroy()
}

/** The plainest client that Node has: `fetch` takes a third of a millisecond a request, of the server's two cores. */
async function post(
  agent: Agent,
  baseUrl: string,
  by: Writer,
  body: Buffer,
  batch: number,
): Promise<void> {
  const { status, text } = await new Promise<{ status: number; text: string }>(
    (resolve, reject) => {
      const sent = request(
        new URL('/api/v1/entries', baseUrl),
        {
          agent,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': body.length,
            authorization: `Bearer ${by.token}`,
          },
        },
        (answer) => {
          const pieces: Buffer[] = []
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(pieces).toString('latin1'),
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    },
  )
  const appended = text.split('"outcome":"appended"').length - 1
  if (status !== 200 || appended !== batch)
    throw new BenchFault(`An append was not taken: ${status}, ${appended} of ${batch}.`)
}

/** Until the sequencer has given everything its positions. */
export async function untilDelivered({ administrator }: BenchInstallation): Promise<void> {
  for (;;) {
    const { rows } = await administrator.query('select from dispatch limit 1')
    if (rows.length === 0) return
    await pause(5)
  }
}

/**
 * The same for whoever counts the database's CPU: `dispatch` is full of rows that have just left, and looking for the first one that has not
 * took as much as a tenth of what was measured. Heads of feeds are a row each.
 */
async function untilAt({ administrator }: BenchInstallation, lines: number): Promise<void> {
  while ((await linesDelivered(administrator)) < lines) await pause(5)
}

async function linesDelivered(administrator: SuperuserClient): Promise<number> {
  const { rows } = await administrator.query<{ lines: number }>(
    'select coalesce(sum(position), 0)::int8 as lines from feed_head',
  )
  return rows[0]?.lines ?? 0
}

async function bytesOnDisk({ administrator }: BenchInstallation): Promise<number> {
  const tables = [...lastingTables, 'receipt', 'feed_head']
  const { rows } = await administrator.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(name::regclass))::int8 as bytes from unnest($1::text[]) as name`,
    [tables],
  )
  return rows[0]?.bytes ?? Number.NaN
}
