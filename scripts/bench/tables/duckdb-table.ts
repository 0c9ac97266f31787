import { DuckDBInstance, version } from '@duckdb/node-api'

export interface DuckdbTable {
  readonly version: string
  /** Runs a statement to its last row; what it found stays DuckDB's. */
  readonly run: (sql: string) => Promise<void>
  /** Rows of numbers. */
  readonly read: (sql: string) => Promise<readonly (readonly number[])[]>
  readonly close: () => void
}

/** Loads a file of codes into memory: one byte a code, four for `person`. */
export async function loadDuckdb(
  file: string,
  columns: readonly string[],
  threads: number,
): Promise<DuckdbTable> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const types = columns.map((name) => `'${name}': '${name === 'person' ? 'UINTEGER' : 'UTINYINT'}'`)
  await connection.run(
    `create table records as select * from read_csv('${file}', header = false, columns = {${types.join()}})`,
  )
  return {
    version: version(),
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
