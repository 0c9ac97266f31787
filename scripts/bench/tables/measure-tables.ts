import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CountingThreads } from '@cobijo/publications/counting/counting-threads'
import { isRefusal } from '@cobijo/statistics/refusal'
import { planAllTables } from '@cobijo/statistics/tables/all-tables'
import type { CodedTable } from '@cobijo/statistics/tables/coded-table'
import type { Counted } from '@cobijo/statistics/tables/counting/count-task'
import {
  planTable,
  type TablePlan,
  type TabulateRequest,
} from '@cobijo/statistics/tables/table-plan'
import { tabulationOf } from '@cobijo/statistics/tables/tabulate'
import { BenchFault, type SuperuserClient } from '../installation.ts'
import { atMost, cores, type Measured, timesMs } from '../measured.ts'
import { type DuckdbTable, loadDuckdb } from './duckdb-table.ts'
import { inventTable, writeCodes } from './invented-table.ts'
import { loadPostgres, readPostgres, runPostgres } from './postgres-table.ts'
import { type Shape, shapes, sqlOf } from './shapes.ts'

const rounds = 15
const postgresRounds = 2
const frameMs = 16

interface Engines {
  readonly table: CodedTable
  readonly threads: CountingThreads
  readonly duckdb: DuckdbTable
  readonly postgres: SuperuserClient | undefined
}

/**
 * Tables of each of some numbers of rows, ours beside DuckDB and PostgreSQL (where a
 * connection is given), in the same cores, the best of several rounds; first every answer is
 * compared row for row.
 */
export async function measureTables(
  rowCounts: readonly number[],
  settings: {
    readonly postgres: SuperuserClient | undefined
    readonly say: (line: string) => void
  },
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const rows of rowCounts) {
    settings.say(`Inventing and loading ${rows} rows …`)
    const folder = mkdtempSync(join(tmpdir(), 'cobijo-tables-'))
    const file = join(folder, 'codes.csv')
    const table = inventTable(rows)
    const names = [...table.columns.keys()]
    const threads = await CountingThreads.start(table)
    try {
      await writeCodes(table, file)
      const duckdb = await loadDuckdb(file, names, cores)
      if (settings.postgres) await loadPostgres(settings.postgres, file, names)
      rmSync(file)
      settings.say('Comparing and counting …')
      measured.push(
        ...(await measureShapes({ table, threads, duckdb, postgres: settings.postgres })),
      )
      duckdb.close()
    } finally {
      await threads.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return measured
}

async function measureShapes(engines: Engines): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const shape of shapes) measured.push(await measureShape(engines, shape))
  measured.push(await measureAll(engines, 2), await measureAll(engines, 3))
  return measured
}

async function measureShape(engines: Engines, { name, request }: Shape): Promise<Measured> {
  const { table, threads, duckdb, postgres } = engines
  const plan = planned(table, request)
  await compare(engines, plan, request)
  const sql = sqlOf(request)
  const times = { ours: Infinity, duckdb: Infinity, postgres: Infinity }
  const once = async (engine: keyof typeof times, work: () => Promise<unknown>): Promise<void> => {
    const [took = Infinity] = await timesMs(1, work)
    times[engine] = Math.min(times[engine], took)
  }
  // By turns, so that what disturbs one disturbs the other.
  for (let round = 0; round < rounds; round++) {
    await once('ours', async () => finished(plan, await threads.count(plan.task)))
    await once('duckdb', () => duckdb.run(sql))
    if (postgres && round < postgresRounds) await once('postgres', () => runPostgres(postgres, sql))
  }
  const isFiltered = request.by.length === 3 && table.length === 10_000_000
  return {
    part: 'tables',
    name: `${name}, ${millions(table)}`,
    ours: times.ours,
    unit: 'ms',
    ...(isFiltered && { against: atMost(frameMs) }),
    note: beside(times),
  }
}

/** All pairs or triples of the twenty columns. */
async function measureAll({ table, threads, duckdb }: Engines, order: 2 | 3): Promise<Measured> {
  const columns = [...table.columns.keys()].filter((name) => name !== 'person')
  const plans = planAllTables(table, { order, columns })
  if (isRefusal(plans)) throw new BenchFault(plans.code)
  const [ours = Infinity] = await timesMs(1, () => threads.countAll(plans.map(({ task }) => task)))
  const times = { ours, duckdb: Infinity, postgres: Infinity }
  // All triples take DuckDB minutes.
  if (order === 2) {
    const [took = Infinity] = await timesMs(1, async () => {
      for (const { request } of plans) await duckdb.run(sqlOf(request))
    })
    times.duckdb = took
  }
  const isAimed = table.length === 10_000_000 && order === 3
  return {
    part: 'tables',
    name: `all ${plans.length} ${order === 2 ? 'pairs' : 'triples'}, ${millions(table)}`,
    ours,
    unit: 'ms',
    ...(isAimed && { against: atMost(10_000) }),
    note: beside(times),
  }
}

/** Every row of every engine, sorted: a difference is a fault, whatever the times. */
async function compare(
  { threads, duckdb, postgres }: Engines,
  plan: TablePlan,
  request: TabulateRequest,
): Promise<void> {
  const sql = sqlOf(request)
  const sorted = (rows: readonly (readonly number[])[]): string =>
    rows
      .map((row) => row.join())
      .sort()
      .join('\n')
  const ours = sorted(numbersOf(plan, await threads.count(plan.task)))
  if (sorted(await duckdb.read(sql)) !== ours) throw new BenchFault(`DuckDB differs: ${sql}`)
  if (postgres && sorted(await readPostgres(postgres, sql)) !== ours) {
    throw new BenchFault(`PostgreSQL differs: ${sql}`)
  }
}

/** Codes and count of each cell. */
function numbersOf(plan: TablePlan, counted: Counted): readonly (readonly number[])[] {
  const { rows } = tabulationOf(plan, counted)
  return rows.map((row) => [
    ...plan.task.columns.map(({ name, values }) => values.indexOf(String(row[name])) + 1),
    row.n,
  ])
}

/** Records are finished when they are counted; different values when they are counted in their cells. */
function finished(plan: TablePlan, counted: Counted): unknown {
  return counted.kind === 'records' ? counted : tabulationOf(plan, counted)
}

function planned(table: CodedTable, request: TabulateRequest): TablePlan {
  const plan = planTable(table, request)
  if (isRefusal(plan)) throw new BenchFault(plan.code)
  return plan
}

const millions = ({ length }: CodedTable): string => `${length / 1_000_000} million rows`

function beside(times: { ours: number; duckdb: number; postgres: number }): string {
  const against = (name: string, took: number): string[] =>
    took === Infinity ? [] : [`${name} ${took.toFixed(1)} ms, ${(took / times.ours).toFixed(1)} ×`]
  return [...against('DuckDB', times.duckdb), ...against('PostgreSQL', times.postgres)].join('; ')
}
