import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { BenchFault } from '../installation.ts'

/** What the benchmark asks of DuckDB; no type of its package, which need not be there. */
interface Duckdb {
  readonly version: () => string
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      options: object,
    ) => Promise<{ connect: () => Promise<Connection> }>
  }
}

interface Connection {
  readonly run: (sql: string) => Promise<{ fetchAllChunks: () => Promise<unknown> }>
  readonly runAndReadAll: (sql: string) => Promise<{ getColumnsJS: () => unknown[][] }>
  readonly closeSync: () => void
}

export interface DuckdbTable {
  readonly version: string
  /** Runs a statement to its last row; what it found stays DuckDB's. */
  readonly run: (sql: string) => Promise<void>
  /** Rows of numbers. */
  readonly read: (sql: string) => Promise<readonly (readonly number[])[]>
  readonly close: () => void
}

/** The package, from this installation or from the folder named; undefined where there is none. */
export async function findDuckdb(folder: string | undefined): Promise<Duckdb | undefined> {
  const name = '@duckdb/node-api'
  try {
    const from = folder === undefined ? import.meta.url : pathToFileURL(`${folder}/package.json`)
    return (await import(pathToFileURL(createRequire(from).resolve(name)).href)) as Duckdb
  } catch {
    if (folder !== undefined) throw new BenchFault(`No ${name} in the folder named.`)
    return undefined
  }
}

/** Loads a file of codes into memory: one byte a code, four for `person`. */
export async function loadDuckdb(
  duckdb: Duckdb,
  file: string,
  columns: readonly string[],
  threads: number,
): Promise<DuckdbTable> {
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const types = columns.map((name) => `'${name}': '${name === 'person' ? 'UINTEGER' : 'UTINYINT'}'`)
  await connection.run(
    `create table records as select * from read_csv('${file}', header = false, columns = {${types.join()}})`,
  )
  return {
    version: duckdb.version(),
    run: async (sql) => {
      const found = await connection.run(sql)
      await found.fetchAllChunks()
    },
    read: async (sql) => {
      const found = (await connection.runAndReadAll(sql)).getColumnsJS()
      return (found[0] ?? []).map((_, row) => found.map((column) => Number(column[row])))
    },
    close: () => {
      connection.closeSync()
    },
  }
}
