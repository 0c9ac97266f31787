import { findUnprivilegedUser } from '@cobijo/server/privileges'
import { keptReleaseKeys } from '@cobijo/server/release-keys'
import { printReleaseKey } from '@cobijo/sealing/on-call'
import type { Command } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'

export const releaseKeyCommand: Command = {
  name: 'release-key',
  summary: 'Prints the key for the numbered paper envelope of whoever is on call.',
  help: [
    'release-key [--json]',
    '',
    'Print it on paper, put it into an envelope with its number outside, seal it, and keep it where those on call reach it and nobody',
    'else does. It opens nothing alone: only together with the keys of a member on call. Print it again after one was used: the number',
    'has then grown by one. Never redirect it into a file.',
  ].join('\n'),
  options: {},
  run: (given) =>
    withAdministration(given, async ({ stateFolder }) => {
      const { current } = keptReleaseKeys(stateFolder, findUnprivilegedUser())
      const { generation } = current
      const key = printReleaseKey(current)
      given.output.print(
        given.json ? JSON.stringify({ number: generation, key }) : `No. ${generation}\n${key}`,
      )
      return 'done'
    }),
}
