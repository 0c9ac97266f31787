import { join } from 'node:path'
import { describeProblems, readConfig } from './config.ts'
import { sqlState } from './database/prepare-roles.ts'
import type { RequestLog } from './http/services.ts'
import { dropPrivileges, findUnprivilegedUser } from './privileges.ts'
import { SampleKeeper } from './sample/sample-keeper.ts'
import { samplePath } from './sample/sample-routes.ts'
import { repositoryFolder, serveInstallation } from './serve-installation.ts'
import type { ServedInstallation } from './serve-installation.ts'
import { onStopRequest } from './stop-request.ts'

/** Only what went wrong is written, as one line of JSON without ids or values. */
const log: RequestLog = (line) => {
  if (line.status >= 500) console.error(JSON.stringify({ at: new Date().toISOString(), ...line }))
}

/** A fault outside a request: the name of its class and the database's code, never its message. */
function report(fault: unknown): void {
  const name = fault instanceof Error ? fault.name : typeof fault
  const state = sqlState(fault)
  console.error(
    JSON.stringify({ at: new Date().toISOString(), fault: name, ...(state && { state }) }),
  )
}

async function main(): Promise<void> {
  const reading = readConfig(process.env, repositoryFolder)
  if (reading.kind === 'refused') {
    for (const line of describeProblems(reading.problems)) console.error(line)
    process.exitCode = 2
    return
  }
  const user = findUnprivilegedUser()
  const say = (line: string) => console.log(line)
  const { config } = reading
  // On loopback only: whoever can reach a public address must not be able to start anything.
  const keeper = isLoopback(config.host)
    ? new SampleKeeper(join(repositoryFolder, 'packages', 'cli', 'src', 'main.ts'))
    : undefined
  let served: ServedInstallation | undefined
  let isStopping = false
  onStopRequest(() => {
    isStopping = true
    void Promise.all([served?.stop(), keeper?.stop()]).then(() => process.exit(0), fail)
  })
  served = await serveInstallation({
    config,
    kind: 'real',
    user,
    ...(keeper
      ? { sampleKeeper: keeper, sampleUrl: () => served && `${served.url}${samplePath}` }
      : {}),
    say,
    tellSlow: (line) => console.error(line),
    log,
    report,
  })
  // Before privileges are dropped: a checkout in a closed home cannot be read afterwards.
  if (process.argv.includes('--sample')) keeper?.start()
  dropPrivileges(user)
  if (isStopping) return
  say(`\n  Cobijo: ${served.url}`)
  if (served.setupToken !== undefined)
    say(`  Set-up token, for the first visit: ${served.setupToken}`)
  if (keeper) say(`  Sample network, invented people only: ${served.url}${samplePath}`)
  say('\n  Ctrl-C stops everything.\n')
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '::1' || host === 'localhost'
}

function fail(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : 'Cobijo could not start.')
  process.exit(1)
}

await main().catch(fail)
