import { describeProblems, readConfig, sampleConfig } from './config.ts'
import { sqlState } from './database/prepare-roles.ts'
import type { RequestLog } from './http/services.ts'
import { dropPrivileges, findUnprivilegedUser } from './privileges.ts'
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
  const served: ServedInstallation[] = []
  const say = (line: string) => console.log(line)
  const serve = async (kind: 'real' | 'sample') => {
    const config = kind === 'real' ? reading.config : sampleConfig(reading.config)
    const installation = await serveInstallation({ config, kind, user, say, log, report })
    served.push(installation)
    return installation
  }
  let isStopping = false
  onStopRequest(() => {
    isStopping = true
    void Promise.all(served.map(({ stop }) => stop())).then(() => process.exit(0), fail)
  })
  const real = await serve('real')
  const sample = process.argv.includes('--sample') ? await serve('sample') : undefined
  dropPrivileges(user)
  if (isStopping) return
  say(`\n  Cobijo: ${real.url}`)
  if (real.setupToken !== undefined) say(`  Set-up token, for the first visit: ${real.setupToken}`)
  if (sample) say(`  Sample network, invented people only: ${sample.url}`)
  say('\n  Ctrl-C stops everything.\n')
}

function fail(fault: unknown): never {
  console.error(fault instanceof Error ? fault.message : 'Cobijo could not start.')
  process.exit(1)
}

await main().catch(fail)
