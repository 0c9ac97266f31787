import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeProblems, readConfig, sampleConfig } from '@cobijo/server/config'
import { findUnprivilegedUser } from '@cobijo/server/privileges'
import {
  personasFile,
  repositoryFolder,
  serveInstallation,
} from '@cobijo/server/serve-installation'
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
  const served = await serveInstallation({
    config,
    kind: 'sample',
    user,
    say: () => undefined,
    log: () => undefined,
    report: () => undefined,
  })
  const stopped = new Promise<void>((resolve) => onStopRequest(() => resolve()))
  // Whoever started this process and went away takes it along.
  if (given.json) process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGTERM'))
  const { stateFolder } = served
  if (served.setupToken !== undefined) {
    const personas = await playNetwork(
      { baseUrl: served.url, setupToken: served.setupToken },
      {
        onProgress: (done, total) => tell({ state: 'filling', done, total }, `${done} of ${total}`),
      },
    )
    const file = join(stateFolder, personasFile)
    writeFileSync(file, JSON.stringify({ personas }), { mode: 0o600 })
    if (user && process.getuid?.() === 0) chownSync(file, user.userId, user.groupId)
  } else if (!existsSync(join(stateFolder, personasFile))) {
    tell(
      { state: 'failed', code: 'sample-unfinished' },
      'The sample was left unfinished: remove its state folder.',
    )
    await served.stop()
    return 'fault'
  }
  tell({ state: 'ready', url: served.url }, `Sample network, invented people only: ${served.url}`)
  await stopped
  await served.stop()
  // An open standard input would keep this process alive.
  process.stdin.destroy()
  return 'done'
}
