import { examineDatabase } from '@cobijo/server/operation/examine'
import type { Examination } from '@cobijo/server/operation/examine'
import type { Command } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Looks at versions, durability, room, backlog and row-level security.',
  help: 'doctor [--json]\n\nExit 1 when something is wrong; "look" is for a person to judge. Below each of both: what to do.',
  options: {},
  run: (given) =>
    withAdministration(given, async ({ client, stateFolder, isServing }) => {
      const found = await examineDatabase(client, { stateFolder, isServing, now: Date.now() })
      const all: readonly Examination[] = [
        { check: 'node', state: 'good' as const, found: process.version },
        { check: 'server', state: 'good' as const, found: isServing ? 'running' : 'stopped' },
        ...found,
      ]
      given.output.print(given.json ? JSON.stringify(all) : all.flatMap(linesOf).join('\n'))
      return all.some(({ state }) => state === 'wrong') ? 'refused' : 'done'
    }),
}

function linesOf({ check, state, found, next }: Examination): readonly string[] {
  const line = `${state.padEnd(5)}  ${check.padEnd(28)}  ${found}`
  return next === undefined ? [line] : [line, `       ${next}`]
}
