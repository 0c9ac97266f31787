import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sodiumReady } from '@cobijo/sealing/sodium'
import type { ServerConfig } from './config.ts'
import { describeClusterEvent } from './database/cluster/cluster-event.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { bindFirstFreePort } from './first-free-port.ts'
import { FIRST_PORT } from './config.ts'
import { readBundle } from './http/static-bundle.ts'
import type { RequestLog } from './http/services.ts'
import type { UnprivilegedUser } from './privileges.ts'
import type { SampleKeeper } from './sample/sample-keeper.ts'
import { createServer } from './server.ts'
import type { Patience } from './server.ts'
import { keptReleaseKeys } from './release-keys.ts'
import { keptServerSeed } from './server-signer.ts'
import { prepareStateFolder } from './state-folder.ts'
import { tellWhileSlow } from './tell-while-slow.ts'

export const repositoryFolder = fileURLToPath(new URL('../../..', import.meta.url))

/** In a sample network's state folder: whom one may be there (contract/src/wire/sample.ts). */
export const personasFile = 'personas.json'

export interface ServedInstallation {
  readonly url: string
  /** The real path of its state folder. */
  readonly stateFolder: string
  readonly setupToken: string | undefined
  readonly stop: (patience?: Patience) => Promise<void>
}

export interface ServeOptions {
  readonly config: ServerConfig
  readonly kind: 'real' | 'sample'
  readonly user: UnprivilegedUser | undefined
  /** Only beside a real installation on loopback: starts the sample network. */
  readonly sampleKeeper?: SampleKeeper
  /** Where the sample network answers, once it does. */
  readonly sampleUrl?: () => string | undefined
  readonly say: (line: string) => void
  /** How far a start is that takes longer than a moment. */
  readonly tellSlow?: (line: string) => void
  readonly log: RequestLog
  readonly report: (fault: unknown) => void
}

/** One installation, from its state folder to its port: database, migrations, key, sequencer, HTTP. */
export async function serveInstallation(options: ServeOptions): Promise<ServedInstallation> {
  const { config, kind, user, say, log, report } = options
  const telling = tellWhileSlow(options.tellSlow ?? (() => undefined))
  telling.stage('opening the database')
  await sodiumReady()
  const stateFolder = prepareStateFolder(config.stateFolder, user)
  const database = await openDatabase({
    ...config,
    stateFolder,
    user,
    report: (event) => say(describeClusterEvent(event)),
  }).catch((fault: unknown) => {
    telling.done()
    throw fault
  })
  try {
    telling.stage('bringing the database up to date')
    await migrate(database.connections.owner, { report: (name) => say(`Migrating: ${name}`) })
    telling.stage('reading the directory of organisations')
    const server = await createServer({
      connections: database.connections,
      serverSeed: keptServerSeed(stateFolder, user),
      releaseKeys: keptReleaseKeys(stateFolder, user),
      kind,
      http: {
        tls: readTls(config),
        trustedProxies: config.trustedProxies,
        publicName: config.publicName,
        bundle: findBundle(),
        ...(options.sampleKeeper ? { sampleKeeper: options.sampleKeeper } : {}),
      },
      ...(options.sampleUrl ? { sampleUrl: options.sampleUrl } : {}),
      limits: config.limits,
      samplePersonas: () => readJson(join(stateFolder, personasFile)),
      log,
      report,
    })
    const listen = (port: number) =>
      server.http.listen({ host: config.host, port }).then(() => port)
    const port = await (config.port === undefined
      ? bindFirstFreePort(FIRST_PORT, listen)
      : listen(config.port))
    const stop = async (patience?: Patience) => {
      await server.stop(patience)
      await database.stop()
    }
    const scheme = config.tls ? 'https' : 'http'
    const url = `${scheme}://${config.publicName}:${port}`
    return { url, stateFolder, setupToken: server.setupToken, stop }
  } catch (fault) {
    await database.stop()
    throw fault
  } finally {
    telling.done()
  }
}

function readTls({ tls }: ServerConfig): { certificate: Buffer; key: Buffer } | undefined {
  return tls && { certificate: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) }
}

/** The built web pages; without them only the interface for programs is served. */
function findBundle(): ReturnType<typeof readBundle> | undefined {
  const folder = join(repositoryFolder, 'packages', 'web', 'dist')
  return existsSync(join(folder, 'index.html')) ? readBundle(folder) : undefined
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
