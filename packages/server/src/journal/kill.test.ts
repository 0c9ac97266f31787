import { afterEach, beforeAll, expect, test } from 'vitest'
import { createApiClient } from '@cobijo/contract/client/api-client'
import { installation as schema } from '@cobijo/contract/wire/accounts'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { tellGoal } from '@cobijo/sealing/testing/tell-goal'
import { readConfig } from '../config.ts'
import { openAdministration } from '../operation/open-administration.ts'
import { verifyDatabase } from '../operation/verify-database.ts'
import { repositoryFolder } from '../serve-installation.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import { startInstallationProcess } from '../testing/installation-process.ts'
import type { InstallationProcess } from '../testing/installation-process.ts'
import { startTestServerProcess } from '../testing/server-process.ts'
import { expectNothingLost, writeWhile } from '../testing/twenty-writers.ts'
import type { Endured } from '../testing/twenty-writers.ts'

// A few in the gate; `npm run prove` asks for two hundred of each.
const kills = Number(process.env['COBIJO_KILLS'] ?? 4)
const timeout = Math.max(240_000, kills * 60_000)

let stop: (() => Promise<void>) | undefined
beforeAll(() => sodiumReady())
afterEach(async () => {
  await stop?.()
  stop = undefined
})

/** For whoever runs the proof, once nothing was found lost; the goal is 1,000 of the server and 500 of PostgreSQL under fifty writers. */
function tell(what: string, { sent, acknowledged, lines }: Endured): void {
  if (kills < 20) return
  const counted = `${sent.size} sent, ${acknowledged.size} acknowledged, ${lines.length} there, 0 lost`
  tellGoal({ goal: 3, measured: `${kills} kills of ${what}: ${counted}`, isMet: false })
}

/** What `cobijo verify` says of the journal that is left. */
async function findingsIn({ environment, baseUrl }: InstallationProcess) {
  const reading = readConfig(environment, repositoryFolder)
  if (reading.kind === 'refused') throw new Error('the environment of the installation is refused')
  const send = createApiClient(baseUrl, () => undefined)
  const { serverKey } = await send({ method: 'GET', path: 'installation', response: schema })
  const { client, close } = await openAdministration(reading.config)
  try {
    return (await verifyDatabase(client, fromBase64url(serverKey))).findings
  } finally {
    await close()
  }
}

test('of twenty writers while the server is killed: what was acknowledged is there once, the rest once or not at all', {
  timeout,
}, async () => {
  const server = await startTestServerProcess()
  stop = server.stop
  const asha = await new InventedHttpNetwork(server).found()
  const endured = await writeWhile(asha, kills, async () => {
    await server.kill()
    await server.start()
  })
  expectNothingLost(endured)
  tell('the server under twenty writers', endured)
})

test('the same while PostgreSQL is killed under the server, which brings it back by itself, and now and then the server too', {
  timeout,
}, async () => {
  const installation = await startInstallationProcess()
  stop = installation.stop
  const asha = await new InventedHttpNetwork(installation).found()
  const endured = await writeWhile(asha, kills, async (killed) => {
    await installation.killDatabase()
    if (killed % 4 !== 3) return
    await installation.killServer()
    await installation.start()
  })
  expectNothingLost(endured)
  expect(await findingsIn(installation)).toEqual([])
  tell('PostgreSQL, with the server every fourth time', endured)
})
