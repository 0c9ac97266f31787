import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { StoreUnavailable } from '@cobijo/contract/device/store/device-store'
import type { DeviceStore } from '@cobijo/contract/device/store/device-store'
import { takingTurns } from '@cobijo/contract/device/store/taking-turns'

/** Another process that has the same store open writes for moments, and `vacuum` for longer. */
const longestWriteMs = 30_000

/**
 * A device's store in one SQLite file of this computer, private to its user. Ciphertext, public keys and wrapped keys only, as
 * everywhere; a write is on the disk when it resolves.
 */
export function openSqliteStore(file: string): DeviceStore {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Private before the first byte lies in it; the database's side files take over its mode.
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file, { timeout: longestWriteMs })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
  database.exec(
    'create table if not exists held (tab text, key text, value blob, primary key (tab, key)) without rowid',
  )
  const find = database.prepare('select value from held where tab = ? and key = ?')
  const list = database.prepare(
    'select key, value from held where tab = ? and key >= ? and key < ? order by key',
  )
  const put = database.prepare('insert or replace into held (tab, key, value) values (?, ?, ?)')
  const remove = database.prepare('delete from held where tab = ? and key = ?')
  const turns = takingTurns()
  const read = (value: unknown): unknown => deserialize(value as Uint8Array)
  return {
    find: (table, key) => {
      const row = find.get(table, key)
      return Promise.resolve(row ? read(row['value']) : undefined)
    },
    list: (table, prefix) =>
      Promise.resolve(
        list
          .all(table, prefix, `${prefix}\u{10ffff}`)
          .map((row) => ({ key: String(row['key']), value: read(row['value']) })),
      ),
    write: async (writes) => {
      const values = writes.map((each) => ('put' in each ? serialize(each.value) : undefined))
      try {
        database.exec('begin immediate')
        for (const [at, each] of writes.entries()) {
          if ('put' in each) put.run(each.put, each.key, values[at] as Uint8Array)
          else remove.run(each.remove, each.key)
        }
        database.exec('commit')
      } catch (fault) {
        // Some faults have undone it already.
        if (database.isTransaction) database.exec('rollback')
        throw hasCode(fault, full) ? new StoreUnavailable('store-full') : fault
      }
    },
    exclusively: (lock, work) => turns(lock, () => holding(`${file}.${lock}`, work)),
    erase: () => {
      database.exec("delete from held where tab = 'setting'; delete from held; vacuum")
      return Promise.resolve()
    },
  }
}

/** Another process lets go of a file that it locked when it ends, however it ends. */
async function holding<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  const lock = new DatabaseSync(file)
  try {
    while (!isTaken(lock)) await wait(50)
    return await work()
  } finally {
    lock.close()
  }
}

function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (fault) {
    if (hasCode(fault, busy)) return false
    throw fault
  }
}

/** SQLITE_BUSY. */
const busy = 5
/** SQLITE_FULL. */
const full = 13

/** SQLite's extended codes hold the plain one in their lowest byte. */
function hasCode(fault: unknown, code: number): boolean {
  return fault instanceof Error && 'errcode' in fault && (Number(fault.errcode) & 255) === code
}
