import type { ServerConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { findUnprivilegedUser } from '../privileges.ts'
import { prepareStateFolder } from '../state-folder.ts'

/** Makes the database if there is none and brings it to the present schema; throws `ClusterInUse` while a server runs. */
export async function migrateInstallation(config: ServerConfig): Promise<void> {
  const user = findUnprivilegedUser()
  const stateFolder = prepareStateFolder(config.stateFolder, user)
  const database = await openDatabase({ ...config, stateFolder, user })
  try {
    await migrate(database.connections.owner)
  } finally {
    await database.stop()
  }
}
