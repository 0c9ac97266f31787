import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deserialize, serialize } from 'node:v8'
import { StoreUnavailable } from '@cobijo/contract/device/device-store'
import type { DeviceStore } from '@cobijo/contract/device/device-store'

/**
 * A device's store in one SQLite file of this computer, private to its user. Ciphertext, public keys and wrapped keys only, as
 * everywhere; a write is on the disk when it resolves.
 */
export function openSqliteStore(file: string): DeviceStore {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(file)
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
    write: (writes) => {
      database.exec('begin immediate')
      try {
        for (const each of writes) {
          if ('put' in each) put.run(each.put, each.key, serialize(each.value))
          else remove.run(each.remove, each.key)
        }
        database.exec('commit')
      } catch {
        database.exec('rollback')
        throw new StoreUnavailable('store-full')
      }
      return Promise.resolve()
    },
    erase: () => {
      database.exec("delete from held where tab = 'setting'; delete from held; vacuum")
      return Promise.resolve()
    },
  }
}
