import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblems, readConfig, sampleConfig } from '@cobijo/server/config'
import { dropPrivileges, findUnprivilegedUser } from '@cobijo/server/privileges'
import {
  personasFile,
  repositoryFolder,
  serveInstallation,
} from '@cobijo/server/serve-installation'
import type { ServedInstallation } from '@cobijo/server/serve-installation'
import { onStopRequest } from '@cobijo/server/stop-request'
import type { Command, Exit, Given } from '../command.ts'
import { playNetwork } from '../sample/play-network.ts'

export const sampleCommand: Command = {
  name: 'sample',
  summary: 'Serves the sample network: six organisations and some 200 people, all invented.',
  help: [
    'sample [--json]',
    '',
    'A separate database, state folder, installation and port, on loopback only; filled at the first start. Runs until it is stopped.',
    'With --json each line tells a state: {state: "filling", done, total} and {state: "ready", url}.',
  ].join('\n'),
  options: {},
  run: serveSample,
}

async function serveSample(given: Given): Promise<Exit> {
  const reading = readConfig(process.env, repositoryFolder)
  if (reading.kind === 'refused') {
    for (const line of describeProblems(reading.problems)) given.output.say(line)
    return 'usage'
  }
  const config = sampleConfig(reading.config)
  const user = findUnprivilegedUser()
  const tell = (state: Readonly<Record<string, unknown>>, words: string) =>
    given.json ? given.output.print(JSON.stringify(state)) : given.output.say(words)
  tell({ state: 'starting' }, 'Starting the sample network …')
  const stopped = new Promise<'stopped'>((resolve) => onStopRequest(() => resolve('stopped')))
  const serve = () =>
    serveInstallation({
      config,
      kind: 'sample',
      user,
      say: () => undefined,
      log: () => undefined,
      report: () => undefined,
    })
  let served = await serve()
  if (isUnfinished(served)) {
    await served.stop()
    if (config.databaseUrl !== undefined) {
      tell(
        { state: 'failed', code: 'sample-unfinished' },
        'The sample was left unfinished: empty its database and remove its state folder.',
      )
      return 'fault'
    }
    // Somebody stopped it half filled. Everything in it is invented: it is filled anew.
    rmSync(served.stateFolder, { recursive: true })
    served = await serve()
  }
  dropPrivileges(user)
  // Whoever started this process and went away takes it along.
  if (given.json) process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGTERM'))
  const { setupToken } = served
  const filled = setupToken === undefined ? true : fill({ ...served, setupToken }, stopped, tell)
  const isFilled = await Promise.resolve(filled).catch(async (fault: unknown) => {
    // Whoever waits for it is told that it ended, and does not look at the same count for ever.
    await served.stop({ graceMs: 0 })
    process.stdin.destroy()
    throw fault
  })
  if (!isFilled) {
    await served.stop({ graceMs: 0 })
    // Devices that are still playing would go on for a while, each on its own.
    process.exit(0)
  }
  tell({ state: 'ready', url: served.url }, `Sample network, invented people only: ${served.url}`)
  await stopped
  await served.stop()
  // An open standard input would keep this process alive.
  process.stdin.destroy()
  return 'done'
}

function isUnfinished({ setupToken, stateFolder }: ServedInstallation): boolean {
  return setupToken === undefined && !existsSync(join(stateFolder, personasFile))
}

/** False where somebody stopped it meanwhile: what was played so far is left for the next start to throw away. */
async function fill(
  served: ServedInstallation & { readonly setupToken: string },
  stopped: Promise<'stopped'>,
  tell: (state: Readonly<Record<string, unknown>>, words: string) => void,
): Promise<boolean> {
  const leaving = new AbortController()
  const playing = playNetwork(
    { baseUrl: served.url, setupToken: served.setupToken },
    {
      signal: leaving.signal,
      onProgress: (done, total) => tell({ state: 'filling', done, total }, `${done} of ${total}`),
    },
  )
  // The others of whom one was refused end between two people too.
  playing.catch(() => leaving.abort())
  const personas = await Promise.race([playing, stopped])
  if (personas === 'stopped') {
    leaving.abort()
    // Its devices lose their server now, and nobody waits for them.
    return false
  }
  writeFileSync(join(served.stateFolder, personasFile), JSON.stringify({ personas }), {
    mode: 0o600,
  })
  return true
}
