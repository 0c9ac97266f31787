import { describeProblems, readConfig } from '@cobijo/server/config'
import {
  AdministrationRefused,
  openAdministration,
} from '@cobijo/server/operation/open-administration'
import type { Administration } from '@cobijo/server/operation/open-administration'
import { ClusterInUse } from '@cobijo/server/database/cluster/take-over-cluster'
import { repositoryFolder } from '@cobijo/server/serve-installation'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { reportRefusal } from '../command.ts'
import type { Exit, Given } from '../command.ts'

/** Runs an operator's work on the installation that the environment names (COBIJO_STATE, DATABASE_URL). */
export async function withAdministration(
  given: Given,
  work: (administration: Administration) => Promise<Exit>,
): Promise<Exit> {
  await sodiumReady()
  const reading = readConfig(process.env, repositoryFolder)
  if (reading.kind === 'refused') {
    for (const line of describeProblems(reading.problems)) given.output.say(line)
    return 'usage'
  }
  let administration: Administration
  try {
    administration = await openAdministration(reading.config)
  } catch (fault) {
    if (fault instanceof AdministrationRefused) return reportRefusal(given, fault)
    if (fault instanceof ClusterInUse) return reportInUse(given)
    throw fault
  }
  try {
    return await work(administration)
  } finally {
    await administration.close()
  }
}

/** A server, or another command, holds the database. */
export function reportInUse(given: Given): Exit {
  return reportRefusal(
    given,
    { code: 'server-running' },
    'Stop the server first: Ctrl-C where npm start runs, or end its service. Then give the command again.',
  )
}
