import { findUnprivilegedUser } from '../../privileges.ts'
import { prepareStateFolder } from '../../state-folder.ts'
import { openDatabase } from '../open-database.ts'
import type { Database } from '../open-database.ts'
import type { RoleConnections } from '../connection-settings.ts'
import type { ClusterEvent } from './cluster-event.ts'

/** What the fixture writes, one JSON object a line. */
export type FixtureLine =
  | ClusterEvent
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | {
      readonly kind: 'open'
      readonly connections: RoleConnections
      readonly processId: number | undefined
      readonly stateFolder: string
      readonly afterMs: number
    }

// A server reduced to its database, for tests that kill it: `node launch-fixture.ts STATE-FOLDER`.
function write(line: FixtureLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function open(): Promise<Database> {
  const startedAtMs = performance.now()
  const user = findUnprivilegedUser()
  const stateFolder = prepareStateFolder(process.argv[2] ?? '', user)
  const pgBin = process.env['PG_BIN']
  const database = await openDatabase({ stateFolder, pgBin, user, report: write })
  const { connections, processId } = database
  const afterMs = Math.round(performance.now() - startedAtMs)
  write({ kind: 'open', connections, processId: processId(), stateFolder, afterMs })
  return database
}

try {
  const database = await open()
  const staying = setInterval(() => undefined, 60_000)
  process.once('SIGTERM', () => {
    clearInterval(staying)
    void database.stop()
  })
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  write({ kind: 'refused', name, message })
}
